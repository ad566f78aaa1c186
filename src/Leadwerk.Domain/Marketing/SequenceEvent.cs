namespace Leadwerk.Domain.Marketing;

/// <summary>What people do on purpose, and what a sequence can follow upon.</summary>
public enum SequenceEventKind
{
    /// <summary>They confirmed a form.</summary>
    FormConfirmed,

    /// <summary>They asked for a content piece by a form, and confirmed it.</summary>
    PieceAskedFor,

    /// <summary>An act of theirs answers a criterion of the plan.</summary>
    Act,
}

/// <summary>Something that somebody does on purpose.</summary>
/// <param name="Kind">What.</param>
/// <param name="Form">Which form; null for any.</param>
/// <param name="Piece">Which content piece.</param>
/// <param name="Criterion">Which criterion.</param>
public sealed record SequenceEvent(
    SequenceEventKind Kind,
    CaptureFormId? Form = null,
    ContentPieceId? Piece = null,
    CriterionId? Criterion = null
)
{
    internal bool IsWhole =>
        Kind switch
        {
            SequenceEventKind.FormConfirmed => Piece is null && Criterion is null,
            SequenceEventKind.PieceAskedFor => Piece is not null && Form is null && Criterion is null,
            SequenceEventKind.Act => Criterion is not null && Form is null && Piece is null,
            _ => false,
        };
}
