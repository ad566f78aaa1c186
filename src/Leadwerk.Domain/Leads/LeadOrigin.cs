namespace Leadwerk.Domain.Leads;

/// <summary>Who brought a lead.</summary>
public enum LeadOrigin
{
    /// <summary>Marketing: it matures until it qualifies.</summary>
    Marketing,

    /// <summary>A rep's own find: handed over at its creation.</summary>
    OwnFind,

    /// <summary>An order came by itself; won at once.</summary>
    Order,

    /// <summary>An old list.</summary>
    Import,
}
