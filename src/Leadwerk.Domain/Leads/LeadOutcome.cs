namespace Leadwerk.Domain.Leads;

/// <summary>How a lead ended.</summary>
public enum LeadOutcome
{
    /// <summary>With an order and its document.</summary>
    Won,

    /// <summary>Without an order, for a stated reason.</summary>
    Lost,

    /// <summary>Its date came.</summary>
    Expired,
}
