namespace Leadwerk.Domain.Leads;

/// <summary>What a lead's value rests on.</summary>
public enum ValueSource
{
    /// <summary>A named estimate.</summary>
    Estimate,

    /// <summary>The last offer.</summary>
    Offer,

    /// <summary>The order.</summary>
    Order,
}
