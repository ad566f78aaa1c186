namespace Leadwerk.Domain.Leads;

/// <summary>Why a lead was lost. Expiry is an end of its own and no reason of this list.</summary>
public enum LostReason
{
    /// <summary>The customer decided nothing.</summary>
    NoDecision,

    /// <summary>Another got the order.</summary>
    Competitor,

    /// <summary>Too dear.</summary>
    Price,

    /// <summary>There is no need, or no more.</summary>
    NoNeed,

    /// <summary>Nobody could be reached.</summary>
    NotReachable,

    /// <summary>We failed.</summary>
    OurFault,

    /// <summary>We may no longer contact them.</summary>
    ContactBan,

    /// <summary>The order was given and taken back.</summary>
    CancelledOrder,
}
