namespace Leadwerk.Domain.HandOvers;

/// <summary>Marketing gave a lead to a rep. Only the first one of a lead starts its expiry clock.</summary>
public sealed partial class HandOver
{
    HandOver() { }

    internal HandOver(UserId to, HandOverWay way, DateOnly on, Stamp stamp)
    {
        Id = HandOverId.New();
        (To, Way, On) = (to, way, on);
        (At, By) = (stamp.At, stamp.By);
    }

    /// <summary>Names the hand-over.</summary>
    public HandOverId Id { get; private set; }

    /// <summary>The rep who got it. A later change of owner is no new hand-over.</summary>
    public UserId To { get; private set; }

    /// <summary>How it came to them.</summary>
    public HandOverWay Way { get; private set; }

    /// <summary>The company's day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The moment, UTC: here the first-contact clock starts.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who did it.</summary>
    public UserId By { get; private set; }

    /// <summary>When the customer was first spoken with after it, UTC.</summary>
    public DateTime? FirstContactAt { get; private set; }

    /// <summary>When it went back to marketing, UTC.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>Who gave it back.</summary>
    public UserId? ReturnedBy { get; private set; }

    /// <summary>The criterion that it does not meet.</summary>
    public CriterionId? ReturnedFor { get; private set; }

    /// <summary>What is wrong with its evidence, 1 to 4,000 characters.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Time from hand-over to the first recorded contact; null while there was none, and for an old list's.</summary>
    public TimeSpan? TimeToFirstContact => Way == HandOverWay.Imported ? null : FirstContactAt - At;

    internal void Contacted(Stamp stamp) => FirstContactAt ??= stamp.At;

    internal void Return(CriterionId criterion, string reason, Stamp stamp)
    {
        (ReturnedAt, ReturnedBy) = (stamp.At, stamp.By);
        (ReturnedFor, ReturnReason) = (criterion, reason);
    }
}
