using Leadwerk.Domain;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>By what the forecast can be taken apart.</summary>
/// <param name="Owner">The rep; null before hand-over.</param>
/// <param name="Segment">Industry x business model.</param>
/// <param name="Offering">What is sold, whatever version of its plan.</param>
sealed record OpenTrait(UserId? Owner, Segment Segment, OfferingId Offering)
{
    /// <summary>Of all leads that go on; one query.</summary>
    public static async Task<IReadOnlyDictionary<LeadId, OpenTrait>> Of(
        LeadwerkDb db,
        DateOnly today,
        CancellationToken cancel
    ) =>
        await StorePipeline
            .Kept(db)
            .Where(lead => lead.Outcome == null && (lead.ExpiresOn == null || lead.ExpiresOn > today))
            .Select(lead => new
            {
                lead.Id,
                lead.Owner,
                lead.Segment.Industry,
                lead.Segment.BusinessModel,
                lead.Offering,
            })
            .ToDictionaryAsync(
                lead => lead.Id,
                lead => new OpenTrait(lead.Owner, new Segment(lead.Industry, lead.BusinessModel), lead.Offering),
                cancel
            );
}
