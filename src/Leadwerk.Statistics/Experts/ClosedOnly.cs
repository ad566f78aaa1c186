using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// Benchmark (b), the plain method of the books: won among the closed that reached the phase. Open leads are ignored,
/// time is ignored; it is shown so that everybody sees what that costs.
/// </summary>
sealed class ClosedOnly(PipelineHistory history, int[] leadsByEnd)
{
    readonly int[] won = new int[history.PhaseCount];
    readonly int[] closed = new int[history.PhaseCount];
    int next;

    /// <summary>The share per phase as known on a day; days must ascend.</summary>
    public double[] At(int day)
    {
        for (; next < leadsByEnd.Length && history.Ended[leadsByEnd[next]] <= day; next++)
        {
            var lead = leadsByEnd[next];
            var isWon = history.Outcomes[lead] == LeadOutcome.Won;
            for (var phase = history.PhaseOn(lead, day); phase >= 0; phase--)
            {
                closed[phase]++;
                if (isWon)
                    won[phase]++;
            }
        }
        var shares = new double[history.PhaseCount];
        for (var phase = 0; phase < shares.Length; phase++)
            shares[phase] = closed[phase] == 0 ? 0.5 : (double)won[phase] / closed[phase];
        return shares;
    }
}
