using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>
    /// Exactly what is missing for the next phase; for a won lead what is missing below its order, listed and never
    /// invented.
    /// </summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <returns>The questions in the order of the plan.</returns>
    public IReadOnlyList<MissingCriterion> Missing(PhasePlan plan)
    {
        Demand(plan);
        var position = new PhaseProof(plan, evidence).Position;
        return MissingUpTo(plan, Math.Min(position + 1, plan.OrderPhase.Position));
    }

    /// <summary>What is missing for the hand-over phase.</summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <returns>The questions in the order of the plan, with the one for which the lead came back.</returns>
    public IReadOnlyList<MissingCriterion> MissingForHandOver(PhasePlan plan)
    {
        Demand(plan);
        var missing = MissingUpTo(plan, plan.HandOverPosition);
        if (ReturnedFor is not { } returnedFor || ProvenAnew(plan, returnedFor))
            return missing;
        var phase = plan.Phases.First(phase => phase.Criteria.Any(criterion => criterion.Id == returnedFor));
        return missing.Any(item => item.Criterion.Id == returnedFor)
            ? missing
            : [.. missing, new MissingCriterion(phase.Code, plan.Find(returnedFor)!, AwaitsConfirmation: false)];
    }

    IReadOnlyList<MissingCriterion> MissingUpTo(PhasePlan plan, int position)
    {
        var proof = new PhaseProof(plan, evidence);
        return
        [
            .. plan
                .Phases.Take(position + 1)
                .SelectMany(phase => phase.Criteria.Select(criterion => (phase.Code, Criterion: criterion)))
                .Where(item => !proof.Answered(item.Criterion.Id))
                .Select(item => new MissingCriterion(item.Code, item.Criterion, AwaitsConfirmation(item.Criterion))),
        ];
    }

    bool AwaitsConfirmation(Criterion criterion) =>
        evidence.Exists(fact => fact.Criterion == criterion.Id && fact.Stands && fact.CountsFrom(criterion) is null);

    /// <summary>The phase that its evidence proves, from the facts and not from what is kept.</summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <returns>The phase; null where not even the first is proven.</returns>
    public PhaseCode? ProvenPhase(PhasePlan plan)
    {
        Demand(plan);
        return CodeAt(plan, new PhaseProof(plan, evidence).Position);
    }

    /// <summary>Derives again from the facts all that is kept beside them; changes nothing when nothing was broken.</summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    public void Derive(PhasePlan plan)
    {
        Demand(plan);
        var history = new PhaseHistory(plan, evidence);
        var proof = new PhaseProof(plan, evidence);
        Phase = CodeAt(plan, proof.Position);
        HighestPosition = history.Climbs.Count - 1;
        HighestPhase = CodeAt(plan, HighestPosition);
        SeriesPosition = history.SeriesPosition;
        FallBacks = history.FallBacks;
        Qualified =
            proof.Position >= plan.HandOverPosition
            && (ReturnedFor is not { } returnedFor || ProvenAnew(plan, returnedFor));
        KeepClimbs(plan, history.Climbs);
        PhaseSince = phaseEntries.Find(entry => entry.Phase == Phase)?.EnteredOn;
        OrderedOn = proof.Ordered ? OrderDay(proof) : null;
        OrderedAt = proof.Ordered ? OrderKnownAt(plan) : null;
        DeriveMovement();
        CountDelays();
        DeriveValue(OrderAmount(plan));
        DeriveEnd();
    }

    static PhaseCode? CodeAt(PhasePlan plan, int position) => position < 0 ? null : plan.Phases[position].Code;

    void KeepClimbs(PhasePlan plan, IReadOnlyList<Climb> climbs)
    {
        phaseEntries.RemoveAll(entry => entry.Position >= climbs.Count);
        phaseEntries.Sort((one, other) => one.Position.CompareTo(other.Position));
        foreach (var climb in climbs)
        {
            if (climb.Position == phaseEntries.Count)
                phaseEntries.Add(new PhaseEntry(climb.Position));
            phaseEntries[climb.Position].Enter(plan.Phases[climb.Position].Code, climb.EnteredOn, climb.RecordedAt);
        }
    }

    // The document's date decides, but no order comes before the phases that led to it.
    DateOnly OrderDay(PhaseProof proof)
    {
        var below = phaseEntries.Find(entry => entry.Position == proof.Position - 1);
        return below?.EnteredOn > proof.OrderedOn ? below.EnteredOn : proof.OrderedOn;
    }

    DateTime OrderKnownAt(PhasePlan plan) =>
        plan.OrderPhase.Criteria.Max(criterion =>
            evidence
                .Where(fact => fact.Criterion == criterion.Id && fact.Stands)
                .Min(fact => fact.CountsFrom(criterion) ?? DateTime.MaxValue)
        );

    // Only evidence is movement, and only the first for its question: repeating what is proven moves nothing.
    void DeriveMovement()
    {
        var firsts = evidence
            .Where(fact => fact.WithdrawnAt is null)
            .OrderBy(fact => fact.RecordedAt)
            .DistinctBy(fact => fact.Criterion);
        var moved = firsts.Where(fact => fact is { Origin: EvidenceOrigin.Recorded, Stands: true }).ToArray();
        MovedOn = moved.Length == 0 ? null : moved.Max(fact => fact.HappenedOn);
    }

    bool ProvenAnew(PhasePlan plan, CriterionId returnedFor) =>
        plan.Find(returnedFor) is { } criterion
        && evidence.Exists(fact =>
            fact.Criterion == returnedFor
            && fact.Stands
            && fact.CountsFrom(criterion) is not null
            && fact.RecordedAt > LastHandOver!.ReturnedAt
        );

    void Demand(PhasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Id != Plan)
            throw new ArgumentException("A lead keeps the version of the plan that it started with.", nameof(plan));
    }
}
