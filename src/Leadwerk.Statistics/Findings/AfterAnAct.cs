using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Findings;

/// <summary>What became of those who did something, and of those who did not or not yet.</summary>
/// <param name="With">From the act on, by days since it.</param>
/// <param name="Without">
/// From the beginning on, by days since it; whoever did it later is watched until then and leaves as open: what came after
/// belongs to the act.
/// </param>
public sealed record ActCourses(ExitCounts With, ExitCounts Without)
{
    /// <summary>Begins with everybody as without: see <see cref="Did"/>.</summary>
    /// <param name="all">Exits of everybody, by days since the beginning.</param>
    /// <returns>Courses in which nobody has done it yet.</returns>
    public static ActCourses OfNobody(ExitCounts all)
    {
        var without = new ExitCounts();
        without.Merge(all);
        return new ActCourses(new ExitCounts(), without);
    }

    /// <summary>So many of them did it after so many days.</summary>
    /// <param name="after">Days from the beginning to the act, at least 0.</param>
    /// <param name="stay">Days from the beginning to the exit, at least as many.</param>
    /// <param name="exit">How they left.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The act comes after the exit.</exception>
    public void Did(int after, int stay, ExitKind exit, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after, stay);
        With.Add(stay - after, exit, count);
        Without.Add(stay, exit, -count);
        // Who began with it was never without.
        if (after > 0)
            Without.Add(after, ExitKind.Censored, count);
    }
}

/// <summary>What an act says of the order to come.</summary>
public enum ActVerdict
{
    /// <summary>Too few cases to say.</summary>
    TooFewCases,

    /// <summary>Whoever did it orders more often.</summary>
    Announces,

    /// <summary>Whoever did it orders less often.</summary>
    Discourages,

    /// <summary>The difference could be chance.</summary>
    Neither,
}

/// <summary>How many ordered after an act, against those without it, within the same number of days.</summary>
/// <remarks>
/// Time zero is the act: only what comes after it counts for it, so nobody is called a doer for having lasted long enough to do
/// it (immortal time). A model of two states with the clock set back at the act; those without are those who had not done it yet.
/// It is a connection, not a cause. Sources: Putter, Fiocco and Geskus 2007; van Houwelingen 2007.
/// </remarks>
/// <param name="With">Of those with it.</param>
/// <param name="Without">Of those without.</param>
public readonly record struct AfterAnAct(WinProbability With, WinProbability Without)
{
    /// <summary>What it says; a difference that could be chance (80 % intervals that meet) is none.</summary>
    public ActVerdict Verdict =>
        With.TooFewCases || Without.TooFewCases ? ActVerdict.TooFewCases
        : With.Low > Without.High ? ActVerdict.Announces
        : With.High < Without.Low ? ActVerdict.Discourages
        : ActVerdict.Neither;

    /// <summary>Measures every act.</summary>
    /// <param name="acts">The courses by act.</param>
    /// <param name="all">Exits of everybody, by days since the beginning; <see cref="ExitKind.Advanced"/> is the order.</param>
    /// <param name="horizon">Days, at least 0; see <see cref="PooledShares.Horizon"/>.</param>
    /// <returns>In the order of the acts.</returns>
    public static IReadOnlyList<AfterAnAct> From(IReadOnlyList<ActCourses> acts, ExitCounts all, int horizon)
    {
        var with = PooledShares.Of([.. acts.Select(act => act.With)], all, horizon);
        return
        [
            .. acts.Select(
                (act, place) => new AfterAnAct(with[place], PooledShares.Of([act.Without], all, horizon)[0])
            ),
        ];
    }
}
