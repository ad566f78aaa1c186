namespace Leadwerk.Features.Takeover.Pages;

/// <summary>What the form of a preview sends.</summary>
public sealed class TakeEntry
{
    /// <summary>take, preview or discard.</summary>
    public string? What { get; set; }

    /// <summary>Relief in days.</summary>
    public int? Grace { get; set; }

    /// <summary>What the stages are taken for.</summary>
    public List<StageEntry> Stages { get; set; } = [];
}

/// <summary>One stage of the list.</summary>
public sealed class StageEntry
{
    /// <summary>As the list calls it.</summary>
    public string? Stage { get; set; }

    /// <summary>Code of a phase, won or lost.</summary>
    public string? TakenFor { get; set; }
}

/// <summary>What the form of the columns sends.</summary>
public sealed class ColumnsEntry
{
    /// <summary>What serves as what.</summary>
    public List<ColumnEntry> Columns { get; set; } = [];
}

/// <summary>One field of a lead.</summary>
public sealed class ColumnEntry
{
    /// <summary>Its name.</summary>
    public string? Field { get; set; }

    /// <summary>The column that serves as it; empty for as it is recognised.</summary>
    public string? Column { get; set; }
}
