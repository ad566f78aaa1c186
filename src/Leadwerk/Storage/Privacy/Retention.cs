using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Privacy;

/// <summary>Finds whose data nobody has a reason to keep any more: <see cref="Keeping"/> as a question to the database.</summary>
static class Retention
{
    /// <summary>Nobody's data go by themselves before somebody of the company has seen the times and kept them.</summary>
    public static Task<bool> IsDecided(LeadwerkDb db, CancellationToken cancel) => db.PrivacyRules.AnyAsync(cancel);

    /// <summary>The rules that hold; the usual ones until somebody says otherwise.</summary>
    public static async Task<PrivacyRules> Rules(LeadwerkDb db, CancellationToken cancel) =>
        await db.PrivacyRules.SingleOrDefaultAsync(cancel) ?? PrivacyRules.Usual;

    /// <summary>People without any reason left on a day. A merged record has none of its own: it goes with the one that stayed.</summary>
    public static IQueryable<Person> PeopleWithoutReason(this LeadwerkDb db, PrivacyRules rules, DateOnly today)
    {
        var (end, order) = rules.LimitsOn(today);
        var recorded = end.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return db
            .People.Where(person => person.ErasedAt == null && person.MergedInto == null)
            .Where(person => person.RecordedAt < recorded)
            .Where(person =>
                !db.Followers.Any(one => one.Person == person.Id && (one.EndedAt == null || one.EndedAt >= recorded))
            )
            .Where(person => !db.InboundContacts.Any(contact => contact.Person == person.Id && contact.On > end))
            // Apart from their own, because both together would be asked row by row.
            .Where(person =>
                !db.People.Any(merged =>
                    merged.MergedInto == person.Id
                    && (
                        merged.RecordedAt >= recorded
                        || db.Followers.Any(one => one.Person == merged.Id && one.EndedAt >= recorded)
                        || db.InboundContacts.Any(contact => contact.Person == merged.Id && contact.On > end)
                    )
                )
            )
            .Where(person =>
                !db
                    .Leads.Where(lead => lead.Company == person.Company && lead.WithdrawnAt == null)
                    .Where(lead =>
                        person.WithdrawnAt == null || lead.Contacts.Any(contact => contact.Person == person.Id)
                    )
                    .Any(lead =>
                        lead.Outcome == null ? lead.ExpiresOn == null || lead.ExpiresOn > end
                        : lead.Outcome == LeadOutcome.Won ? lead.EndedOn > order
                        : lead.EndedOn > end
                    )
            );
    }
}
