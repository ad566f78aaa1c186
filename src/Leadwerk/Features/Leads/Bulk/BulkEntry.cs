namespace Leadwerk.Features.Leads.Bulk;

/// <summary>What can be done with several leads of the list.</summary>
public enum BulkAct
{
    /// <summary>Another rep gets them.</summary>
    Reassign,

    /// <summary>We move their next dates.</summary>
    Postpone,
}

/// <summary>What the form sends beside the ticked leads.</summary>
public sealed class BulkEntry
{
    /// <summary>Which button.</summary>
    public BulkAct? Act { get; set; }

    /// <summary>Who gets them.</summary>
    public Guid? Rep { get; set; }

    /// <summary>The new date.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
