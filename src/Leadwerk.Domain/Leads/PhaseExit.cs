namespace Leadwerk.Domain.Leads;

/// <summary>How a lead left a phase.</summary>
public enum PhaseExit
{
    /// <summary>It reached a higher phase.</summary>
    Advanced,

    /// <summary>It ended with the order.</summary>
    Won,

    /// <summary>It ended without one.</summary>
    Lost,

    /// <summary>Its date came.</summary>
    Expired,
}
