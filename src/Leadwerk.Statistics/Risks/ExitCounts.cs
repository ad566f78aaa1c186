namespace Leadwerk.Statistics.Risks;

/// <summary>
/// How many stays ended after how many days, and how: all that the competing-risks estimators need to know of one phase.
/// </summary>
/// <remarks>Sums over leads: the counts of any split of the leads, merged, are the counts of the whole.</remarks>
public sealed class ExitCounts
{
    int[] advanced = [];
    int[] lost = [];
    int[] censored = [];

    /// <summary>Days covered: 1 + the longest stay; 0 when empty.</summary>
    public int Days { get; private set; }

    /// <summary>Stays that moved on after exactly so many days; length <see cref="Days"/>.</summary>
    public ReadOnlySpan<int> Advanced => advanced.AsSpan(0, Days);

    /// <summary>Stays that failed after exactly so many days; length <see cref="Days"/>.</summary>
    public ReadOnlySpan<int> Lost => lost.AsSpan(0, Days);

    /// <summary>Stays still running after so many days on the as-of day; length <see cref="Days"/>.</summary>
    public ReadOnlySpan<int> Censored => censored.AsSpan(0, Days);

    /// <summary>All stays.</summary>
    public int Total => Sum(Advanced) + Sum(Lost) + Sum(Censored);

    /// <summary>Stays whose end is known.</summary>
    public int Decided => Sum(Advanced) + Sum(Lost);

    /// <summary>Counts stays.</summary>
    /// <param name="stay">Length in whole days, at least 0.</param>
    /// <param name="exit">How they ended.</param>
    /// <param name="count">How many; negative takes back what was counted before.</param>
    public void Add(int stay, ExitKind exit, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stay);
        if (stay >= Days)
            Grow(stay + 1);
        var column = exit switch
        {
            ExitKind.Advanced => advanced,
            ExitKind.Lost => lost,
            _ => censored,
        };
        column[stay] += count;
    }

    /// <summary>Adds all counts of another part.</summary>
    /// <param name="other">Counts of leads that are not in this one.</param>
    public void Merge(ExitCounts other)
    {
        if (other.Days > Days)
            Grow(other.Days);
        for (var day = 0; day < other.Days; day++)
        {
            advanced[day] += other.advanced[day];
            lost[day] += other.lost[day];
            censored[day] += other.censored[day];
        }
    }

    void Grow(int days)
    {
        if (days > advanced.Length)
        {
            var room = Math.Max(days, advanced.Length * 2);
            Array.Resize(ref advanced, room);
            Array.Resize(ref lost, room);
            Array.Resize(ref censored, room);
        }
        Days = days;
    }

    static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}
