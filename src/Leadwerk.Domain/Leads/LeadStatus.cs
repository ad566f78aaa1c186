namespace Leadwerk.Domain.Leads;

/// <summary>Where a lead is on its way. Expiry is a predicate on top: see the expiry date.</summary>
public enum LeadStatus
{
    /// <summary>With marketing, not yet ripe; on no sales list, without expiry unless it was handed over before.</summary>
    Maturing,

    /// <summary>Ripe, or a rep's own find beyond capacity; waits for free capacity.</summary>
    Waiting,

    /// <summary>Handed over and worked on.</summary>
    Active,

    /// <summary>Won, lost or expired.</summary>
    Ended,

    /// <summary>The import that brought it was undone.</summary>
    Withdrawn,
}
