using Leadwerk.Statistics.Forecasts;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Scores;

namespace Leadwerk.Statistics.Experts;

/// <summary>Goes through the origins once and scores every candidate at every horizon.</summary>
sealed class OriginScoring
{
    readonly ExpertPanel panel;
    readonly PipelineHistory history;
    readonly int[] horizons;
    readonly int[] leadsByEnd;
    readonly int[] decidedBy;
    readonly int[] wonBy;
    readonly Dictionary<(string Name, int Horizon), CandidateMarks> candidates = [];

    public OriginScoring(ExpertPanel panel, int[] horizons)
    {
        this.panel = panel;
        this.horizons = horizons;
        history = panel.History;
        leadsByEnd = panel.LeadsByEnd;
        decidedBy = new int[history.LastDay + 1];
        wonBy = new int[history.LastDay + 1];
        CountDecided();
        Pairs = new HorizonPairs(OriginPlan.Spacing(history));
        foreach (var horizon in horizons)
        {
            Register(ExpertNames.Mixture, horizon, 1);
            foreach (var weight in panel.Weights.OrderByDescending(weight => weight.Weight))
                Register(weight.Expert.Text(), horizon, weight.Weight);
            Register(ExpertNames.BaseRate, horizon, 0);
            Register(ExpertNames.ClosedOnly, horizon, 0);
        }
    }

    public HorizonPairs Pairs { get; }

    public List<UnbandedMark> Marks { get; } = [];

    public IReadOnlyCollection<CandidateMarks> Candidates => candidates.Values;

    /// <summary>Leads decided by a day, and how many of them won.</summary>
    public (int All, int Won) Decided(int day) => (decidedBy[day], wonBy[day]);

    public void Run()
    {
        var mixture = MixtureScoring.Of(panel, horizons);
        var closedOnly = new ClosedOnly(history, leadsByEnd);
        for (var j = 0; j < panel.OriginDays.Length; j++)
        {
            var closedShares = closedOnly.At(panel.OriginDays[j]);
            if (panel.Tables[j].Open == 0)
                continue;
            for (var h = 0; h < horizons.Length; h++)
                Score(j, h, mixture[j][h], closedShares);
        }
    }

    void Score(int j, int h, MixtureScore mixture, double[] closedShares)
    {
        var day = panel.OriginDays[j];
        var horizon = horizons[h];
        var table = panel.Tables[j];
        var known = day + horizon <= panel.OriginDays[^1] && IsRipe(day, horizon);
        int? came = known ? table.Ordered(Array.IndexOf(panel.Horizons, horizon)) : null;
        var marks = new List<CandidateMark> { Close(ExpertNames.Mixture, horizon, mixture.Scores, known, 1) };
        for (var k = 0; k < panel.Experts.Length; k++)
        {
            var scores = ExpertScores(panel.Experts[k], j, horizon);
            marks.Add(Close(panel.Experts[k].Name.Text(), horizon, scores, known, panel.WeightsByOrigin[j][k]));
        }
        marks.Add(Close(ExpertNames.BaseRate, horizon, BaseRateScores(j, horizon), known, 0));
        marks.Add(Close(ExpertNames.ClosedOnly, horizon, ClosedOnlyScores(j, horizon, closedShares), known, 0));
        Marks.Add(
            new UnbandedMark(history.FirstDay.AddDays(day), day, table.Open, horizon, came, mixture.Chances, marks)
        );
        if (came is { } orders)
            Pairs.Add(horizon, day, new PastTotal(mixture.Scores.Said, orders));
    }

    void CountDecided()
    {
        foreach (var lead in leadsByEnd)
        {
            decidedBy[history.Ended[lead]]++;
            if (history.Outcomes[lead] == LeadOutcome.Won)
                wonBy[history.Ended[lead]]++;
        }
        for (var day = 1; day < decidedBy.Length; day++)
        {
            decidedBy[day] += decidedBy[day - 1];
            wonBy[day] += wonBy[day - 1];
        }
    }

    // A machine that has seen less than one horizon pass, or hardly an end, has nothing to be marked on.
    bool IsRipe(int day, int horizon) => day >= horizon && decidedBy[day] >= BackTest.FewestDecided;

    CandidateMark Close(string name, int horizon, ScoreSums scores, bool known, double weight)
    {
        if (!known)
            return new CandidateMark(name, scores.Said, double.NaN, double.NaN, weight);
        var marks = candidates[(name, horizon)];
        marks.Scores.Merge(scores);
        marks.CountOrigin(scores.Cases, scores.Brier);
        return new CandidateMark(name, scores.Said, scores.Brier, scores.LogLoss, weight);
    }

    ScoreSums ExpertScores(ExpertCurves expert, int j, int horizon)
    {
        var table = panel.Tables[j];
        var byAge = expert.Rows == CurveRows.Age;
        var open = byAge ? table.OpenByAge : table.OpenByCell;
        var ordered = Ordered(byAge ? table.OrderedByAge : table.OrderedByCell, open.Length, horizon);
        var curves = expert.ByOrigin[j];
        var scores = new ScoreSums();
        for (var row = 0; row < open.Length; row++)
        {
            if (open[row] > 0)
            {
                var curve = curves.Row(ExpertWeights.RowOf(expert, curves, row));
                scores.Add(HorizonCurve.At(curve, horizon), open[row], ordered[row]);
            }
        }
        return scores;
    }

    ScoreSums BaseRateScores(int j, int horizon)
    {
        long open = 0,
            orders = 0;
        var h = Array.IndexOf(panel.Horizons, horizon);
        for (var i = 0; i < j && panel.OriginDays[i] + horizon <= panel.OriginDays[j]; i++)
        {
            open += panel.Tables[i].Open;
            orders += panel.Tables[i].Ordered(h);
        }
        var scores = new ScoreSums();
        scores.Add(open == 0 ? 0.5 : (double)orders / open, panel.Tables[j].Open, panel.Tables[j].Ordered(h));
        return scores;
    }

    ScoreSums ClosedOnlyScores(int j, int horizon, double[] shares)
    {
        var table = panel.Tables[j];
        var ordered = Ordered(table.OrderedByCell, table.OpenByCell.Length, horizon);
        var scores = new ScoreSums();
        for (var cell = 0; cell < table.OpenByCell.Length; cell++)
        {
            var phase = cell / LandmarkGrid.Count % history.PhaseCount;
            scores.Add(shares[phase], table.OpenByCell[cell], ordered[cell]);
        }
        return scores;
    }

    ReadOnlySpan<int> Ordered(int[] counts, int rows, int horizon) =>
        counts.AsSpan(Array.IndexOf(panel.Horizons, horizon) * rows, rows);

    void Register(string name, int horizon, double weight) =>
        candidates.Add((name, horizon), new CandidateMarks(name, horizon, weight));
}

/// <summary>A mark before its band is drawn: bands learn from the marks of earlier origins.</summary>
sealed record UnbandedMark(
    DateOnly AsOf,
    int Day,
    int Open,
    int HorizonDays,
    int? Came,
    OpenChances Chances,
    IReadOnlyList<CandidateMark> Candidates
)
{
    public OriginMark WithBand(Distribution band, double? crps, bool taught) =>
        new(AsOf, Open, HorizonDays, Came, band, crps, taught, Candidates);
}
