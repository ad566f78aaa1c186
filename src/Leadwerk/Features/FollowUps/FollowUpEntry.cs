using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Features.FollowUps;

/// <summary>How somebody says that a follow-up ended.</summary>
public enum FollowUpEnd
{
    /// <summary>Reached, and they said later.</summary>
    Deferred,

    /// <summary>Tried, nobody spoke.</summary>
    NotReached,

    /// <summary>We move it without having tried.</summary>
    Postponed,

    /// <summary>It is over.</summary>
    Lost,
}

/// <summary>What somebody typed when a follow-up ended.</summary>
public sealed class FollowUpEntry
{
    /// <summary>How it ended.</summary>
    public FollowUpEnd? End { get; set; }

    /// <summary>The reason for "later", or for moving the date.</summary>
    public string? Reason { get; set; }

    /// <summary>Why it is lost.</summary>
    public LostReason? Loss { get; set; }

    /// <summary>What was said about the loss.</summary>
    public string? LossNote { get; set; }

    /// <summary>The next step.</summary>
    public string? Next { get; set; }

    /// <summary>When it is due.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Minutes spent.</summary>
    public int? Minutes { get; set; }

    /// <summary>Where to go afterwards.</summary>
    public string? Then { get; set; }

    /// <summary>The next step as the rules want it; an unnamed day is too early for any of them.</summary>
    internal NextStep Step => new(Next ?? "", DueOn ?? DateOnly.MinValue);
}
