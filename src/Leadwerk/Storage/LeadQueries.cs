using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage;

/// <summary>Questions about leads, in the words of the business.</summary>
static class LeadQueries
{
    /// <summary>Worked on, and not expired: whether or not a job has written the expiry down.</summary>
    public static IQueryable<Lead> Active(this IQueryable<Lead> leads, DateOnly today) =>
        leads.Where(lead => lead.Status == LeadStatus.Active && lead.ExpiresOn > today);

    /// <summary>Ripe and without a rep.</summary>
    public static IQueryable<Lead> Waiting(this IQueryable<Lead> leads, DateOnly today) =>
        leads.Where(lead => lead.Status == LeadStatus.Waiting && (lead.ExpiresOn == null || lead.ExpiresOn > today));

    public static IQueryable<Lead> OwnedBy(this IQueryable<Lead> leads, UserId rep) =>
        leads.Where(lead => lead.Owner == rep);

    /// <summary>With everything that the rules of the domain look at; one query per kind of fact.</summary>
    public static IQueryable<Lead> WithFacts(this IQueryable<Lead> leads) =>
        leads
            .Include(lead => lead.Evidence.OrderBy(fact => fact.RecordedAt).ThenBy(fact => fact.Id))
            .Include(lead => lead.PhaseEntries.OrderBy(entry => entry.Position))
            .Include(lead => lead.FollowUps.OrderBy(step => step.SetAt).ThenBy(step => step.Id))
            .Include(lead => lead.HandOvers.OrderBy(act => act.At).ThenBy(act => act.Id))
            .Include(lead => lead.Contacts)
            .AsSplitQuery();
}
