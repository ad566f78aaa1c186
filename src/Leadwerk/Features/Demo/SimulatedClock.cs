namespace Leadwerk.Features.Demo;

/// <summary>The moment at which the simulated people act. It never runs backwards, so the journal tells a story in its order.</summary>
/// <param name="zone">The company's time zone.</param>
/// <param name="first">The first day; the clock begins with its first moment.</param>
sealed class SimulatedClock(TimeZoneInfo zone, DateOnly first) : TimeProvider
{
    /// <summary>UTC.</summary>
    public DateTime Moment { get; private set; } =
        TimeZoneInfo.ConvertTimeToUtc(first.ToDateTime(TimeOnly.MinValue), zone);

    public TimeZoneInfo Zone => zone;

    public override TimeZoneInfo LocalTimeZone => zone;

    public override DateTimeOffset GetUtcNow() => new(Moment);

    /// <summary>Goes on to a time of a day in the company's zone; a second at least.</summary>
    public void GoTo(DateOnly day, TimeOnly time)
    {
        var wanted = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), zone);
        Moment = wanted > Moment ? wanted : Moment.AddSeconds(1);
    }

    public void Pass(TimeSpan time) => Moment += time;
}
