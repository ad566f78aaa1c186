namespace Leadwerk.Domain.FollowUps;

/// <summary>What can still be done where no further date is accepted.</summary>
public enum RemainingMove
{
    /// <summary>Record evidence that something moved.</summary>
    RecordEvidence,

    /// <summary>Give the lead up with a reason.</summary>
    GiveUp,

    /// <summary>The closing conversation that ends in a contact ban.</summary>
    CloseWithBan,
}
