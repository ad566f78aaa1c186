using Leadwerk.Domain.Contacts;

namespace Leadwerk.Features.Companies;

/// <summary>What the form of a contact of theirs sends.</summary>
public sealed class InboundEntry
{
    /// <summary>Who.</summary>
    public Guid? Person { get; set; }

    /// <summary>How.</summary>
    public InboundKind? Kind { get; set; }

    /// <summary>When.</summary>
    public DateOnly? On { get; set; }

    /// <summary>What was said.</summary>
    public string? Said { get; set; }
}
