using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;

namespace Leadwerk.Features.Takeover.Rows;

/// <summary>One lead as the list shows it, in our words; what the list does not show is null.</summary>
sealed record OldRow
{
    /// <summary>Place among the rows, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the row in its list; made from its content where the list has none.</summary>
    public required string ExternalId { get; init; }

    public required OldContact Contact { get; init; }
    public required string Title { get; init; }
    public string? Owner { get; init; }
    public string? Channel { get; init; }
    public string? Segment { get; init; }
    public double? Guess { get; init; }

    /// <summary>The recorded start: hand-over, else creation.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The phases that the list names, with the days that it names.</summary>
    public required IReadOnlyList<OldListPhase> Phases { get; init; }

    /// <summary>Won or lost; null for an open lead.</summary>
    public LeadOutcome? Outcome { get; init; }

    public DateOnly? EndedOn { get; init; }
    public LostReason? LostReason { get; init; }
    public DateOnly? NextOn { get; init; }
    public OrderValue? Value { get; init; }

    /// <summary>The list's own words: title, then stage or end.</summary>
    public required string Claim { get; init; }

    /// <summary>The first 16 bytes of HMAC-SHA-256 of all this, under a key of the store.</summary>
    public byte[] Content { get; init; } = [];
}

/// <summary>Whom the list names; empty texts are null.</summary>
sealed record OldContact(
    string? Company,
    string? Website,
    string? CompanyPhone,
    string? Person,
    string? Role,
    string? Mail,
    string? Phone
);
