namespace Leadwerk.Domain.Leads;

/// <summary>What became of a note.</summary>
public abstract record NoteResult
{
    private protected NoteResult() { }

    /// <summary>It stands in the timeline.</summary>
    /// <param name="Note">The note.</param>
    public sealed record Written(Note Note) : NoteResult;

    /// <summary>It is kept and no longer shown.</summary>
    public sealed record Withdrawn : NoteResult;

    /// <summary>Nothing was changed: it was withdrawn before.</summary>
    public sealed record WithdrawnBefore : NoteResult;

    /// <summary>Nothing was changed: the import that brought the lead was undone.</summary>
    public sealed record LeadWithdrawn : NoteResult;

    /// <summary>Nothing was changed: the text is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : NoteResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Written => new(
                "Die Notiz steht im Verlauf. Bewegung ist sie keine.",
                "The note stands in the timeline. It is no movement."
            ),
            Withdrawn => new("Die Notiz ist zurückgenommen.", "The note is withdrawn."),
            WithdrawnBefore => new("Diese Notiz ist schon zurückgenommen.", "This note was withdrawn before."),
            TextRefused refused => refused.Why.Text,
            _ => LeadTexts.Over(null),
        };
}
