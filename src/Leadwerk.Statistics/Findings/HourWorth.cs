namespace Leadwerk.Statistics.Findings;

/// <summary>A won order.</summary>
/// <param name="Day">The day on which it came.</param>
/// <param name="Rep">Who won it, as the caller numbers them; null where nobody is named.</param>
/// <param name="Value">In major units of one currency; NaN where unknown.</param>
public readonly record struct WonOrder(DateOnly Day, int? Rep, double Value);

/// <summary>Minutes that somebody spent on leads.</summary>
/// <param name="Day">The day.</param>
/// <param name="Rep">Who spent them, numbered like those of the orders.</param>
/// <param name="Minutes">At least 0.</param>
public readonly record struct LoggedMinutes(DateOnly Day, int Rep, int Minutes);

/// <summary>
/// What an hour elsewhere brings: won value per logged hour of the last 12 months. The hours of what was lost are among them, so it
/// is the worth of an hour of selling, not of an hour of winning.
/// </summary>
public sealed record HourWorth
{
    /// <summary>A rep's own hour is told with more orders than this, else the company's.</summary>
    public const int OwnAbove = 30;

    const int Months = 12;
    const double MinutesAnHour = 60;

    HourWorth() { }

    /// <summary>Won value per hour, in the unit of the orders. Orders of unknown value add nothing, so it is at least this.</summary>
    public required double ValuePerHour { get; init; }

    /// <summary>Won orders with a value: what it rests on.</summary>
    public required int Cases { get; init; }

    /// <summary>Won orders of the same time without a value.</summary>
    public required int WithoutValue { get; init; }

    /// <summary>Logged minutes.</summary>
    public required long Minutes { get; init; }

    /// <summary>First day that counts: 12 months back, or the first logged day where that is later.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>True where it speaks of the rep's own orders and hours, false where of the company's.</summary>
    public required bool Own { get; init; }

    /// <summary>The first day of the 12 months that end today.</summary>
    /// <param name="today">The last day that counts.</param>
    /// <returns>The day; nothing before it is looked at.</returns>
    public static DateOnly FirstDay(DateOnly today) => today.AddMonths(-Months).AddDays(1);

    /// <summary>Measures it.</summary>
    /// <param name="orders">Won orders of the whole company, in any order; those outside the 12 months do not count.</param>
    /// <param name="logged">Minutes of the whole company, likewise.</param>
    /// <param name="today">The last day that counts.</param>
    /// <param name="rep">For whom; null for the company.</param>
    /// <returns>
    /// The rep's own with over 30 of his orders, else the company's; null where no minute was logged or no order with a value came.
    /// </returns>
    public static HourWorth? From(
        IReadOnlyCollection<WonOrder> orders,
        IReadOnlyCollection<LoggedMinutes> logged,
        DateOnly today,
        int? rep = null
    )
    {
        if (rep is { } who)
        {
            var own = Of(orders.Where(order => order.Rep == who), logged.Where(row => row.Rep == who), today, true);
            if (own?.Cases > OwnAbove)
                return own;
        }
        return Of(orders, logged, today, false);
    }

    static HourWorth? Of(IEnumerable<WonOrder> orders, IEnumerable<LoggedMinutes> logged, DateOnly today, bool own)
    {
        if (Logged(logged, today) is not var (minutes, since))
            return null;
        var (value, cases, withoutValue) = Won(orders, since, today);
        return cases == 0
            ? null
            : new HourWorth
            {
                ValuePerHour = value * MinutesAnHour / minutes,
                Cases = cases,
                WithoutValue = withoutValue,
                Minutes = minutes,
                Since = since,
                Own = own,
            };
    }

    // Who began to log in spring must not divide a year's orders by the hours since spring.
    static (long Minutes, DateOnly Since)? Logged(IEnumerable<LoggedMinutes> logged, DateOnly today)
    {
        var minutes = 0L;
        var since = today;
        foreach (var row in logged)
        {
            if (row.Minutes == 0 || row.Day < FirstDay(today) || row.Day > today)
                continue;
            minutes += row.Minutes;
            if (row.Day < since)
                since = row.Day;
        }
        return minutes == 0 ? null : (minutes, since);
    }

    static (double Value, int Cases, int WithoutValue) Won(IEnumerable<WonOrder> orders, DateOnly since, DateOnly today)
    {
        var value = 0.0;
        int cases = 0,
            withoutValue = 0;
        foreach (var order in orders)
        {
            if (order.Day < since || order.Day > today)
                continue;
            if (double.IsNaN(order.Value) || order.Value <= 0)
            {
                withoutValue++;
                continue;
            }
            cases++;
            value += order.Value;
        }
        return (value, cases, withoutValue);
    }
}
