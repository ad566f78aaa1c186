namespace Leadwerk.Domain.Expiry;

/// <summary>How long leads of a segment stay on the list. A change concerns later hand-overs only.</summary>
public sealed partial class ExpiryRule
{
    ExpiryRule() { }

    /// <summary>Names the rule.</summary>
    public ExpiryRuleId Id { get; private set; }

    /// <summary>The segment that it holds for; null for the one that holds where no other does.</summary>
    public Segment? Segment { get; private set; }

    /// <summary>Days from hand-over to the expiry date, 1 to 3,650.</summary>
    public int Days { get; private set; }

    /// <summary>Days after an end within which a new lead needs a contact of theirs, 0 to 3,650.</summary>
    public int CoolingDays { get; private set; }

    /// <summary>Why so many.</summary>
    public LocalText Reasoning { get; private set; } = null!;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
