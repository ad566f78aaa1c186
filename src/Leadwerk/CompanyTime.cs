using Leadwerk.Domain;

namespace Leadwerk;

/// <summary>The clock and the calendar of the company.</summary>
sealed class CompanyTime(TimeProvider clock)
{
    // A job is no user; the journal names the job.
    static readonly UserId Nobody = UserId.From(Guid.Empty);

    public TimeProvider Clock => clock;

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => CompanyDay.Of(Now, Zone);

    /// <summary>Signs what a job does.</summary>
    public Stamp Stamp() => new(Nobody, Now, Zone);
}
