using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>Something moved: records the evidence for a question that was not answered before, and sets the next step.</summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="fact">The evidence.</param>
    /// <param name="next">The next step; not needed for an order.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="FollowUpResult.Moved"/>, <see cref="FollowUpResult.Won"/> or a refusal.</returns>
    public FollowUpResult Move(PhasePlan plan, NewEvidence fact, NextStep? next, BanList bans, Stamp stamp)
    {
        Demand(plan);
        if (NotActive(stamp.Today) is { } inactive)
            return inactive;
        if (Refusal(plan, fact, stamp) is { } refusal)
            return new FollowUpResult.EvidenceRefused(refusal);
        if (Served(fact.Criterion) || new PhaseProof(plan, evidence).Answered(fact.Criterion))
            return new FollowUpResult.NothingMoved(fact.Criterion);
        if (!Orders(plan, fact) && StepRefusal(next, bans, stamp.Today) is { } stepRefusal)
            return stepRefusal;
        var followUp = OpenFollowUp!;
        var recorded = Add(plan, fact, stamp);
        return Moved(followUp, recorded.Evidence, next, stamp);
    }

    /// <summary>Something moved: names evidence that was recorded since this follow-up was set.</summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="id">The evidence.</param>
    /// <param name="next">The next step.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="FollowUpResult.Moved"/> or a refusal.</returns>
    public FollowUpResult Move(PhasePlan plan, EvidenceId id, NextStep next, BanList bans, Stamp stamp)
    {
        Demand(plan);
        if (NotActive(stamp.Today) is { } inactive)
            return inactive;
        if (evidence.Find(fact => fact.Id == id) is not { Stands: true } fact)
            return new FollowUpResult.NoSuchEvidence();
        if (!MovedSince(plan, fact, OpenFollowUp!))
            return new FollowUpResult.NothingMoved(fact.Criterion);
        if (StepRefusal(next, bans, stamp.Today) is { } stepRefusal)
            return stepRefusal;
        return Moved(OpenFollowUp!, fact, next, stamp);
    }

    // A question answered once, however often it is asked again, carries one move at most.
    bool Served(CriterionId criterion) =>
        followUps
            .Where(followUp => followUp.Outcome == FollowUpOutcome.Moved)
            .Any(followUp => evidence.Exists(fact => fact.Id == followUp.Evidence && fact.Criterion == criterion));

    bool MovedSince(PhasePlan plan, Evidence fact, FollowUp followUp) =>
        fact.Origin == EvidenceOrigin.Recorded
        && fact.RecordedAt > followUp.SetAt
        && !Served(fact.Criterion)
        && !new PhaseProof(plan, evidence.Where(other => other.Id != fact.Id), fact.RecordedAt).Answered(
            fact.Criterion
        );

    bool Orders(PhasePlan plan, NewEvidence fact) =>
        plan.Find(fact.Criterion) is { FourEyes: false }
        && plan.OrderPhase.Criteria.Any(criterion => criterion.Id == fact.Criterion)
        && plan.OrderPhase.Criteria.All(criterion =>
            criterion.Id == fact.Criterion || new PhaseProof(plan, evidence).Answered(criterion.Id)
        );

    FollowUpResult Moved(FollowUp followUp, Evidence fact, NextStep? next, Stamp stamp)
    {
        if (Outcome == LeadOutcome.Won)
            return new FollowUpResult.Won(fact.Id);
        Replace(followUp, FollowUpOutcome.Moved, null, next!, stamp, fact.Id);
        return new FollowUpResult.Moved(fact.Id, Phase, next!.DueOn);
    }
}
