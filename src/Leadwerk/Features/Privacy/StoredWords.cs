using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Mails;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Privacy;

/// <summary>Gathers what was said by and about a person, by the same marks by which an erasure finds it.</summary>
sealed class StoredWords(LeadwerkDb db, IReadOnlyList<Person> records, PersonalWords words, TimeZoneInfo zone)
{
    readonly List<PersonId> people = [.. records.Select(one => one.Id)];

    bool AreThey(PersonId? person) => person is { } id && people.Contains(id);

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<StoredItem>> Of(
        IReadOnlyList<Lead> leads,
        IReadOnlyList<InboundContact> inbound,
        IReadOnlyList<ContactBan> bans,
        IReadOnlyList<Follower> following,
        CancellationToken cancel
    )
    {
        var byId = leads.ToDictionary(lead => lead.Id);
        var ids = leads.Select(lead => lead.Id).ToList();
        var notes = await db.Notes.AsNoTracking().Where(note => ids.Contains(note.Lead)).ToListAsync(cancel);
        var named = people.ConvertAll(one => (PersonId?)one);
        var mails = await db.Mails.AsNoTracking().Where(mail => named.Contains(mail.Person)).ToListAsync(cancel);
        var consents = await db.Consents.AsNoTracking().Where(one => people.Contains(one.Person)).ToListAsync(cancel);
        var ways = await db.Enrolments.AsNoTracking().Where(one => people.Contains(one.Person)).ToListAsync(cancel);
        return
        [
            .. leads
                .SelectMany(OfLead)
                .Concat(notes.Where(note => Concerns(byId[note.Lead], note.Text)).Select(OfNote))
                .Concat(inbound.Select(OfContact))
                .Concat(bans.Where(ban => AreThey(ban.Person) || words.Speak(ban.Wording)).Select(OfBan))
                .Concat(mails.Select(OfMail))
                .Concat(consents.Select(OfConsent))
                .Concat(following.Select(OfFollower))
                .Concat(ways.Select(OfWay))
                .Concat(records.SelectMany(OfRefusal))
                .OrderByDescending(item => item.On),
        ];
    }

    /// <summary>A text in a lead that was worked with them alone is about them, whatever it says.</summary>
    bool Concerns(Lead lead, string? text) =>
        lead.Contacts is [var only] && AreThey(only.Person) || (text is not null && words.Speak(text));

    IEnumerable<StoredItem> OfLead(Lead lead)
    {
        foreach (var contact in lead.Contacts.Where(contact => AreThey(contact.Person)))
            yield return new StoredItem(
                "lead_contact",
                CompanyDay.Of(contact.Since, zone),
                new("Kontakt einer Verkaufschance", "Contact of a lead"),
                null
            );
        foreach (var fact in lead.Evidence.Where(fact => AreThey(fact.Person) || Concerns(lead, Words(fact))))
            yield return new StoredItem("evidence", fact.HappenedOn, What(fact), Words(fact));
        foreach (
            var step in lead.FollowUps.Where(step => AreThey(step.With) || Concerns(lead, $"{step.What} {step.Reason}"))
        )
            yield return new StoredItem(
                "follow_up",
                step.DueOn,
                new("Vereinbarter nächster Schritt", "Agreed next step"),
                Joined(step.What, step.Reason)
            );
        foreach (
            var act in lead.HandOvers.Where(act => act.ReturnReason is not null && Concerns(lead, act.ReturnReason))
        )
            yield return new StoredItem(
                "hand_over",
                act.On,
                new("Rückgabe an das Marketing", "Return to marketing"),
                act.ReturnReason
            );
        if (lead.EstimateSource is { } source && Concerns(lead, source))
            yield return new StoredItem(
                "lead",
                lead.StartedOn,
                new("Quelle der Schätzung", "Source of the estimate"),
                source
            );
        if (lead.LostNote is { } note && Concerns(lead, note))
            yield return new StoredItem(
                "lead",
                lead.EndedOn ?? lead.StartedOn,
                new("Grund des Endes", "Reason of the end"),
                note
            );
    }

    static LocalText What(Evidence fact) =>
        fact.RevokedAt is null
            ? new($"Nachweis: {Form(fact).German}", $"Evidence: {Form(fact).English}")
            : new($"Widerrufener Nachweis: {Form(fact).German}", $"Revoked evidence: {Form(fact).English}");

    static LocalText Form(Evidence fact) =>
        fact.Content switch
        {
            EvidenceContent.Act => new("Handlung", "act"),
            EvidenceContent.Conversation => new("Gespräch", "conversation"),
            EvidenceContent.InRole => new("Rolle der Person", "role of the person"),
            EvidenceContent.Document => new("Beleg", "document"),
            EvidenceContent.NamedDate => new("genannter Termin", "date that was named"),
            EvidenceContent.NamedAmount => new("genannter Betrag", "amount that was named"),
            _ => new("aus einer übernommenen Liste", "from a list that was taken over"),
        };

    static string? Words(Evidence fact) =>
        Joined(fact.Text, fact.Place, fact.DocumentNumber, fact.Link, fact.FileName, fact.RevokedFor);

    static string? Joined(params string?[] parts) =>
        string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } joined
            ? joined
            : null;

    StoredItem OfNote(Note note) =>
        new(
            "note",
            CompanyDay.Of(note.WrittenAt, zone),
            note.WithdrawnAt is null ? new("Notiz", "Note") : new("Zurückgenommene Notiz", "Withdrawn note"),
            note.Text
        );

    static StoredItem OfContact(InboundContact contact) =>
        new(
            "inbound_contact",
            contact.On,
            contact.Kind switch
            {
                InboundKind.Call => new("Ihr Anruf", "Your call"),
                InboundKind.Mail => new("Ihre E-Mail", "Your mail"),
                _ => new("Ihr Formular", "Your form"),
            },
            contact.Said
        );

    static StoredItem OfBan(ContactBan ban) =>
        new(
            "contact_ban",
            ban.Since,
            ban.Holds
                ? new("Kontaktsperre: Wir melden uns nicht mehr", "Contact ban: we do not get in touch any more")
                : new("Aufgehobene Kontaktsperre", "Contact ban that was lifted"),
            ban.Wording
        );

    StoredItem OfConsent(Consent consent) =>
        new(
            "consent",
            CompanyDay.Of(consent.DeclaredAt, zone),
            consent.Kind == ConsentKind.Given
                ? new("Ihre Einwilligung, per Mail bestätigt", "Your consent, confirmed by mail")
                : new("Ihr Widerspruch gegen Werbung", "Your objection to advertising"),
            Joined(consent.Text, consent.Address, consent.Source, consent.Network)
        );

    StoredItem OfFollower(Follower one) =>
        new(
            "follower",
            CompanyDay.Of(one.EndedAt ?? one.Since, zone),
            one.EndedAt is null
                ? new(
                    $"Sie bekommen Post von uns, höchstens {one.Pace} Mails in 30 Tagen",
                    $"You hear from us, at most {one.Pace} mails in 30 days"
                )
                : new("Sie bekommen keine Post mehr von uns", "You do not hear from us any more"),
            null
        );

    StoredItem OfWay(Enrolment way) =>
        new(
            "enrolment",
            CompanyDay.Of(way.EndedAt ?? way.Since, zone),
            way.End switch
            {
                EnrolmentEnd.Finished => new("Mailreihe, alle Mails gesendet", "Sequence of mails, all sent"),
                null when way.StartedOn is null => new(
                    "Mailreihe, die noch nicht begonnen hat",
                    "Sequence of mails that has not begun"
                ),
                null => new(
                    $"Mailreihe, bisher {way.NextStep} Mails",
                    $"Sequence of mails, {way.NextStep} mails so far"
                ),
                _ => new(
                    $"Mailreihe, nach {way.NextStep} Mails beendet",
                    $"Sequence of mails that ended after {way.NextStep} mails"
                ),
            },
            null
        );

    IEnumerable<StoredItem> OfRefusal(Person person)
    {
        if (person.MailRefusedAt is { } at)
            yield return new StoredItem(
                "person",
                CompanyDay.Of(at, zone),
                new("Ihr Mailserver nahm keine E-Mail an", "Your mail server took no mail"),
                person.MailRefusal
            );
        if (person.MailRefusalLiftedFor is { } reason)
            yield return new StoredItem(
                "person",
                CompanyDay.Of(person.RecordedAt, zone),
                new("Warum wieder an Ihre Adresse gesendet wird", "Why mails go to your address again"),
                reason
            );
    }

    StoredItem OfMail(OutgoingMail mail) =>
        new(
            OutgoingMailMapping.Table,
            CompanyDay.Of(mail.EndedAt ?? mail.QueuedAt, zone),
            mail.State == MailState.Sent
                ? new($"E-Mail an {mail.Recipient}", $"Mail to {mail.Recipient}")
                : new($"Nicht gesendete E-Mail an {mail.Recipient}", $"Mail to {mail.Recipient}, not sent"),
            Joined(mail.RecipientName, mail.Subject, mail.Text, mail.LastAnswer)
        );
}
