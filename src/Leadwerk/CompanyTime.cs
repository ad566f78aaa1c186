using Leadwerk.Domain;
using Leadwerk.Domain.Settings;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk;

/// <summary>The clock and the calendar of the company.</summary>
sealed class CompanyTime(TimeProvider clock, Store? store = null)
{
    // A job is no user; the journal names the job.
    static readonly UserId Nobody = UserId.From(Guid.Empty);

    static readonly TimeSpan ZoneHolds = TimeSpan.FromMinutes(1);

    (DateTime At, TimeZoneInfo Zone)? known;

    public TimeProvider Clock => clock;

    /// <summary>The zone that the company chose, as it was at most a minute ago.</summary>
    public TimeZoneInfo Zone
    {
        get
        {
            if (known is not { } read || Now - read.At > ZoneHolds)
                known = read = (Now, Read());
            return read.Zone;
        }
    }

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => CompanyDay.Of(Now, Zone);

    /// <summary>Signs what a job does.</summary>
    public Stamp Stamp() => new(Nobody, Now, Zone);

    TimeZoneInfo Read()
    {
        using var db = store?.Open();
        return (db?.OwnCompanies.AsNoTracking().FirstOrDefault() ?? OwnCompany.Unnamed).Zone;
    }
}
