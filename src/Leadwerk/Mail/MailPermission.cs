using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>Asks the domain again, in the transaction in which a mail begins to leave.</summary>
/// <param name="db">The context of that transaction.</param>
/// <param name="time">The company's calendar.</param>
sealed class MailPermission(LeadwerkDb db, CompanyTime time)
{
    /// <returns>Why it may not be sent, in its language; null when it may.</returns>
    public async Task<string?> WhyNot(OutgoingMail mail, CancellationToken cancel)
    {
        var speech = new Speech(mail.Language);
        if (mail.User is { } to)
            return await db.Users.AnyAsync(user => user.Id == to && user.ClosedAt == null, cancel)
                ? null
                : speech["Dieses Konto ist ausgesperrt.", "This account is shut out."];
        if (mail.SignUp is { } signUp)
            return await db.SignUps.AnyAsync(one => one.Id == signUp && one.ConfirmedAt == null, cancel)
                ? null
                : speech["Schon bestätigt oder gelöscht.", "Confirmed or deleted already."];
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == mail.Person, cancel);
        var decision =
            mail.Purpose == MailPurpose.Advertising
                ? await ForAdvertising(person, mail.Id, cancel)
                : Contacting.MayContact(
                    person,
                    ContactChannel.Mail,
                    await PurposeOf(mail, cancel),
                    await BansOn(person, cancel),
                    time.Today
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

    /// <summary>Whether somebody may get advertising now.</summary>
    /// <param name="person">Who.</param>
    /// <param name="mail">The mail itself, which counts as none that was sent; null while it is not written.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ContactDecision> ForAdvertising(Person person, Guid? mail, CancellationToken cancel)
    {
        var digest =
            person.Mail is { } address && await AddressKey.Of(db, cancel) is { } key ? key.Digest(address) : [];
        var from = time.Now - TimeSpan.FromDays(Follower.PaceDays + 1);
        var sent = await db
            .Mails.AsNoTracking()
            .Where(one => one.Person == person.Id && one.Purpose == MailPurpose.Advertising && one.Id != mail)
            .Where(one => one.State != MailState.Withheld && one.State != MailState.Refused)
            .Where(one => one.QueuedAt > from || one.EndedAt == null || one.EndedAt > from)
            .Select(one => one.EndedAt ?? one.QueuedAt)
            .ToListAsync(cancel);
        var ground = new AdvertisingGround
        {
            // An objection from before an erasure holds for the address, whoever has it now.
            Ledger = await db
                .Consents.AsNoTracking()
                .Where(one =>
                    one.Person == person.Id || (one.Kind == ConsentKind.Objected && one.AddressDigest == digest)
                )
                .ToListAsync(cancel),
            Follower = await db.Followers.AsNoTracking().SingleOrDefaultAsync(one => one.Person == person.Id, cancel),
            SentOn = sent.ConvertAll(at => CompanyDay.Of(at, time.Zone)),
        };
        return Contacting.MayContact(
            person,
            ContactChannel.Mail,
            new ContactPurpose.Advertising(ground),
            await BansOn(person, cancel),
            time.Today
        );
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
