namespace Leadwerk.Features.Demo;

/// <summary>How the leads spread over the time: fewer in August and around Christmas.</summary>
sealed class Seasons
{
    // Shorter demos see nobody leave.
    const int MonthsOfDeparture = 6;
    const double ShareBeforeDeparture = 0.6;

    readonly DemoWish wish;
    readonly Dictionary<DateOnly, double> before = [];
    readonly double all;

    /// <param name="wish">How many leads in how many months.</param>
    /// <param name="today">The day after the last one.</param>
    public Seasons(DemoWish wish, DateOnly today)
    {
        this.wish = wish;
        (First, Last) = (today.AddMonths(-wish.Months), today.AddDays(-1));
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            all += Weight(day);
            before[day] = all;
        }
        if (wish.Months >= MonthsOfDeparture)
            DayOfDeparture = WorkingDays.From(
                First.AddDays((int)((Last.DayNumber - First.DayNumber) * ShareBeforeDeparture))
            );
    }

    public DateOnly First { get; }
    public DateOnly Last { get; }

    /// <summary>The day on which a rep leaves the company; null when none does.</summary>
    public DateOnly? DayOfDeparture { get; }

    static double Weight(DateOnly day) =>
        !WorkingDays.Contain(day) ? 0
        : day.Month is 8 or 12 ? 0.6
        : 1;

    /// <summary>Leads that have begun by the evening of a day.</summary>
    public int LeadsBy(DateOnly day) =>
        all == 0 ? 0 : (int)Math.Round(wish.Leads * before[day] / all, MidpointRounding.AwayFromZero);

    /// <summary>Share of the days that are over, 0 to 1.</summary>
    public double Over(DateOnly day) =>
        (day.DayNumber - First.DayNumber + 1.0) / (Last.DayNumber - First.DayNumber + 1);
}
