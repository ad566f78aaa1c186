using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Phases;

/// <summary>What became of an attempt to record evidence.</summary>
public abstract partial record EvidenceResult
{
    private protected EvidenceResult() { }

    /// <summary>The fact is kept, and the phase follows.</summary>
    /// <param name="Evidence">The fact.</param>
    /// <param name="Before">Phase before.</param>
    /// <param name="After">Phase after.</param>
    /// <param name="Outcome">Won when it was the order; the earlier end when the lead had one.</param>
    public sealed record Recorded(Evidence Evidence, PhaseCode? Before, PhaseCode? After, LeadOutcome? Outcome)
        : EvidenceResult;

    /// <summary>Nothing was changed.</summary>
    public abstract record Refused : EvidenceResult
    {
        private protected Refused() { }
    }

    /// <summary>The plan of this lead does not ask this question.</summary>
    /// <param name="Criterion">The question.</param>
    public sealed record UnknownCriterion(CriterionId Criterion) : Refused;

    /// <summary>The criterion wants another kind of evidence.</summary>
    /// <param name="Criterion">The question.</param>
    /// <param name="Got">What was brought.</param>
    public sealed record WrongKind(Criterion Criterion, EvidenceKinds Got) : Refused;

    /// <summary>A text of it is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : Refused;

    /// <summary>The amount is zero or less.</summary>
    public sealed record AmountNotPositive : Refused;

    /// <summary>It is to have happened after today.</summary>
    /// <param name="Day">The day given.</param>
    /// <param name="Today">The company's day.</param>
    public sealed record InTheFuture(DateOnly Day, DateOnly Today) : Refused;

    /// <summary>It happened when the lead was over.</summary>
    /// <param name="Day">The day given.</param>
    /// <param name="LastDay">The last day on which evidence could happen.</param>
    /// <param name="Outcome">How the lead ended.</param>
    public sealed record AfterEnd(DateOnly Day, DateOnly LastDay, LeadOutcome Outcome) : Refused;

    /// <summary>The person belongs to another company.</summary>
    /// <param name="Person">The person.</param>
    public sealed record OtherCompany(Person Person) : Refused;

    /// <summary>The record of the person was merged into another.</summary>
    /// <param name="Person">The merged record.</param>
    public sealed record PersonMerged(Person Person) : Refused;

    /// <summary>The import that brought the lead was undone.</summary>
    public sealed record LeadWithdrawn : Refused;
}
