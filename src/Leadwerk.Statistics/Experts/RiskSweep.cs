using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// Ends of leads as known on a moving day: per cell (a clock that starts for some leads on some day) how many were won
/// and lost after how many days, and how many of each starting day have ended.
/// </summary>
/// <remarks>
/// The counts at a later origin are the counts at the earlier one plus what happened between, so moving through all
/// origins costs one pass over the leads, whatever their number.
/// </remarks>
sealed class RiskSweep(PipelineHistory history, RiskClocks clocks, int[] leadsByEnd)
{
    readonly int days = history.LastDay + 1;
    int next;

    /// <summary>Element cell * days + days since the clock started.</summary>
    public int[] Won { get; } = new int[clocks.Cells * (history.LastDay + 1)];
    public int[] Lost { get; } = new int[clocks.Cells * (history.LastDay + 1)];

    /// <summary>Element cell * days + starting day of the clock: ended by now.</summary>
    public int[] EndedOfStart { get; } = new int[clocks.Cells * (history.LastDay + 1)];

    public void MoveTo(int day)
    {
        Span<RiskClocks.Start> starts = stackalloc RiskClocks.Start[clocks.MostPerLead];
        while (next < leadsByEnd.Length && history.Ended[leadsByEnd[next]] <= day)
        {
            var lead = leadsByEnd[next++];
            var end = history.Ended[lead];
            var kind = history.Outcomes[lead] == LeadOutcome.Won ? Won : Lost;
            var count = clocks.Of(lead, starts);
            for (var i = 0; i < count; i++)
            {
                var row = starts[i].Cell * days;
                kind[row + end - starts[i].Day]++;
                EndedOfStart[row + starts[i].Day]++;
            }
        }
    }
}
