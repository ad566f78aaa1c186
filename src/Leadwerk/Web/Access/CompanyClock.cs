namespace Leadwerk.Web.Access;

/// <summary>The time zone in which the company's days begin.</summary>
/// <param name="Zone">An IANA zone.</param>
sealed record CompanyClock(TimeZoneInfo Zone)
{
    /// <summary>Where most of our companies are.</summary>
    public static CompanyClock German { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
}
