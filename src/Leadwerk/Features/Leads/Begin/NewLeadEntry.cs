using Leadwerk.Domain.Contacts;

namespace Leadwerk.Features.Leads.Begin;

/// <summary>What somebody typed about a new lead.</summary>
public sealed class NewLeadEntry
{
    /// <summary>Name of the company.</summary>
    public string? Company { get; set; }

    /// <summary>Industry and business model, as one of the choices: its place in the list.</summary>
    public int? Segment { get; set; }

    /// <summary>Name of the person who told us of the need.</summary>
    public string? Person { get; set; }

    /// <summary>Their role.</summary>
    public string? Role { get; set; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Their mail address.</summary>
    public string? Mail { get; set; }

    /// <summary>What tells us of a need.</summary>
    public string? Need { get; set; }

    /// <summary>When that was.</summary>
    public DateOnly? On { get; set; }

    /// <summary>How they contacted us; empty where we contacted them.</summary>
    public InboundKind? Inbound { get; set; }

    /// <summary>The first step.</summary>
    public string? Next { get; set; }

    /// <summary>When it is due.</summary>
    public DateOnly? DueOn { get; set; }
}
