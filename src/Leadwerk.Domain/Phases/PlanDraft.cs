namespace Leadwerk.Domain.Phases;

/// <summary>A criterion as somebody wants it.</summary>
/// <param name="Question">The question in both languages, each 1 to 500 characters.</param>
/// <param name="Wants">The kinds of evidence wanted, at least one.</param>
/// <param name="Combination">Whether one of them is enough.</param>
/// <param name="FourEyes">Whether a second person has to confirm; not in the first phase.</param>
/// <param name="Id">The criterion that it was in the version before; null for a new one.</param>
public sealed record CriterionDraft(
    LocalText Question,
    EvidenceKinds Wants,
    KindCombination Combination = KindCombination.AnyOf,
    bool FourEyes = false,
    CriterionId? Id = null
);

/// <summary>A phase as somebody wants it.</summary>
/// <param name="Code">Short name, once in the plan.</param>
/// <param name="Name">Its meaning in both languages, each 1 to 200 characters.</param>
/// <param name="Criteria">What has to be proven, at least one.</param>
public sealed record PhaseDraft(PhaseCode Code, LocalText Name, IReadOnlyList<CriterionDraft> Criteria);

/// <summary>A plan as somebody wants it.</summary>
/// <param name="Name">Name of the offering, 1 to 200 characters.</param>
/// <param name="Phases">From the first suspicion to the order, at least two.</param>
/// <param name="HandOverPhase">The first or the second phase.</param>
public sealed record PlanDraft(string Name, IReadOnlyList<PhaseDraft> Phases, PhaseCode HandOverPhase);
