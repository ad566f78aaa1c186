namespace Leadwerk.Domain.Phases;

/// <summary>Refuses plans by which no lead could begin, be proven, or be ordered.</summary>
static class PlanChecks
{
    const int QuestionLength = 500;
    const EvidenceKinds OrderKinds = EvidenceKinds.Document | EvidenceKinds.Amount | EvidenceKinds.Date;

    public static PlanResult.Refused? Problem(PlanDraft draft)
    {
        if (draft.Phases.Count < 2)
            return Whole(PlanProblem.TooFewPhases);
        if (Bad(draft.Name, FreeText.NameLength))
            return Whole(PlanProblem.Text);
        var codes = new HashSet<PhaseCode>();
        var criteria = new HashSet<CriterionId>();
        foreach (var phase in draft.Phases)
        {
            if (!codes.Add(phase.Code))
                return At(phase, PlanProblem.CodeTwice);
            if (InPhase(phase) is { } problem)
                return At(phase, problem);
            if (phase.Criteria.Any(criterion => criterion.Id is { } id && !criteria.Add(id)))
                return At(phase, PlanProblem.CriterionTwice);
        }
        return AtTheEnds(draft);
    }

    static PlanProblem? InPhase(PhaseDraft phase) =>
        Bad(phase.Name, FreeText.NameLength) ? PlanProblem.Text
        : phase.Criteria.Count == 0 ? PlanProblem.NoCriterion
        : phase.Criteria.Any(criterion => criterion.Wants == EvidenceKinds.None) ? PlanProblem.NoKind
        : phase.Criteria.Any(criterion => Bad(criterion.Question, QuestionLength)) ? PlanProblem.Text
        : null;

    static PlanResult.Refused? AtTheEnds(PlanDraft draft)
    {
        var (first, last) = (draft.Phases[0], draft.Phases[^1]);
        if (first.Criteria.Any(criterion => criterion.FourEyes))
            return At(first, PlanProblem.FourEyesAtTheStart);
        if (!last.Criteria.Any(AsksForTheOrder))
            return At(last, PlanProblem.OrderWithoutDocument);
        var early = draft.Phases.Count == 2 ? draft.Phases.Take(1) : draft.Phases.Take(2);
        return early.Any(phase => phase.Code == draft.HandOverPhase) ? null : Whole(PlanProblem.HandOverTooLate);
    }

    static bool AsksForTheOrder(CriterionDraft criterion) =>
        criterion.Combination == KindCombination.AllOf && criterion.Wants.HasFlag(OrderKinds);

    static bool Bad(LocalText text, int most) => Bad(text.German, most) || Bad(text.English, most);

    static bool Bad(string text, int most) => FreeText.Required(text, FreeText.Name, most) is not null;

    static PlanResult.Refused At(PhaseDraft phase, PlanProblem problem) => new(problem, phase.Code);

    static PlanResult.Refused Whole(PlanProblem problem) => new(problem, null);
}
