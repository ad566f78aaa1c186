namespace Leadwerk.Features.Leads.Notes;

/// <summary>What the form of a note sends.</summary>
public sealed class NoteEntry
{
    /// <summary>What it says.</summary>
    public string? Text { get; set; }
}
