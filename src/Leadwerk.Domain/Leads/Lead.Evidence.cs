using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>
    /// Records a fact; phase, value and end follow from it. Late facts of a lead that is over are welcome while they
    /// happened before its end; the document of an order then makes it won, and it returns to no list.
    /// </summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="EvidenceResult.Recorded"/> or a refusal.</returns>
    public EvidenceResult Record(PhasePlan plan, NewEvidence fact, Stamp stamp)
    {
        Demand(plan);
        return (EvidenceResult?)Refusal(plan, fact, stamp) ?? Add(plan, fact, stamp);
    }

    EvidenceResult.Refused? Refusal(PhasePlan plan, NewEvidence fact, Stamp stamp) =>
        WithdrawnAt is not null ? new EvidenceResult.LeadWithdrawn()
        : LastDayOfEvidence(stamp.Today) is var (lastDay, outcome) && fact.Day > lastDay
            ? new EvidenceResult.AfterEnd(fact.Day, lastDay, outcome)
        : FactChecks.Problem(plan, Company, fact, stamp.Today);

    (DateOnly LastDay, LeadOutcome Outcome)? LastDayOfEvidence(DateOnly today) =>
        Outcome is { } outcome and not LeadOutcome.Expired ? (EndedOn!.Value, outcome)
        : HasExpired(today) ? (LastWorkingDay!.Value, LeadOutcome.Expired)
        : null;

    EvidenceResult.Recorded Add(PhasePlan plan, NewEvidence fact, Stamp stamp)
    {
        var before = Phase;
        var added = Phases.Evidence.Of(fact, stamp);
        Keep(added, fact.Person, stamp);
        Derive(plan);
        if (Outcome == LeadOutcome.Won)
            OpenFollowUp?.End(FollowUpOutcome.Ordered, null, SeriesPosition, stamp, added.Id);
        WaitFrom(stamp);
        return new EvidenceResult.Recorded(added, before, Phase, Outcome);
    }

    void Keep(Evidence fact, Person? person, Stamp stamp)
    {
        evidence.Add(fact);
        if (person is not null)
            AddContact(person, stamp);
        // What they wrote into a form is no contact of ours.
        if (
            fact is { Form: EvidenceForm.Conversation, Origin: not EvidenceOrigin.Answered }
            && fact.HappenedOn >= CurrentHandOver?.On
        )
            CurrentHandOver.Contacted(stamp);
    }

    /// <summary>A second person confirms a fact for whose criterion four eyes are asked.</summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="id">The fact.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="EvidenceReviewResult.Confirmed"/> or a refusal.</returns>
    public EvidenceReviewResult Confirm(PhasePlan plan, EvidenceId id, Stamp stamp)
    {
        Demand(plan);
        var fact = evidence.Find(fact => fact.Id == id);
        if (fact is not { Stands: true } || WithdrawnAt is not null)
            return new EvidenceReviewResult.NoSuchEvidence();
        if (plan.Find(fact.Criterion) is not { } criterion || !fact.NeedsConfirmation(criterion))
            return new EvidenceReviewResult.NoConfirmationAsked();
        if (fact.ConfirmedAt is not null)
            return new EvidenceReviewResult.AlreadyConfirmed();
        if (fact.RecordedBy == stamp.By)
            return new EvidenceReviewResult.SamePerson();
        var before = Phase;
        fact.Confirm(stamp);
        Derive(plan);
        if (Outcome == LeadOutcome.Won)
            OpenFollowUp?.End(FollowUpOutcome.Ordered, null, SeriesPosition, stamp, fact.Id);
        WaitFrom(stamp);
        return new EvidenceReviewResult.Confirmed(before, Phase);
    }

    /// <summary>
    /// Revokes a fact. It is kept; the phase may fall back, the highest phase that was reached stays. A lead that loses
    /// its order while a ban holds ends by that ban.
    /// </summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="id">The fact.</param>
    /// <param name="reason">Why, 1 to 4,000 characters.</param>
    /// <param name="next">The next step, needed where a won lead loses its order and is active again.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="EvidenceReviewResult.Revoked"/> or a refusal.</returns>
    public EvidenceReviewResult Revoke(
        PhasePlan plan,
        EvidenceId id,
        string reason,
        NextStep? next,
        BanList bans,
        Stamp stamp
    )
    {
        Demand(plan);
        var fact = evidence.Find(fact => fact.Id == id);
        if (fact is not { Stands: true } || WithdrawnAt is not null)
            return new EvidenceReviewResult.NoSuchEvidence();
        if (FreeText.Required(reason, FreeText.Reason) is { } refusal)
            return new EvidenceReviewResult.TextRefused(refusal);
        var goesOn = GoesOnWithout(plan, id, stamp.Today);
        var ban = goesOn ? BannedBy(bans) : null;
        var reopens = goesOn && Owner is not null && ban is null;
        if (reopens && next is null)
            return new EvidenceReviewResult.NextStepNeeded();
        if (reopens && StepRefusal(next!, bans, stamp.Today) is { } stepRefusal)
            return new EvidenceReviewResult.StepRefused(stepRefusal);
        var before = Phase;
        fact.Revoke(reason, stamp);
        Derive(plan);
        if (ban is not null)
            EndByBan(ban, stamp);
        if (reopens)
            SetFollowUp(next!, stamp);
        WaitFrom(stamp);
        return new EvidenceReviewResult.Revoked(before, Phase, reopens);
    }

    // An order recorded for the wrong lead: without it the lead is what it was before, never won without a document.
    // A ban that came meanwhile ends it then, as it ended all that were open.
    bool GoesOnWithout(PhasePlan plan, EvidenceId id, DateOnly today) =>
        Outcome == LeadOutcome.Won
        && LostOn is null
        && !(ExpiresOn <= today)
        && !new PhaseProof(plan, evidence.Where(fact => fact.Id != id)).Ordered;
}
