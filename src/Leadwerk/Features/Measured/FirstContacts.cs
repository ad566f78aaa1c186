using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Statistics.Findings;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>The clock from hand-over to the first recorded contact, over all decided leads.</summary>
static class FirstContacts
{
    /// <summary>The first hand-over of a lead counts. Those of an old list are left out: nobody knows the hour.</summary>
    public static async Task<FirstContact?> Of(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var acts = await StorePipeline
            .Kept(db)
            .Where(lead => lead.Outcome != null || lead.ExpiresOn <= today)
            .SelectMany(
                lead => lead.HandOvers,
                (lead, act) =>
                    new
                    {
                        Lead = lead.Id,
                        Won = lead.Outcome == LeadOutcome.Won,
                        act.Way,
                        act.At,
                        act.FirstContactAt,
                    }
            )
            .ToListAsync(cancel);
        return FirstContact.From([
            .. acts.GroupBy(act => act.Lead)
                .Select(ofLead => ofLead.MinBy(act => act.At)!)
                .Where(first => first.Way != HandOverWay.Imported)
                .Select(first => new ContactedLead(first.FirstContactAt - first.At, first.Won)),
        ]);
    }
}
