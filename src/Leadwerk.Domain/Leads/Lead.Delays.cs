using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.FollowUps;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>The customer was reached and said "later", or moved a date that was agreed with them.</summary>
    /// <param name="escalation">The escalation plan of the lead's segment.</param>
    /// <param name="next">The next step on the customer's new date.</param>
    /// <param name="reason">The customer's reason, 1 to 4,000 characters.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="FollowUpResult.Deferred"/> or a refusal.</returns>
    public FollowUpResult Defer(EscalationPlan escalation, NextStep next, string reason, BanList bans, Stamp stamp)
    {
        Demand(escalation);
        if (NotActive(stamp.Today) is { } inactive)
            return inactive;
        var (limit, step) = (escalation.DeferralLimit, escalation.StepFor(Deferrals + 1));
        if (Deferrals >= limit)
            return new FollowUpResult.DeferralLimitReached(limit, step, MovesLeft);
        if (FreeText.Required(reason, FreeText.Reason) is { } noReason)
            return new FollowUpResult.TextRefused(noReason);
        if (StepRefusal(next, bans, stamp.Today) is { } stepRefusal)
            return stepRefusal;
        var latest = stamp.Today.AddDays(step.MostDays!.Value);
        if (next.DueOn > latest)
            return new FollowUpResult.TooFarAhead(next.DueOn, step, latest);
        Replace(OpenFollowUp!, FollowUpOutcome.Deferred, reason, next, stamp);
        return new FollowUpResult.Deferred(Deferrals, limit, step, next.DueOn);
    }

    static readonly IReadOnlyList<RemainingMove> MovesLeft =
    [
        RemainingMove.RecordEvidence,
        RemainingMove.GiveUp,
        RemainingMove.CloseWithBan,
    ];

    /// <summary>We tried, nobody spoke.</summary>
    /// <param name="escalation">The escalation plan of the lead's segment.</param>
    /// <param name="next">The next attempt.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="FollowUpResult.NotReached"/> or a refusal.</returns>
    public FollowUpResult NotReached(EscalationPlan escalation, NextStep next, BanList bans, Stamp stamp)
    {
        Demand(escalation);
        if (NotActive(stamp.Today) is { } inactive)
            return inactive;
        var limit = escalation.NotReachedLimit;
        if (TimesNotReached >= limit)
            return new FollowUpResult.NotReachedLimitReached(limit, MovesLeft);
        if (StepRefusal(next, bans, stamp.Today) is { } stepRefusal)
            return stepRefusal;
        Replace(OpenFollowUp!, FollowUpOutcome.NotReached, null, next, stamp);
        return new FollowUpResult.NotReached(TimesNotReached, limit, next.DueOn);
    }

    /// <summary>We move the date without having tried.</summary>
    /// <param name="escalation">The escalation plan of the lead's segment.</param>
    /// <param name="next">The next step.</param>
    /// <param name="reason">Why, 1 to 4,000 characters.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="FollowUpResult.PostponedByUs"/> or a refusal.</returns>
    public FollowUpResult Postpone(EscalationPlan escalation, NextStep next, string reason, BanList bans, Stamp stamp)
    {
        Demand(escalation);
        if (NotActive(stamp.Today) is { } inactive)
            return inactive;
        var limit = escalation.PostponedByUsLimit;
        if (TimesPostponedByUs >= limit)
            return new FollowUpResult.PostponedByUsLimitReached(limit, MovesLeft);
        if (FreeText.Required(reason, FreeText.Reason) is { } noReason)
            return new FollowUpResult.TextRefused(noReason);
        if (StepRefusal(next, bans, stamp.Today) is { } stepRefusal)
            return stepRefusal;
        Replace(OpenFollowUp!, FollowUpOutcome.PostponedByUs, reason, next, stamp);
        return new FollowUpResult.PostponedByUs(TimesPostponedByUs, limit, next.DueOn);
    }

    // Only a new highest phase begins a new series; falling back and climbing again does not.
    void CountDelays()
    {
        Deferrals = CountOf(FollowUpOutcome.Deferred);
        TimesNotReached = CountOf(FollowUpOutcome.NotReached);
        TimesPostponedByUs = CountOf(FollowUpOutcome.PostponedByUs);
    }

    int CountOf(FollowUpOutcome outcome) =>
        followUps.Count(followUp => followUp.Outcome == outcome && followUp.SeriesPosition == SeriesPosition);

    void Demand(EscalationPlan escalation)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        if (escalation.Segment is { } segment && segment != Segment)
            throw new ArgumentException("This escalation plan is for another segment.", nameof(escalation));
    }
}
