using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Findings;

/// <summary>How long the leads of one phase stood in it, and what became of those that stood as long, from what was known on one day.</summary>
public sealed class StayCounts
{
    readonly int[] stood;
    readonly int[] ended;
    readonly int[] won;
    readonly int[] winnerStays;

    StayCounts(int[] stood, int[] ended, int[] won, int decided, int longestDecided)
    {
        winnerStays = [.. won];
        SumUp(stood);
        SumUp(ended);
        SumUp(won);
        (this.stood, this.ended, this.won) = (stood, ended, won);
        (Decided, LongestDecided) = (decided, longestDecided);
    }

    /// <summary>Stays that moved on or failed.</summary>
    public int Decided { get; }

    /// <summary>The longest of them in days; -1 when there is none.</summary>
    public int LongestDecided { get; }

    /// <summary>Later winners.</summary>
    public int Winners => won[0];

    /// <summary>Leads that once stood at least so long.</summary>
    /// <param name="days">Days in the phase, at least 0.</param>
    /// <returns>A count; 0 beyond the data.</returns>
    public int Stood(int days) => At(stood, days);

    /// <summary>Of those, the ones whose end is known: ordered or lost, in this phase or after it.</summary>
    /// <param name="days">Days in the phase, at least 0.</param>
    /// <returns>A count; 0 beyond the data.</returns>
    public int Ended(int days) => At(ended, days);

    /// <summary>Of those, the ones that were ordered.</summary>
    /// <param name="days">Days in the phase, at least 0.</param>
    /// <returns>A count; 0 beyond the data.</returns>
    public int Won(int days) => At(won, days);

    /// <summary>Counts one phase.</summary>
    /// <param name="history">The leads.</param>
    /// <param name="phase">Index of the phase.</param>
    /// <returns>The counts as known on the as-of day.</returns>
    public static StayCounts Of(PipelineHistory history, int phase) => On(history, phase, history.LastDay);

    internal static StayCounts On(PipelineHistory history, int phase, int today)
    {
        var (stood, ended, won) = (new int[today + 2], new int[today + 2], new int[today + 2]);
        var (decided, longestDecided) = (0, -1);
        for (var lead = 0; lead < history.Count; lead++)
        {
            var entry = history.Entered[(lead * history.PhaseCount) + phase];
            if (entry > today)
                continue;
            var left = history.LeftPhase(lead, phase);
            var stay = Math.Min(left, today) - entry;
            stood[stay]++;
            if (left > today)
                continue;
            decided++;
            longestDecided = Math.Max(longestDecided, stay);
            if (history.Ended[lead] > today)
                continue;
            ended[stay]++;
            if (history.Outcomes[lead] == LeadOutcome.Won)
                won[stay]++;
        }
        return new StayCounts(stood, ended, won, decided, longestDecided);
    }

    /// <summary>The stay in days that so large a share of the later winners did not exceed.</summary>
    internal int WinnersQuantile(double level)
    {
        var rank = (int)Math.Ceiling(level * Winners);
        var seen = 0;
        for (var day = 0; day < winnerStays.Length; day++)
        {
            seen += winnerStays[day];
            if (seen >= rank)
                return day;
        }
        return winnerStays.Length - 1;
    }

    static int At(int[] counts, int days) => days < counts.Length ? counts[days] : 0;

    // From "stayed exactly d days" to "stood at least d days".
    static void SumUp(int[] counts)
    {
        for (var day = counts.Length - 2; day >= 0; day--)
            counts[day] += counts[day + 1];
    }
}
