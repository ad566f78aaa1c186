using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// The leads that were open at one origin, counted: by age, and by segment, phase and band of time in it, with how many
/// of them were ordered within each horizon (as far as that is known on the as-of day).
/// </summary>
/// <remarks>The share of a horizon may be used at a later origin only when that lies at least the horizon after this one.</remarks>
sealed class OriginTables
{
    readonly int[] horizons;

    public OriginTables(int origin, int ages, int cells, int[] horizons)
    {
        Origin = origin;
        this.horizons = horizons;
        OpenByAge = new int[ages];
        OpenByCell = new int[cells];
        OrderedByAge = new int[horizons.Length * ages];
        OrderedByCell = new int[horizons.Length * cells];
    }

    public int Origin { get; }

    public int Open { get; private set; }

    public int[] OpenByAge { get; }

    /// <summary>Element cell; cells are (segment + 1) * phases * landmarks + phase * landmarks + band.</summary>
    public int[] OpenByCell { get; }

    /// <summary>Element horizon * ages + age.</summary>
    public int[] OrderedByAge { get; }

    /// <summary>Element horizon * cells + cell.</summary>
    public int[] OrderedByCell { get; }

    public void Count(int age, int cell, int daysToOrder)
    {
        Open++;
        OpenByAge[age]++;
        OpenByCell[cell]++;
        for (var h = horizons.Length - 1; h >= 0 && daysToOrder <= horizons[h]; h--)
        {
            OrderedByAge[(h * OpenByAge.Length) + age]++;
            OrderedByCell[(h * OpenByCell.Length) + cell]++;
        }
    }

    /// <summary>Orders within a horizon.</summary>
    public int Ordered(int horizon)
    {
        var sum = 0;
        foreach (var n in OrderedByAge.AsSpan(horizon * OpenByAge.Length, OpenByAge.Length))
            sum += n;
        return sum;
    }
}

/// <summary>Fills the tables of all origins in one pass over the leads.</summary>
static class OriginCounting
{
    public static OriginTables[] Count(PipelineHistory history, int[] origins, int[] horizons)
    {
        var cells = OpenLeadCells.Count(history);
        var tables = new OriginTables[origins.Length];
        for (var j = 0; j < origins.Length; j++)
            tables[j] = new OriginTables(origins[j], origins[j] + 1, cells, horizons);
        for (var lead = 0; lead < history.Count; lead++)
        {
            for (var j = First(origins, history.Started[lead]); j < origins.Length; j++)
            {
                var origin = origins[j];
                if (history.Ended[lead] <= origin)
                    break;
                var toOrder =
                    history.Outcomes[lead] == LeadOutcome.Won ? history.Ended[lead] - origin : PipelineHistory.Never;
                tables[j].Count(origin - history.Started[lead], OpenLeadCells.Of(history, lead, origin), toOrder);
            }
        }
        return tables;
    }

    /// <summary>First origin on or after a day.</summary>
    public static int First(int[] origins, int day)
    {
        var j = Array.BinarySearch(origins, day);
        return j < 0 ? ~j : j;
    }
}

/// <summary>Cell of an open lead: its segment, its phase and the band of its time in that phase.</summary>
static class OpenLeadCells
{
    public static int PerSegment(PipelineHistory history) => history.PhaseCount * LandmarkGrid.Count;

    public static int Count(PipelineHistory history) => (history.SegmentCount + 1) * PerSegment(history);

    public static int Of(PipelineHistory history, int lead, int day)
    {
        var (phase, daysInPhase) = Standing(history, lead, day);
        return Of(history, SegmentOf(history, lead), phase, daysInPhase);
    }

    /// <summary>Where a lead stood on a day, and for how long.</summary>
    public static (int Phase, int DaysInPhase) Standing(PipelineHistory history, int lead, int day)
    {
        var phase = history.PhaseOn(lead, day);
        return (phase, Math.Max(0, day - history.Entered[(lead * history.PhaseCount) + phase]));
    }

    public static int Of(PipelineHistory history, int segment, int phase, int dayInPhase) =>
        ((segment + 1) * PerSegment(history)) + (phase * LandmarkGrid.Count) + LandmarkGrid.BandOf(dayInPhase);

    public static int SegmentOf(PipelineHistory history, int lead) =>
        history.SegmentCount == 0 ? -1 : history.Segments[lead];
}
