using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Findings;

/// <summary>What to do about the side that brings the leads.</summary>
public enum FrontAdvice
{
    /// <summary>Too few cases to say.</summary>
    TooFewCases,

    /// <summary>More becomes ripe than can be worked.</summary>
    Slower,

    /// <summary>Less becomes ripe than could be worked.</summary>
    More,

    /// <summary>The two fit each other.</summary>
    Neither,
}

/// <summary>Leads that will become ripe in one of the next weeks.</summary>
/// <param name="Mean">Expected number.</param>
/// <param name="Low">P10.</param>
/// <param name="Middle">P50.</param>
/// <param name="High">P90.</param>
public readonly record struct ComingWeek(double Mean, int Low, int Middle, int High);

/// <summary>What comes in at the front: those who still mature, and those who will ask.</summary>
/// <param name="Courses">
/// Days from the first touch to ripe (<see cref="ExitKind.Advanced"/>), to an end without it, or to today; the open ones are
/// those who may still become ripe.
/// </param>
/// <param name="Arrivals">First touches within the window.</param>
/// <param name="Others">Leads that became ripe within the window without any touch before: found by reps, or by call.</param>
/// <param name="Weeks">Full weeks of the window, at least 1.</param>
public sealed record FrontFlow(ExitCounts Courses, int Arrivals, int Others, int Weeks);

/// <summary>
/// How many leads become ripe in each of the next weeks, from measured maturing times: those who mature now by the days that
/// they have matured already, those who will ask by the rate at which people asked, and the rest as it came.
/// </summary>
/// <remarks>
/// Whoever has matured d days becomes ripe within the next h with <c>(A(d+h) - A(d)) / S(d)</c> (Aalen and Johansen 1978); beyond
/// what was ever observed nothing is claimed. Spread: <see cref="ByChance.Coming"/> with the cases that the rates rest on.
/// </remarks>
public sealed record ComingQualified
{
    /// <summary>Weeks that are looked ahead: as far as anybody plans the time of reps.</summary>
    public const int Ahead = 8;

    const int DaysOfWeek = 7;

    ComingQualified() { }

    /// <summary>The next weeks, the nearest first.</summary>
    public required IReadOnlyList<ComingWeek> Weeks { get; init; }

    /// <summary>All of them together.</summary>
    public required ComingWeek Together { get; init; }

    /// <summary>Leads that became ripe, on which it rests.</summary>
    public required int Cases { get; init; }

    /// <summary>Middle of the days from the first touch to ripe; null where none became ripe by one.</summary>
    public required int? MedianDays { get; init; }

    /// <summary>Looks ahead.</summary>
    /// <param name="flow">What was measured.</param>
    /// <returns>The forecast; null with fewer than 10 leads that became ripe.</returns>
    /// <exception cref="ArgumentException">The window has no week.</exception>
    public static ComingQualified? From(FrontFlow flow)
    {
        if (flow.Weeks < 1)
            throw new ArgumentException("Nothing can be said of no week.", nameof(flow));
        var risks = CompetingRisks.Of(flow.Courses);
        var cases = risks.AdvancedTotal + flow.Others;
        if (cases < WinProbability.FewestDecided)
            return null;
        var until = new double[Ahead + 1];
        for (var week = 1; week <= Ahead; week++)
            until[week] =
                Maturing(flow.Courses, risks, week * DaysOfWeek)
                + Asking(flow, risks, week * DaysOfWeek)
                + ((double)flow.Others / flow.Weeks * week);
        return new ComingQualified
        {
            Weeks = [.. Enumerable.Range(1, Ahead).Select(week => Week(until[week] - until[week - 1], cases))],
            Together = Week(until[Ahead], cases),
            Cases = cases,
            MedianDays = risks.MedianDaysToMoveOn(),
        };
    }

    /// <summary>Places for them: those free today, less those for whom somebody waits already, and those that become free.</summary>
    /// <param name="free">Free today, at least 0.</param>
    /// <param name="waiting">Leads that wait today, at least 0.</param>
    /// <param name="freedPerWeek">Leads of reps that end in a week.</param>
    /// <returns>Places within the weeks ahead; below 0 where those who wait fill them all.</returns>
    public static double Room(int free, int waiting, double freedPerWeek) => free - waiting + (freedPerWeek * Ahead);

    /// <summary>What to do; a difference that could be chance (80 %) is none.</summary>
    /// <param name="room">From <see cref="Room"/>.</param>
    /// <returns>The advice.</returns>
    public FrontAdvice Advice(double room) =>
        Together.Low > room ? FrontAdvice.Slower
        : Together.High < room ? FrontAdvice.More
        : FrontAdvice.Neither;

    static ComingWeek Week(double mean, int cases)
    {
        // Differences of sums miss nothing by a hair on either side.
        var (low, middle, high) = ByChance.Coming(Math.Max(0, mean), cases);
        return new ComingWeek(Math.Max(0, mean), low, middle, high);
    }

    /// <summary>Of those who mature today, who is ripe within so many days.</summary>
    static double Maturing(ExitCounts courses, CompetingRisks risks, int days)
    {
        var ripe = 0.0;
        for (var age = 0; age < courses.Days && risks.LastSupportedDay >= 0; age++)
        {
            // Older than almost anybody: the nearest age of which enough is known speaks for them.
            var known = Math.Min(age, risks.LastSupportedDay);
            if (courses.Censored[age] > 0 && risks.Undecided(known) is > 0 and var left)
                ripe += courses.Censored[age] * (risks.MovedOn(known + days) - risks.MovedOn(known)) / left;
        }
        return ripe;
    }

    /// <summary>Of those who will ask, evenly over the days, who is ripe by then.</summary>
    static double Asking(FrontFlow flow, CompetingRisks risks, int days)
    {
        var ripe = 0.0;
        for (var day = 1; day <= days; day++)
            ripe += risks.MovedOn(days - day);
        return ripe * flow.Arrivals / (flow.Weeks * DaysOfWeek);
    }
}
