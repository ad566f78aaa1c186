using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>What the domain says of a mail that is about to leave.</summary>
abstract record MailVerdict
{
    /// <summary>It may.</summary>
    public sealed record Go : MailVerdict;

    /// <summary>Not any more.</summary>
    /// <param name="Why">In its language.</param>
    public sealed record Never(string Why) : MailVerdict;

    /// <summary>Not now.</summary>
    /// <param name="Until">When it is asked again, UTC.</param>
    /// <param name="Why">In its language.</param>
    public sealed record Later(DateTime Until, string Why) : MailVerdict;
}

/// <summary>Asks the domain again, in the transaction in which a mail begins to leave.</summary>
/// <param name="db">The context of that transaction.</param>
/// <param name="time">The company's calendar.</param>
sealed class MailPermission(LeadwerkDb db, CompanyTime time)
{
    /// <summary>Whether a mail may leave now.</summary>
    public async Task<MailVerdict> Of(OutgoingMail mail, CancellationToken cancel)
    {
        var speech = new Speech(mail.Language);
        if (mail.User is { } to)
            return await db.Users.AnyAsync(user => user.Id == to && user.ClosedAt == null, cancel)
                ? new MailVerdict.Go()
                : new MailVerdict.Never(speech["Dieses Konto ist ausgesperrt.", "This account is shut out."]);
        if (mail.SignUp is { } signUp)
            return await db.SignUps.AnyAsync(one => one.Id == signUp && one.ConfirmedAt == null, cancel)
                ? new MailVerdict.Go()
                : new MailVerdict.Never(speech["Schon bestätigt oder gelöscht.", "Confirmed or deleted already."]);
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == mail.Person, cancel);
        var verdict =
            mail.Purpose == MailPurpose.Advertising
                ? await OfAdvertising(mail, person, speech, cancel)
                : Plain(
                    Contacting.MayContact(
                        person,
                        ContactChannel.Mail,
                        await PurposeOf(mail, cancel),
                        await BansOn(person, cancel),
                        time.Today
                    ),
                    speech
                );
        return verdict is not MailVerdict.Go || person.Mail == mail.Recipient
            ? verdict
            : new MailVerdict.Never(
                speech[
                    "Die Adresse wurde inzwischen geändert. Bitte schreiben Sie an die neue.",
                    "The address was changed meanwhile. Please write to the new one."
                ]
            );
    }

    /// <summary>Whether somebody may get advertising now.</summary>
    /// <param name="person">Who.</param>
    /// <param name="mail">The mail itself, which counts as none that was sent; null while it is not written.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ContactDecision> ForAdvertising(Person person, Guid? mail, CancellationToken cancel) =>
        (await AdvertisingGrounds.Of(db, time, [person], mail, cancel)).Decide(person, null);

    async Task<MailVerdict> OfAdvertising(OutgoingMail mail, Person person, Speech speech, CancellationToken cancel)
    {
        await db.Hold(person.Id, cancel);
        var (topic, stop) =
            mail.Enrolment is { } way ? await OfWay(mail, way, speech, cancel)
            : mail.Piece is { } piece ? await OfPiece(mail, piece, speech, cancel)
            : (null, null);
        if (stop is not null)
            return stop;
        var decision = (await AdvertisingGrounds.Of(db, time, [person], mail.Id, cancel)).Decide(person, topic);
        if (mail.Enrolment is null && mail.Piece is null)
            return Plain(decision, speech);
        var hours = await SendingHours.Of(db, time, cancel);
        DateTime? until = decision switch
        {
            ContactDecision.Paused paused => hours.From(paused.Until),
            ContactDecision.PaceReached pace => hours.From(pace.Next),
            ContactDecision.Allowed when !hours.AreOpen => hours.Next,
            _ => null,
        };
        if (until is not { } later)
            return Plain(decision, speech);
        var why = decision is ContactDecision.Allowed ? Closed(speech) : speech[decision.Text];
        // What could leave only when nobody remembers what it was about does not leave at all.
        return later < mail.GiveUpAt ? new MailVerdict.Later(later, why) : new MailVerdict.Never(why);
    }

    /// <summary>What its sequence is about, and whether it stops or holds it.</summary>
    async Task<(TargetGroupId? Topic, MailVerdict? Stop)> OfWay(
        OutgoingMail mail,
        EnrolmentId id,
        Speech speech,
        CancellationToken cancel
    )
    {
        var way = db.Enrolments.Where(one => one.Id == id);
        var sequence = await way.Join(
                db.Sequences.IgnoreAutoIncludes(),
                one => one.Sequence,
                one => one.Id,
                (_, one) => new { one.PausedAt, one.Group }
            )
            .SingleAsync(cancel);
        var ends = await db.Ends(way, time.Today, cancel);
        return (
            sequence.Group,
            ends.TryGetValue(id, out var end) ? new MailVerdict.Never(speech[end.Text()])
            : sequence.PausedAt is null ? null
            : new MailVerdict.Later(mail.GiveUpAt, speech["Die Mailreihe ist angehalten.", "The sequence is paused."])
        );
    }

    /// <summary>What a content piece is about, and whether there is nothing to keep warm any more.</summary>
    async Task<(TargetGroupId? Topic, MailVerdict? Stop)> OfPiece(
        OutgoingMail mail,
        ContentPieceId id,
        Speech speech,
        CancellationToken cancel
    )
    {
        var piece = await db
            .ContentPieces.Where(one => one.Id == id)
            .Select(one => new { one.Group, one.PublishedAt })
            .SingleAsync(cancel);
        return (
            piece.Group,
            piece.PublishedAt is null
                ? new MailVerdict.Never(
                    speech["Der Inhalt ist nicht mehr veröffentlicht.", "The content piece is no longer published."]
                )
            : await db.Leads.Waiting(time.Today).AnyAsync(lead => lead.Id == mail.Lead, cancel) ? null
            : new MailVerdict.Never(
                speech["Der Lead wartet nicht mehr auf den Vertrieb.", "The lead does not wait for sales any more."]
            )
        );
    }

    static MailVerdict Plain(ContactDecision decision, Speech speech) =>
        decision is ContactDecision.Allowed ? new MailVerdict.Go() : new MailVerdict.Never(speech[decision.Text]);

    static string Closed(Speech speech) =>
        speech["Außerhalb der Sendezeit oder an einem Feiertag.", "Outside of the hours, or on a holiday."];

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
