namespace Leadwerk.Domain;

/// <summary>Who does something, and when: the moment and the company's day that it falls on.</summary>
public readonly record struct Stamp
{
    /// <summary>Signs an act.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">The moment in UTC; what is finer than a microsecond is cut off.</param>
    /// <param name="zone">The company's time zone, which decides the day.</param>
    /// <exception cref="ArgumentException">The moment is not UTC.</exception>
    public Stamp(UserId by, DateTime at, TimeZoneInfo zone)
    {
        Today = CompanyDay.Of(at, zone);
        By = by;
        At = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }

    /// <summary>Who acts.</summary>
    public UserId By { get; }

    /// <summary>The moment, UTC, in whole microseconds.</summary>
    public DateTime At { get; }

    /// <summary>The day in the company's time zone.</summary>
    public DateOnly Today { get; }
}
