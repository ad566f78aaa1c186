using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>Asks the domain again, in the transaction in which a mail begins to leave.</summary>
/// <param name="db">The context of that transaction.</param>
/// <param name="today">The company's day.</param>
sealed class MailPermission(LeadwerkDb db, DateOnly today)
{
    /// <returns>Why it may not be sent, in its language; null when it may.</returns>
    public async Task<string?> WhyNot(OutgoingMail mail, CancellationToken cancel)
    {
        var speech = new Speech(mail.Language);
        if (mail.User is { } to)
            return await db.Users.AnyAsync(user => user.Id == to && user.ClosedAt == null, cancel)
                ? null
                : speech["Dieses Konto ist ausgesperrt.", "This account is shut out."];
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == mail.Person, cancel);
        var decision = Contacting.MayContact(
            person,
            ContactChannel.Mail,
            await PurposeOf(mail, cancel),
            await BansOn(person, cancel),
            today
        );
        if (decision is not ContactDecision.Allowed)
            return speech[decision.Text];
        return person.Mail == mail.Recipient
            ? null
            : speech[
                "Die Adresse wurde inzwischen geändert. Bitte schreiben Sie an die neue.",
                "The address was changed meanwhile. Please write to the new one."
            ];
    }

    async Task<ContactPurpose> PurposeOf(OutgoingMail mail, CancellationToken cancel) =>
        mail.Purpose == MailPurpose.ClosingWords
            ? new ContactPurpose.ClosingWords(
                await db.Bans.AsNoTracking().SingleAsync(ban => ban.Id == mail.Ban, cancel)
            )
            : new ContactPurpose.AboutLead(
                await db.Leads.AsNoTracking().SingleAsync(lead => lead.Id == mail.Lead, cancel)
            );

    async Task<BanList> BansOn(Person person, CancellationToken cancel) =>
        new(
            await db
                .Bans.AsNoTracking()
                .Where(ban => ban.LiftedAt == null)
                .Where(ban => ban.Person == person.Id || ban.Company == person.Company)
                .ToListAsync(cancel)
        );
}
