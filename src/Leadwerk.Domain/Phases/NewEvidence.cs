using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Phases;

/// <summary>A fact that somebody wants to record.</summary>
/// <param name="Criterion">The question that it answers.</param>
/// <param name="Content">What it says.</param>
/// <param name="HappenedOn">The day on which it happened; the date on a dated document goes before.</param>
/// <param name="Person">The person whom the content names, needed exactly then.</param>
public sealed record NewEvidence(
    CriterionId Criterion,
    EvidenceContent Content,
    DateOnly HappenedOn,
    Person? Person = null
)
{
    /// <summary>True where they answered it in a form: somebody of us has to confirm it before it counts.</summary>
    public bool Answered { get; init; }

    /// <summary>The day that decides: the date on a document, else the day on which it happened.</summary>
    public DateOnly Day => (Content as EvidenceContent.Document)?.DatedOn ?? HappenedOn;
}
