using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

/// <summary>All that the start of a lead depends on.</summary>
public sealed record NewLead
{
    /// <summary>The newest version of the offering's plan.</summary>
    public required PhasePlan Plan { get; init; }

    /// <summary>Whose order it would be.</summary>
    public required Company Company { get; init; }

    /// <summary>Industry x business model.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The evidence that tells us of a need, or the order that came by itself.</summary>
    public required IReadOnlyList<NewEvidence> Evidence { get; init; }

    /// <summary>The expiry rule of the segment, which also says the cooling time.</summary>
    public required ExpiryRule Rule { get; init; }

    /// <summary>The bans that hold for the company and its people.</summary>
    public BanList Bans { get; init; } = BanList.None;

    /// <summary>All other leads of the same company and offering.</summary>
    public IReadOnlyList<EarlierLead> Earlier { get; init; } = [];

    /// <summary>The contact of theirs that it begins with.</summary>
    public InboundContact? Inbound { get; init; }
}
