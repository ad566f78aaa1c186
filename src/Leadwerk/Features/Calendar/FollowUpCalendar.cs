using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Calendar;

/// <summary>A user's open follow-ups as a calendar: what is to be done with which company, and no address or number of anybody.</summary>
static class FollowUpCalendar
{
    /// <summary>As iCalendar (RFC 5545).</summary>
    /// <param name="db">The database.</param>
    /// <param name="user">Whose follow-ups.</param>
    /// <param name="today">The company's day.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="address">Where users find the application; null where nobody said so.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<string> Of(
        LeadwerkDb db,
        User user,
        DateOnly today,
        DateTime now,
        string? address,
        CancellationToken cancel
    )
    {
        var speech = new Speech(user.MailLanguage ?? Speech.Languages[0]);
        var steps = await (
            from lead in db.Leads.AsNoTracking().Active(today).OwnedBy(user.Id)
            join company in db.Companies on lead.Company equals company.Id
            from step in lead.FollowUps
            where step.Outcome == null
            // Somebody may have banned us in this very moment: nothing that leads to a call leaves the house then.
            where !db.Bans.Any(ban => ban.LiftedAt == null && (ban.Company == lead.Company || ban.Person == step.With))
            orderby step.DueOn
            select new Step(step.Id.Value, step.DueOn, step.What, company.Name, lead.Id.Value)
        ).ToListAsync(cancel);
        var calendar = new Ical.Net.Calendar { ProductId = "-//Leadwerk//Leadwerk//DE" };
        calendar.AddProperty("X-WR-CALNAME", speech["Leadwerk: Wiedervorlagen", "Leadwerk: follow-ups"]);
        foreach (var step in steps)
            calendar.Events.Add(Event(step, now, address));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    static CalendarEvent Event(Step step, DateTime now, string? address) =>
        new()
        {
            Uid = $"{step.Id}@leadwerk",
            DtStamp = new CalDateTime(now, hasTime: true),
            Start = new CalDateTime(step.DueOn),
            End = new CalDateTime(step.DueOn.AddDays(1)),
            Summary = $"{step.Company}: {step.What}",
            Url = address is null ? null : new Uri($"{address}/leads/{step.Lead}"),
            // A day on which one has something to do is not a day on which one is away.
            Transparency = Ical.Net.TransparencyType.Transparent,
        };

    sealed record Step(Guid Id, DateOnly DueOn, string What, string Company, Guid Lead);
}
