using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Marketing;

/// <summary>Something that somebody did on purpose.</summary>
sealed class Deed
{
    public required PersonId Person { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Questions about sequences, in the words of the business; each is one query, however many people there are.</summary>
static class SequenceQueries
{
    /// <summary>Who did it, and when; somebody may have done it more than once.</summary>
    public static IQueryable<Deed> Deeds(this LeadwerkDb db, SequenceEvent what) =>
        what switch
        {
            { Kind: SequenceEventKind.Act, Criterion: { } criterion } => db.Set<Evidence>()
                .Where(fact => fact.Form == EvidenceForm.Act && fact.Person != null && fact.Criterion == criterion)
                // What was answered in a form counts once somebody of us has confirmed it.
                .Where(fact =>
                    fact.RevokedAt == null
                    && fact.WithdrawnAt == null
                    && (fact.Origin != EvidenceOrigin.Answered || fact.ConfirmedAt != null)
                )
                .Select(fact => new Deed { Person = fact.Person!.Value, At = fact.RecordedAt }),
            { Piece: { } piece } => db
                .Touches.Where(touch => touch.Piece == piece)
                .Select(touch => new Deed { Person = touch.Person, At = touch.RecordedAt }),
            { Form: { } form } => db
                .Touches.Where(touch => touch.Form == form)
                .Select(touch => new Deed { Person = touch.Person, At = touch.RecordedAt }),
            _ => db.Touches.Select(touch => new Deed { Person = touch.Person, At = touch.RecordedAt }),
        };

    /// <summary>Followers who did what a sequence follows upon since it looks for them, and when first; whoever is on its way is none.</summary>
    public static IQueryable<Deed> Newcomers(this LeadwerkDb db, Sequence sequence)
    {
        var (id, since) = (sequence.Id, sequence.StartedAt);
        return db.Deeds(sequence.Start)
            .Where(deed => deed.At >= since)
            .Where(deed => db.Followers.Any(one => one.Person == deed.Person && one.EndedAt == null))
            .Where(deed => !db.Enrolments.Any(one => one.Sequence == id && one.Person == deed.Person))
            // Nobody gets a mail twice because somebody else wrote them down twice.
            .Where(deed =>
                !db.People.Any(merged =>
                    merged.MergedInto == deed.Person
                    && db.Enrolments.Any(one => one.Sequence == id && one.Person == merged.Id && one.NextStep > 0)
                )
            )
            .GroupBy(deed => deed.Person)
            .Select(deeds => new Deed { Person = deeds.Key, At = deeds.Min(deed => deed.At) });
    }

    /// <summary>Those who wait for their turn, whoever has waited longest first.</summary>
    public static IQueryable<Enrolment> Waiting(this IQueryable<Enrolment> enrolments, SequenceId sequence) =>
        enrolments
            .Where(one => one.Sequence == sequence && one.StartedOn == null && one.EndedAt == null)
            .OrderBy(one => one.Since)
            .ThenBy(one => one.Id);

    /// <summary>Those whose next mail can leave, of sequences that run.</summary>
    public static IQueryable<Enrolment> Due(this LeadwerkDb db, DateOnly today) =>
        from one in db.Enrolments
        join sequence in db.Sequences on one.Sequence equals sequence.Id
        where one.EndedAt == null && one.DueOn <= today
        where sequence.StartedAt != null && sequence.PausedAt == null
        select one;

    /// <summary>Why ways have to end now. What ends one is asked here and nowhere else: by the clock, by the plan, by the sender.</summary>
    /// <param name="db">The context.</param>
    /// <param name="among">Ways that are looked at, ended ones too.</param>
    /// <param name="today">The company's day.</param>
    public static async Task<Dictionary<EnrolmentId, EnrolmentEnd>> Ends(
        this LeadwerkDb db,
        IQueryable<Enrolment> among,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var found =
            from one in among
            join sequence in db.Sequences on one.Sequence equals sequence.Id
            join person in db.People on one.Person equals person.Id
            let why = person.ErasedAt != null ? (int)EnrolmentEnd.Erased
            : person.MergedInto != null ? (int)EnrolmentEnd.Merged
            : db.Bans.Any(ban => ban.LiftedAt == null && (ban.Person == person.Id || ban.Company == person.Company))
                ? (int)EnrolmentEnd.Banned
            : !db.Followers.Any(follower => follower.Person == person.Id && follower.EndedAt == null)
                ? (int)EnrolmentEnd.Objected
            // A form of theirs is what sequences are about; a call or a mail is a talk that people go on with.
            : db.InboundContacts.Any(contact =>
                contact.Person == person.Id && contact.Kind != InboundKind.Form && contact.RecordedAt >= one.Since
            )
            || db.People.Any(merged =>
                merged.MergedInto == person.Id
                && db.InboundContacts.Any(contact =>
                    contact.Person == merged.Id && contact.Kind != InboundKind.Form && contact.RecordedAt >= one.Since
                )
            )
                ? (int)EnrolmentEnd.Replied
            : db.Leads.Any(lead =>
                lead.Company == person.Company
                && lead.WithdrawnAt == null
                && (
                    (lead.Status == LeadStatus.Active && lead.ExpiresOn > today)
                    || lead.HandOvers.Any(act => act.At >= one.Since)
                )
            )
                ? (int)EnrolmentEnd.HandedOver
            : db.Followers.Any(follower =>
                follower.Person == person.Id && follower.Muted.Any(topic => topic.Group == sequence.Group)
            )
                ? (int)EnrolmentEnd.Muted
            : person.MailRefusedAt != null ? (int)EnrolmentEnd.AddressRefused
            : person.Mail == null || person.WithdrawnAt != null ? (int)EnrolmentEnd.Left
            : one.DueOn == null && one.GivesUpOn <= today ? (int)EnrolmentEnd.InVain
            : (int)EnrolmentEnd.Finished
            where why != (int)EnrolmentEnd.Finished
            select new { one.Id, Why = why };
        return await found.ToDictionaryAsync(one => one.Id, one => (EnrolmentEnd)one.Why, cancel);
    }
}
