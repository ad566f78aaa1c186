using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.HandOvers;

/// <summary>All that a hand-over depends on.</summary>
public sealed record HandOverTerms
{
    /// <summary>The version of the plan that the lead keeps.</summary>
    public required PhasePlan Plan { get; init; }

    /// <summary>The expiry rule of the lead's segment.</summary>
    public required ExpiryRule Rule { get; init; }

    /// <summary>Who is to work it.</summary>
    public required User Rep { get; init; }

    /// <summary>Active leads that the rep has now, at least 0.</summary>
    public required int ActiveLeads { get; init; }

    /// <summary>The first step.</summary>
    public required NextStep First { get; init; }

    /// <summary>The bans that hold.</summary>
    public BanList Bans { get; init; } = BanList.None;

    /// <summary>Other leads of the same company and offering.</summary>
    public IReadOnlyList<EarlierLead> Earlier { get; init; } = [];
}
