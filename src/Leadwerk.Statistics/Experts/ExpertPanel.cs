using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>All experts at all origins, and the one mixture that their past losses make of them.</summary>
public sealed class ExpertPanel
{
    readonly int[] origins;
    readonly MixedCurves[] mixed;

    ExpertPanel(
        PipelineHistory history,
        int[] origins,
        int[] horizons,
        OriginTables[] tables,
        ExpertCurves[] experts,
        double[][] weights,
        int[] leadsByEnd
    )
    {
        LeadsByEnd = leadsByEnd;
        History = history;
        this.origins = origins;
        Horizons = horizons;
        Tables = tables;
        Experts = experts;
        WeightsByOrigin = weights;
        mixed = new MixedCurves[origins.Length];
        EachOrigin(
            history,
            origins.Length,
            j => mixed[j] = MixedCurves.Of(history, experts, weights[j], j, origins[j])
        );
    }

    /// <summary>The leads it learned from.</summary>
    public PipelineHistory History { get; }

    /// <summary>Horizons in days that are counted at the origins: the grid, the internal ones and those asked for.</summary>
    internal int[] Horizons { get; }

    /// <summary>Ended leads in the order of their ends.</summary>
    internal int[] LeadsByEnd { get; }
    internal OriginTables[] Tables { get; }
    internal ExpertCurves[] Experts { get; }
    internal double[][] WeightsByOrigin { get; }
    internal ReadOnlySpan<int> OriginDays => origins;

    internal MixedCurves Mixed(int origin) => mixed[origin];

    /// <summary>Weight of each expert as of the last day; they sum to 1.</summary>
    public IReadOnlyList<ExpertWeight> Weights =>
        [.. Experts.Select((expert, k) => new ExpertWeight(expert.Name, WeightsByOrigin[^1][k]))];

    /// <summary>The expert with the largest weight.</summary>
    public ExpertName Champion => Weights.MaxBy(weight => weight.Weight)!.Expert;

    /// <summary>Learns from one history.</summary>
    /// <param name="history">Leads as known on the as-of day.</param>
    /// <param name="reportedHorizons">Horizons in days that the caller will ask the marks of.</param>
    /// <returns>The panel; of no leads at all, one that gives every lead the chance 0.</returns>
    public static ExpertPanel Learn(PipelineHistory history, IReadOnlyList<int> reportedHorizons)
    {
        int[] horizons =
        [
            .. HorizonCurve
                .Days.ToArray()
                .Concat(ExpertWeights.Horizons.ToArray())
                .Concat(reportedHorizons)
                .Distinct()
                .Order(),
        ];
        var origins = OriginPlan.Of(history);
        var leadsByEnd = SortByEnd(history);
        OriginTables[] tables = [];
        ExpertCurves[] byAge = [];
        ExpertCurves[] byLandmark = [];
        SegmentCurves? bySegment = null;
        Run(
            history.Count,
            () => tables = OriginCounting.Count(history, origins, horizons),
            () => byAge = AgeExperts.Of(history, origins, leadsByEnd),
            () => byLandmark = LandmarkExperts.Of(history, origins, leadsByEnd),
            () => bySegment = SegmentExpert.Measure(history, origins, leadsByEnd)
        );
        var empirical = EmpiricalExperts.Of(history, tables, horizons, byLandmark[0]);
        ExpertCurves[] experts = [.. byAge, .. byLandmark, .. empirical];
        if (bySegment is not null)
            experts = [.. experts, SegmentExpert.Pooled(history, bySegment, byLandmark[0])];
        var weights = ExpertWeights.At(origins, experts, tables, horizons);
        return new ExpertPanel(history, origins, horizons, tables, experts, weights, leadsByEnd);
    }

    /// <summary>The mixed curve of an open lead on the as-of day.</summary>
    /// <param name="lead">Index of the lead.</param>
    /// <param name="phase">Phase shown today; the highest reached unless it fell back.</param>
    /// <param name="curve">Receives the values on <see cref="HorizonCurve"/>, length <see cref="HorizonCurve.Points"/>.</param>
    public void Curve(int lead, int phase, Span<double> curve)
    {
        var daysInPhase = Math.Max(0, History.LastDay - History.Entered[(lead * History.PhaseCount) + phase]);
        mixed[^1]
            .Curve(
                History.LastDay - History.Started[lead],
                OpenLeadCells.Of(History, OpenLeadCells.SegmentOf(History, lead), phase, daysInPhase),
                phase,
                daysInPhase,
                curve
            );
    }

    /// <summary>
    /// What the mixture would have said of a lead on the last origin before a day, from what was known then.
    /// </summary>
    /// <param name="lead">Index of the lead.</param>
    /// <param name="before">The day; origins on or after it do not count.</param>
    /// <param name="curve">Receives the curve, length <see cref="HorizonCurve.Points"/>.</param>
    /// <returns>False when there was no origin between the start of the lead and that day.</returns>
    public bool CurveBefore(int lead, DateOnly before, Span<double> curve)
    {
        var j = OriginCounting.First(origins, before.DayNumber - History.FirstDay.DayNumber) - 1;
        if (j < 0 || origins[j] < History.Started[lead])
            return false;
        var (phase, daysInPhase) = OpenLeadCells.Standing(History, lead, origins[j]);
        mixed[j]
            .Curve(
                origins[j] - History.Started[lead],
                OpenLeadCells.Of(History, lead, origins[j]),
                phase,
                daysInPhase,
                curve
            );
        return true;
    }

    static void Run(int leads, params Action[] parts)
    {
        if (IsWorthASecondThread(leads))
            Parallel.Invoke(parts);
        else
            Array.ForEach(parts, part => part());
    }

    /// <summary>Does something for each origin, on both hands where that pays.</summary>
    internal static void EachOrigin(PipelineHistory history, int origins, Action<int> part)
    {
        if (IsWorthASecondThread(history.Count))
        {
            Parallel.For(0, origins, part);
            return;
        }
        for (var j = 0; j < origins; j++)
            part(j);
    }

    // A small file is done before a second thread has started.
    static bool IsWorthASecondThread(int leads) => leads >= 20_000;

    static int[] SortByEnd(PipelineHistory history)
    {
        var days = history.LastDay + 1;
        var place = new int[days + 1];
        foreach (var end in history.Ended)
        {
            if (end != PipelineHistory.Never)
                place[end + 1]++;
        }
        for (var day = 0; day < days; day++)
            place[day + 1] += place[day];
        var sorted = new int[place[days]];
        for (var lead = 0; lead < history.Count; lead++)
        {
            if (history.Ended[lead] != PipelineHistory.Never)
                sorted[place[history.Ended[lead]]++] = lead;
        }
        return sorted;
    }
}

/// <summary>An expert's share in the mixture.</summary>
/// <param name="Expert">Which one.</param>
/// <param name="Weight">In [0, 1]; all weights sum to 1.</param>
public sealed record ExpertWeight(ExpertName Expert, double Weight);
