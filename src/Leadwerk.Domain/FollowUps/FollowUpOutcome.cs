namespace Leadwerk.Domain.FollowUps;

/// <summary>What became of a follow-up.</summary>
public enum FollowUpOutcome
{
    /// <summary>Evidence was recorded for a criterion that was not yet fulfilled.</summary>
    Moved,

    /// <summary>The customer was reached and said "later".</summary>
    Deferred,

    /// <summary>Tried, nobody spoke.</summary>
    NotReached,

    /// <summary>We moved the date without an attempt.</summary>
    PostponedByUs,

    /// <summary>The lead was given up.</summary>
    Lost,

    /// <summary>The order came.</summary>
    Ordered,

    /// <summary>The lead's date came.</summary>
    Expired,

    /// <summary>The lead went back to marketing.</summary>
    Returned,

    /// <summary>The import that brought the lead was undone.</summary>
    Withdrawn,
}
