using Leadwerk.Statistics.Experts;

namespace Leadwerk.Features.Audit.Words;

/// <summary>What both languages and the tables read from the marks.</summary>
sealed class BacktestFacts
{
    readonly AuditReport report;

    /// <param name="report">The report.</param>
    /// <param name="horizon">Days; without it the longest up to 90 at which a range was checked, of which the sentences speak.</param>
    public BacktestFacts(AuditReport report, int? horizon = null)
    {
        this.report = report;
        Horizon = horizon ?? SpokenOf(report);
        Origins = Scored(report, Horizon);
        Banded = Checked(Origins);
    }

    public int Horizon { get; }

    /// <summary>Origins of this horizon whose truth is known and that had enough decided leads.</summary>
    public IReadOnlyList<OriginReport> Origins { get; }

    /// <summary>Those whose band could learn from at least one earlier total; only these tell whether bands hold.</summary>
    public IReadOnlyList<OriginReport> Banded { get; }

    public bool Any => Banded.Count > 0;

    /// <summary>True where one as-of day's orders are partly the next one's too: then sums would count them twice.</summary>
    public bool Overlap =>
        Origins.Zip(Origins.Skip(1)).Any(pair => pair.First.AsOf.AddDays(Horizon) > pair.Second.AsOf);

    /// <summary>Orders that came within the horizon, on average over the scored origins.</summary>
    public double CameOnAverage => Origins.Average(origin => (double)origin.OrdersCame!.Value);

    /// <summary>Orders that a candidate said, on average over the same origins.</summary>
    public double SaidOnAverage(CandidateSummary candidate) => candidate.Orders / Origins.Count;

    public int Held => Banded.Count(Holds);

    public double Coverage => (double)Held / Banded.Count;

    public CandidateSummary? Mixture => Summary(ExpertNames.Mixture);

    public CandidateSummary? ClosedOnly => Summary(ExpertNames.ClosedOnly);

    public CandidateSummary? Champion => Summary(report.Method.Champion);

    /// <summary>How many methods compete, without their mixture and the benchmarks.</summary>
    public int Methods =>
        report.Backtest.Summary.Count(candidate => candidate.HorizonDays == Horizon && Competes(candidate));

    /// <summary>Neither the mixture of the others nor a benchmark.</summary>
    public static bool Competes(CandidateSummary candidate) =>
        candidate.Name is not (ExpertNames.Mixture or ExpertNames.BaseRate or ExpertNames.ClosedOnly);

    /// <summary>False where nothing could be estimated at that day.</summary>
    public static bool Estimated(OriginReport origin) =>
        origin.P90 > 0 || origin.Candidates.Any(candidate => candidate is { Name: ExpertNames.Mixture, Orders: > 0 });

    public static bool Holds(OriginReport origin) =>
        origin.OrdersCame is { } came && origin.P10 <= came && came <= origin.P90;

    CandidateSummary? Summary(string name) =>
        report.Backtest.Summary.FirstOrDefault(candidate => candidate.Name == name && candidate.HorizonDays == Horizon);

    static int SpokenOf(AuditReport report)
    {
        int[] horizons =
        [
            .. report
                .Backtest.Origins.Where(origin => origin.OrdersCame is not null)
                .Select(origin => origin.HorizonDays)
                .Distinct()
                .Order(),
        ];
        int[] banded = [.. horizons.Where(days => Checked(Scored(report, days)).Length > 0)];
        var possible = banded.Length > 0 ? banded : horizons;
        return possible.LastOrDefault(days => days <= 90, possible.FirstOrDefault());
    }

    static OriginReport[] Scored(AuditReport report, int horizon) =>
        [
            .. report
                .Backtest.Origins.Where(origin => origin.OrdersCame is not null && origin.HorizonDays == horizon)
                .OrderBy(origin => origin.AsOf),
        ];

    static OriginReport[] Checked(IReadOnlyList<OriginReport> scored) =>
        [.. scored.Where(origin => scored[0].AsOf.AddDays(origin.HorizonDays) <= origin.AsOf)];
}
