using Leadwerk.Statistics.Risks;
using MathNet.Numerics.Distributions;

namespace Leadwerk.Statistics.Findings;

/// <summary>How the win share moves with a time.</summary>
public enum WinTrend
{
    /// <summary>The shorter the time, the more often won: "the best mature fast" holds here.</summary>
    Falling,

    /// <summary>No trend that could not be chance (p at least 0.05).</summary>
    None,

    /// <summary>The longer, the more often won.</summary>
    Rising,
}

/// <summary>One quartile of a time.</summary>
/// <param name="UpTo">Its longest time: days for <see cref="Speed"/>, hours for <see cref="FirstContact"/>.</param>
/// <param name="WinShare">Won among the decided, in [0, 1].</param>
/// <param name="Low">Lower 80 % bound.</param>
/// <param name="High">Upper 80 % bound.</param>
/// <param name="Cases">Decided leads.</param>
public readonly record struct TimeQuartile(int UpTo, double WinShare, double Low, double High, int Cases);

/// <summary>Win share by quartile of a time, with the Cochran-Armitage test for trend (Armitage 1955).</summary>
public abstract record WinsByTime
{
    /// <summary>Decided leads below which nothing is said.</summary>
    public const int FewestDecided = 40;

    const double Significance = 0.05;

    private protected WinsByTime(IReadOnlyList<(int Time, bool Won)> decided)
    {
        var (cases, won) = ByTime(decided);
        var groups = Groups(cases, won, decided.Count);
        var (z, p) = CochranArmitage(groups);
        Quartiles = [.. groups.Select(Quartile)];
        PValue = p;
        Trend =
            p >= Significance ? WinTrend.None
            : z < 0 ? WinTrend.Falling
            : WinTrend.Rising;
    }

    /// <summary>Shortest time first; equal times are never torn apart, so there may be fewer than four.</summary>
    public IReadOnlyList<TimeQuartile> Quartiles { get; }

    /// <summary>The direction, if it cannot be chance.</summary>
    public WinTrend Trend { get; }

    /// <summary>Two-sided p-value of the trend test.</summary>
    public double PValue { get; }

    // Where nobody records losses every share is 1, and a trend of them would say nothing.
    private protected static bool CanSay(IReadOnlyList<(int Time, bool Won)> decided) =>
        decided.Count >= FewestDecided && decided.Any(lead => !lead.Won);

    static (int[] Cases, int[] Won) ByTime(IReadOnlyList<(int Time, bool Won)> decided)
    {
        var longest = decided.Max(lead => lead.Time);
        var cases = new int[longest + 1];
        var won = new int[longest + 1];
        foreach (var (time, isWon) in decided)
        {
            cases[time]++;
            if (isWon)
                won[time]++;
        }
        return (cases, won);
    }

    static List<(int UpTo, int Cases, int Won)> Groups(int[] cases, int[] won, int total)
    {
        var groups = new List<(int, int, int)>();
        int seen = 0,
            n = 0,
            w = 0;
        for (var time = 0; time < cases.Length; time++)
        {
            n += cases[time];
            w += won[time];
            seen += cases[time];
            if (n == 0 || (seen < total * (groups.Count + 1L) / 4.0 && time < cases.Length - 1))
                continue;
            groups.Add((time, n, w));
            (n, w) = (0, 0);
        }
        return groups;
    }

    // Scores 0, 1, 2, 3 for the quartiles; z negative when the share falls.
    static (double Z, double P) CochranArmitage(List<(int UpTo, int Cases, int Won)> groups)
    {
        double total = groups.Sum(group => group.Cases),
            won = groups.Sum(group => group.Won);
        var share = won / total;
        double trend = 0,
            scores = 0,
            squares = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            trend += i * (groups[i].Won - (groups[i].Cases * share));
            scores += (double)i * groups[i].Cases;
            squares += (double)i * i * groups[i].Cases;
        }
        var variance = share * (1 - share) * (squares - (scores * scores / total));
        if (variance <= 0)
            return (0, 1);
        var z = trend / Math.Sqrt(variance);
        return (z, 2 * Normal.CDF(0, 1, -Math.Abs(z)));
    }

    static TimeQuartile Quartile((int UpTo, int Cases, int Won) group)
    {
        var (low, high) = BetaInterval.OfShare(group.Won, group.Cases);
        return new TimeQuartile(group.UpTo, (double)group.Won / group.Cases, low, high, group.Cases);
    }
}
