using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Benchmarks.Real;

/// <summary>One run as of a past day, and what every candidate's chances were worth against what really came.</summary>
/// <param name="Day">The as-of day; nothing later was known to any candidate.</param>
/// <param name="Open">Dated leads that were open then.</param>
/// <param name="Came">Of them, ordered within the horizon.</param>
/// <param name="Briers">Mean squared difference, by candidate.</param>
sealed record OriginRun(DateOnly Day, int Open, int Came, IReadOnlyDictionary<string, double> Briers)
{
    /// <summary>Scores the open leads of that day.</summary>
    /// <param name="pipeline">Everything the file says; what came after the day is used as the truth only.</param>
    /// <param name="day">The as-of day.</param>
    /// <param name="horizon">Days looked ahead.</param>
    public static OriginRun Of(ReadPipeline pipeline, DateOnly day, int horizon)
    {
        var options = new AuditOptions { AsOf = day, Horizons = [horizon] };
        var report = PipelineAudit.Run(pipeline, options)!;
        var known = KnownLeads.On(pipeline, day);
        var panel = ExpertPanel.Learn(known.History, options.Horizons);
        var closedShares = new ClosedOnly(known.History, panel.LeadsByEnd).At(known.History.LastDay);
        var losses = new Dictionary<string, double>();
        int open = 0,
            came = 0;
        foreach (var lead in report.OpenLeads)
        {
            if (lead.Within[0].Estimate is not { } chance)
                continue;
            var isOrdered = IsOrdered(pipeline, lead.Row, day, horizon);
            open++;
            came += isOrdered ? 1 : 0;
            Lose(ExpertNames.Mixture, chance);
            Lose(ExpertNames.ClosedOnly, closedShares[known.ObservedPhase(lead.Row)]);
            foreach (var expert in panel.Experts)
                Lose(expert.Name.Text(), ChanceBy(expert, known.History, known.Lead(lead.Row), horizon));

            void Lose(string candidate, double said)
            {
                var off = said - (isOrdered ? 1 : 0);
                losses[candidate] = losses.GetValueOrDefault(candidate) + (off * off);
            }
        }
        return new OriginRun(day, open, came, losses.ToDictionary(loss => loss.Key, loss => loss.Value / open));
    }

    /// <summary>The mean over the runs, each lead counting once.</summary>
    public static double LeadWeighted(IReadOnlyList<OriginRun> runs, string candidate) =>
        runs.Sum(run => run.Open * run.Briers[candidate]) / runs.Sum(run => run.Open);

    /// <summary>The mean over the runs, each run counting once.</summary>
    public static double Plain(IReadOnlyList<OriginRun> runs, string candidate) =>
        runs.Average(run => run.Briers[candidate]);

    /// <summary>The best candidate that is an expert of the mixture.</summary>
    public static (string Name, double Brier) BestExpert(
        IReadOnlyList<OriginRun> runs,
        Func<IReadOnlyList<OriginRun>, string, double> mean
    ) =>
        runs[0]
            .Briers.Keys.Where(name => name is not (ExpertNames.Mixture or ExpertNames.ClosedOnly))
            .Select(name => (name, mean(runs, name)))
            .MinBy(candidate => candidate.Item2);

    static bool IsOrdered(ReadPipeline pipeline, int row, DateOnly day, int horizon) =>
        pipeline.Outcomes[row] == LeadOutcome.Won
        && pipeline.Closed[row] > day.DayNumber
        && pipeline.Closed[row] <= day.DayNumber + horizon;

    static double ChanceBy(ExpertCurves expert, PipelineHistory history, int lead, int horizon)
    {
        var curves = expert.ByOrigin[^1];
        var row =
            expert.Rows == CurveRows.Age
                ? history.Age(lead)
                : ExpertWeights.RowOf(expert, curves, OpenLeadCells.Of(history, lead, history.LastDay));
        return HorizonCurve.At(curves.Row(row), horizon);
    }
}
