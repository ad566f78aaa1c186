using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>The clocks that run for each lead: which cells it counts in, and since which day.</summary>
abstract class RiskClocks(PipelineHistory history)
{
    public readonly record struct Start(int Cell, int Day);

    protected PipelineHistory History { get; } = history;

    public abstract int Cells { get; }

    public abstract int MostPerLead { get; }

    /// <summary>Writes the clocks of a lead and says how many there are.</summary>
    public abstract int Of(int lead, Span<Start> starts);

    /// <summary>Leads by cell and starting day of the clock: element cell * days + day.</summary>
    public int[] CountStarts()
    {
        var days = History.LastDay + 1;
        var counts = new int[Cells * days];
        Span<Start> starts = stackalloc Start[MostPerLead];
        for (var lead = 0; lead < History.Count; lead++)
        {
            var count = Of(lead, starts);
            for (var i = 0; i < count; i++)
                counts[(starts[i].Cell * days) + starts[i].Day]++;
        }
        return counts;
    }
}

/// <summary>One clock per lead, running since its start.</summary>
sealed class AgeClock(PipelineHistory history) : RiskClocks(history)
{
    public override int Cells => 1;

    public override int MostPerLead => 1;

    public override int Of(int lead, Span<Start> starts)
    {
        starts[0] = new Start(0, History.Started[lead]);
        return 1;
    }
}

/// <summary>
/// One clock per phase and landmark that the lead outstayed: of the leads still in this phase after that long.
/// Cells are phase * landmarks + landmark, after segment * phases when split.
/// </summary>
sealed class LandmarkClocks(PipelineHistory history, bool bySegment) : RiskClocks(history)
{
    public override int Cells =>
        History.PhaseCount * LandmarkGrid.Count * (bySegment ? Math.Max(History.SegmentCount, 1) : 1);

    public override int MostPerLead => History.PhaseCount * LandmarkGrid.Count;

    public override int Of(int lead, Span<Start> starts)
    {
        var segment = bySegment ? History.Segments[lead] : 0;
        if (segment < 0)
            return 0;
        var count = 0;
        var landmarks = LandmarkGrid.Days;
        for (var phase = 0; phase < History.PhaseCount; phase++)
        {
            var entry = History.Entered[(lead * History.PhaseCount) + phase];
            if (entry == PipelineHistory.Never)
                break;
            var left = Math.Min(History.LeftPhase(lead, phase), History.LastDay + 1);
            var cell = ((segment * History.PhaseCount) + phase) * LandmarkGrid.Count;
            for (var band = 0; band < landmarks.Length && entry + landmarks[band] < left; band++)
                starts[count++] = new Start(cell + band, entry + landmarks[band]);
        }
        return count;
    }
}
