using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

/// <summary>A phase that an old list claims.</summary>
/// <param name="Phase">The phase; its criteria and those below count as fulfilled, unproven.</param>
/// <param name="ReachedOn">The day that the list names.</param>
public sealed record OldListPhase(PhaseCode Phase, DateOnly ReachedOn);

/// <summary>How a lead of an old list ended.</summary>
/// <param name="Outcome">Won, lost or expired, which is lost here.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why it was lost; null where the list does not say.</param>
public sealed record OldListEnd(LeadOutcome Outcome, DateOnly On, LostReason? Reason = null);

/// <summary>A lead as an old list shows it; nothing is claimed that the list does not show.</summary>
public sealed record OldListLead
{
    /// <summary>Longest relief for a whole import, in days.</summary>
    public const int MostGraceDays = 60;

    /// <summary>The import.</summary>
    public required ImportId Import { get; init; }

    /// <summary>The newest version of the offering's plan.</summary>
    public required PhasePlan Plan { get; init; }

    /// <summary>The company.</summary>
    public required Company Company { get; init; }

    /// <summary>Industry x business model.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The expiry rule of the segment.</summary>
    public required ExpiryRule Rule { get; init; }

    /// <summary>Who works it.</summary>
    public required UserId Owner { get; init; }

    /// <summary>The recorded start: hand-over, else creation.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>What the list says, in its words, 1 to 4,000 characters.</summary>
    public required string Claim { get; init; }

    /// <summary>The phases that the list names, at least one.</summary>
    public required IReadOnlyList<OldListPhase> Phases { get; init; }

    /// <summary>The end that the list names; null for an open lead.</summary>
    public OldListEnd? End { get; init; }

    /// <summary>The next step; needed for an open lead that has not expired. An old date stays and is overdue.</summary>
    public NextStep? Next { get; init; }

    /// <summary>The value that the list names.</summary>
    public OrderValue? Value { get; init; }

    /// <summary>The people that the list names.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The relief chosen once for the whole import, 0 to 60 days.</summary>
    public int GraceDays { get; init; }

    /// <summary>The bans that hold for the company and its people.</summary>
    public BanList Bans { get; init; } = BanList.None;

    /// <summary>Leads of the same company and offering that do not come from this import.</summary>
    public IReadOnlyList<EarlierLead> Earlier { get; init; } = [];
}
