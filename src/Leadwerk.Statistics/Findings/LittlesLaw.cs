namespace Leadwerk.Statistics.Findings;

/// <summary>Leads that came into something on one day and left it on another.</summary>
/// <param name="In">The day on which they came.</param>
/// <param name="Out">The day on which they left, not before they came; null while they are inside.</param>
/// <param name="Leads">How many did so on exactly these days, at least 0.</param>
public readonly record struct Passage(DateOnly In, DateOnly? Out, int Leads);

/// <summary>
/// Little's law (Little 1961) over a window of days: what is inside on average, L, is what comes in per day, λ, times the mean
/// days that it stays, W. It holds for any order of service and any distribution, as long as as much leaves as comes in.
/// </summary>
/// <remarks>
/// L is measured by itself, as the mean of what was inside at the end of each day; λ W is what the arrivals would lead to if they
/// and the stays went on as they are. Where the two lie apart, the system is filling or emptying.
/// </remarks>
public sealed record LittlesLaw
{
    /// <summary>Below so many arrivals or so many that left, nothing is said.</summary>
    public const int FewestCases = 10;

    const double DaysOfWeek = 7;

    // Half of an 80 % interval, in standard deviations.
    const double Eighty = 1.2815515655446004;

    LittlesLaw() { }

    /// <summary>Days of the window.</summary>
    public required int Days { get; init; }

    /// <summary>Leads that came in within the window.</summary>
    public required int Arrivals { get; init; }

    /// <summary>Leads that left within the window: the cases of <see cref="MeanDays"/>.</summary>
    public required int Departures { get; init; }

    /// <summary>W: mean days from in to out of those that left within the window, at least 0.</summary>
    public required double MeanDays { get; init; }

    /// <summary>Standard error of <see cref="MeanDays"/>, in days.</summary>
    public required double MeanDaysError { get; init; }

    /// <summary>L: mean number inside at the end of a day.</summary>
    public required double MeanInside { get; init; }

    /// <summary>λ, per week.</summary>
    public double ArrivalsPerWeek => Arrivals * DaysOfWeek / Days;

    /// <summary>What left, per week.</summary>
    public double DeparturesPerWeek => Departures * DaysOfWeek / Days;

    /// <summary>λ W: what would be inside if this went on.</summary>
    public double Steady => Arrivals * MeanDays / Days;

    /// <summary>Measures a window.</summary>
    /// <param name="passages">All that were inside at any time of the window, in any order; others add nothing.</param>
    /// <param name="first">First day of the window.</param>
    /// <param name="last">Last day of the window, not before the first.</param>
    /// <returns>The law; null with fewer than 10 arrivals or fewer than 10 that left.</returns>
    /// <exception cref="ArgumentException">Somebody leaves before they come.</exception>
    public static LittlesLaw? From(IEnumerable<Passage> passages, DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        int arrivals = 0,
            departures = 0;
        double inside = 0,
            stayed = 0,
            squares = 0;
        foreach (var (from, until, leads) in passages)
        {
            if (until < from)
                throw new ArgumentException("Somebody leaves before they come.", nameof(passages));
            if (first <= from && from <= last)
                arrivals += leads;
            inside += (double)leads * DaysInside(from, until, first, last);
            if (until is not { } left || left < first || left > last)
                continue;
            double days = left.DayNumber - from.DayNumber;
            departures += leads;
            stayed += leads * days;
            squares += leads * days * days;
        }
        if (arrivals < FewestCases || departures < FewestCases)
            return null;
        var mean = stayed / departures;
        var spread = Math.Max(0, squares - (departures * mean * mean)) / (departures - 1);
        var window = last.DayNumber - first.DayNumber + 1;
        return new LittlesLaw
        {
            Days = window,
            Arrivals = arrivals,
            Departures = departures,
            MeanDays = mean,
            MeanDaysError = Math.Sqrt(spread / departures),
            MeanInside = inside / window,
        };
    }

    /// <summary>How many places are needed for what comes in here and then stays as long as there.</summary>
    /// <param name="arriving">What comes in.</param>
    /// <param name="staying">How long it stays.</param>
    /// <returns>λ W, and the 80 % interval from the chance in both.</returns>
    public static PlacesNeeded Needed(LittlesLaw arriving, LittlesLaw staying)
    {
        var places = arriving.Arrivals * staying.MeanDays / arriving.Days;
        if (places <= 0)
            return new PlacesNeeded(0, 0, 0, arriving.Arrivals, staying.Departures);
        var ofStay = staying.MeanDaysError / staying.MeanDays;
        // Arrivals that do not know of each other are Poisson: the logarithm of n of them varies by 1/n.
        var spread = Math.Exp(Eighty * Math.Sqrt((1.0 / arriving.Arrivals) + (ofStay * ofStay)));
        return new PlacesNeeded(places, places / spread, places * spread, arriving.Arrivals, staying.Departures);
    }

    /// <summary>Ends of days within the window at which somebody was inside.</summary>
    static int DaysInside(DateOnly from, DateOnly? until, DateOnly first, DateOnly last)
    {
        var begin = Math.Max(from.DayNumber, first.DayNumber);
        var end = Math.Min(until?.DayNumber ?? int.MaxValue, last.DayNumber + 1);
        return Math.Max(0, end - begin);
    }
}

/// <summary>Places that an inflow needs.</summary>
/// <param name="Places">The estimate, at least 0.</param>
/// <param name="Low">Lower 80 % bound.</param>
/// <param name="High">Upper 80 % bound.</param>
/// <param name="Arrivals">Arrivals that it rests on.</param>
/// <param name="Stays">Ended stays that it rests on.</param>
public readonly record struct PlacesNeeded(double Places, double Low, double High, int Arrivals, int Stays);
