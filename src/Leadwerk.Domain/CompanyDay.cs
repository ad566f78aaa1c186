namespace Leadwerk.Domain;

/// <summary>Turns moments into the days that people agree on: the days of the company's time zone.</summary>
public static class CompanyDay
{
    /// <summary>The company's day at a moment. Days begin at 00:00 there, also when clocks are changed.</summary>
    /// <param name="at">The moment, UTC.</param>
    /// <param name="zone">The company's time zone.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">The moment is not UTC.</exception>
    public static DateOnly Of(DateTime at, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (at.Kind != DateTimeKind.Utc)
            throw new ArgumentException(
                "A moment is UTC; a local time would be another day in another zone.",
                nameof(at)
            );
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone));
    }
}
