namespace Leadwerk.Features.Leads.Listing;

/// <summary>What the list shows of a lead beside its company, which always stays.</summary>
[Flags]
public enum LeadColumns
{
    /// <summary>The company alone.</summary>
    None = 0,

    /// <summary>Its phase, and since when it is there.</summary>
    Phase = 1,

    /// <summary>Who works it.</summary>
    Rep = 2,

    /// <summary>Its order value.</summary>
    Value = 4,

    /// <summary>The measured chance of an order.</summary>
    Chance = 8,

    /// <summary>The day on which it expires.</summary>
    Expires = 16,

    /// <summary>When its next step is due.</summary>
    NextStep = 32,

    /// <summary>Deferrals that count.</summary>
    Deferrals = 64,

    /// <summary>Industry and business model.</summary>
    Segment = 128,

    /// <summary>The day on which it began.</summary>
    Started = 256,

    /// <summary>What is shown unless somebody chooses otherwise.</summary>
    Usual = Phase | Rep | Value | Chance | Expires,
}
