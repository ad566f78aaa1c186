namespace Leadwerk.Domain.Phases;

public sealed partial class PhasePlan
{
    PhasePlan(PlanDraft draft, OfferingId offering, int number, Stamp stamp)
    {
        Id = PhasePlanId.New();
        Offering = offering;
        Number = number;
        Name = draft.Name.Trim();
        HandOverPhase = draft.HandOverPhase;
        MadeAt = stamp.At;
        MadeBy = stamp.By;
        phases.AddRange(draft.Phases.Select((phase, place) => new Phase(phase, place)));
    }

    /// <summary>Makes the first version of a plan for a new offering.</summary>
    /// <param name="draft">The plan.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="PlanResult.Made"/> or <see cref="PlanResult.Refused"/>.</returns>
    public static PlanResult Create(PlanDraft draft, Stamp stamp) =>
        (PlanResult?)PlanChecks.Problem(draft) ?? new PlanResult.Made(new PhasePlan(draft, OfferingId.New(), 1, stamp));

    /// <summary>Makes the next version. This one stays as it is, for the leads that started with it.</summary>
    /// <param name="draft">The plan; criteria that go on keep their id.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="PlanResult.Made"/> or <see cref="PlanResult.Refused"/>.</returns>
    public PlanResult Edit(PlanDraft draft, Stamp stamp) =>
        (PlanResult?)PlanChecks.Problem(draft)
        ?? new PlanResult.Made(new PhasePlan(draft, Offering, Number + 1, stamp));

    /// <summary>This version as a draft, to edit it.</summary>
    /// <returns>The draft, with the ids of its criteria.</returns>
    public PlanDraft ToDraft() =>
        new(
            Name,
            [.. Phases.Select(phase => new PhaseDraft(phase.Code, phase.Name, [.. phase.Criteria.Select(Draft)]))],
            HandOverPhase
        );

    static CriterionDraft Draft(Criterion criterion) =>
        new(criterion.Question, criterion.Wants, criterion.Combination, criterion.FourEyes, criterion.Id);

    /// <summary>Whether a phase may be counted together with the same phase of another version: same criteria.</summary>
    /// <param name="code">The phase.</param>
    /// <param name="other">The other version.</param>
    /// <returns>True when both have it with criteria that ask the same.</returns>
    public bool Pools(PhaseCode code, PhasePlan other)
    {
        var (mine, theirs) = (Find(code), other.Find(code));
        return Offering == other.Offering
            && mine is not null
            && theirs is not null
            && mine.Criteria.Count == theirs.Criteria.Count
            && mine.Criteria.All(criterion => theirs.Criteria.Any(criterion.AsksTheSameAs));
    }

    /// <summary>The phase of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The phase; null when the plan has none.</returns>
    public Phase? Find(PhaseCode code) => phases.Find(phase => phase.Code == code);

    /// <summary>The criterion of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The criterion; null when this version does not ask it.</returns>
    public Criterion? Find(CriterionId id) =>
        phases.SelectMany(phase => phase.Criteria).FirstOrDefault(criterion => criterion.Id == id);

    /// <summary>The last phase: the order with its document.</summary>
    public Phase OrderPhase => Phases[^1];

    /// <summary>Place of <see cref="HandOverPhase"/>, from 0.</summary>
    public int HandOverPosition => Find(HandOverPhase)!.Position;
}
