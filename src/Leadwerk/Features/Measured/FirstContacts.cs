using Leadwerk.Domain;
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
        var acts = StorePipeline
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
            );
        var first = new Dictionary<LeadId, (DateTime At, HandOverWay Way, ContactedLead Lead)>();
        await foreach (var act in acts.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!first.TryGetValue(act.Lead, out var known) || act.At < known.At)
                first[act.Lead] = (act.At, act.Way, new ContactedLead(act.FirstContactAt - act.At, act.Won));
        }
        return FirstContact.From([
            .. first.Values.Where(act => act.Way != HandOverWay.Imported).Select(act => act.Lead),
        ]);
    }
}
