using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>When advertising leaves, by the company's rules, its clock and the holidays.</summary>
/// <param name="rules">The rules that hold.</param>
/// <param name="time">Clock and calendar.</param>
sealed class SendingHours(SendingRules rules, CompanyTime time)
{
    public SendingRules Rules => rules;

    /// <summary>Whether it may leave now.</summary>
    public bool AreOpen => rules.IsOpen(Local, GermanHolidays.Is);

    /// <summary>When it may leave next, UTC; now where it may already.</summary>
    public DateTime Next => Opening(Local);

    /// <summary>When it may leave from a day on, UTC.</summary>
    public DateTime From(DateOnly day) => day <= time.Today ? Next : Opening(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>How many may have begun with a sequence in this week until today.</summary>
    public int StartsUntilToday(int weekly) => SendingRules.StartsUntil(weekly, time.Today, GermanHolidays.Is);

    public static async Task<SendingHours> Of(LeadwerkDb db, CompanyTime time, CancellationToken cancel) =>
        new(await db.SendingRules.AsNoTracking().FirstOrDefaultAsync(cancel) ?? SendingRules.Usual, time);

    DateTime Local => TimeZoneInfo.ConvertTimeFromUtc(time.Now, time.Zone);

    DateTime Opening(DateTime local)
    {
        var opening = rules.NextOpening(local, GermanHolidays.Is);
        // A moment of the clock that is put back at night has two meanings; nobody is written to at night.
        return opening == Local ? time.Now : TimeZoneInfo.ConvertTimeToUtc(opening, time.Zone);
    }
}
