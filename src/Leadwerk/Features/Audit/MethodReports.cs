using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>How the machine did it, and how good it was: experts, weights, marks.</summary>
static class MethodReports
{
    public static MethodReport Of(
        ExpertPanel panel,
        BackTest backTest,
        IReadOnlyList<HouseKeepingDay> houseKeeping,
        int seed
    ) =>
        new(
            panel.Champion.Text(),
            [
                .. backTest.Summary.Select(marks => new CandidateReport(
                    marks.Name,
                    marks.HorizonDays,
                    marks.Scores.Cases == 0 ? null : marks.Scores.Brier,
                    marks.StandardError,
                    marks.Weight
                )),
            ],
            [.. houseKeeping.Select(day => new HouseKeepingDayReport(day.Day, day.Losses))],
            seed
        );

    public static BacktestReport Backtest(BackTest backTest) =>
        new([.. backTest.Origins.Select(Origin)], [.. backTest.Summary.Select(marks => Summary(backTest, marks))]);

    static OriginReport Origin(OriginMark mark) =>
        new(
            mark.AsOf,
            mark.Open,
            mark.HorizonDays,
            mark.Came,
            mark.Band.P10,
            mark.Band.P90,
            [
                .. mark.Candidates.Select(candidate => new OriginCandidate(
                    candidate.Name,
                    candidate.Orders,
                    candidate.Brier,
                    candidate.LogLoss,
                    candidate.Weight
                )),
            ]
        );

    static CandidateSummary Summary(BackTest backTest, CandidateMarks marks)
    {
        var scores = marks.Scores;
        var line = scores.Cases == 0 ? null : scores.CalibrationLine();
        return new CandidateSummary(
            marks.Name,
            marks.HorizonDays,
            scores.Brier,
            scores.LogLoss,
            line?.Slope,
            line?.Intercept,
            scores.Cases == 0 ? null : scores.Auc(),
            marks.Name == ExpertNames.Mixture ? backTest.Coverage80(marks.HorizonDays) : null,
            marks.Name == ExpertNames.Mixture ? backTest.Crps(marks.HorizonDays) : null,
            scores.Said,
            scores.Came,
            scores.Came == 0 ? null : (scores.Said - scores.Came) / scores.Came,
            marks.Weight
        );
    }
}

/// <summary>Whether the best mature fast here.</summary>
static class SpeedReports
{
    public static SpeedReport? Of(PipelineHistory history)
    {
        var decided = new List<(int, bool)>();
        for (var lead = 0; lead < history.Count; lead++)
        {
            if (history.Outcome(lead) != LeadOutcome.Open)
                decided.Add((history.Age(lead), history.Outcome(lead) == LeadOutcome.Won));
        }
        if (Speed.From(decided) is not { } speed)
            return null;
        return new SpeedReport(
            [.. speed.Quartiles.Select(q => new SpeedQuartile(q.UpTo, q.WinShare, q.Low, q.High, q.Cases))],
            speed.Trend switch
            {
                WinTrend.Falling => "falling",
                WinTrend.Rising => "rising",
                _ => "none",
            },
            speed.PValue
        );
    }
}
