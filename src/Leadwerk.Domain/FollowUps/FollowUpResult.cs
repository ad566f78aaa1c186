using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.FollowUps;

/// <summary>What became of an attempt to end a follow-up.</summary>
public abstract partial record FollowUpResult
{
    private protected FollowUpResult() { }

    /// <summary>Something moved, and the next step is set.</summary>
    /// <param name="Evidence">The evidence that moved it.</param>
    /// <param name="After">The phase that is proven now.</param>
    /// <param name="NextDue">When the next follow-up is due.</param>
    public sealed record Moved(EvidenceId Evidence, PhaseCode? After, DateOnly NextDue) : FollowUpResult;

    /// <summary>The evidence was the order: the lead is won and needs no next step.</summary>
    /// <param name="Evidence">The order.</param>
    public sealed record Won(EvidenceId Evidence) : FollowUpResult;

    /// <summary>A "later" was accepted.</summary>
    /// <param name="Count">Deferrals in this series, this one included.</param>
    /// <param name="Limit">How many are accepted.</param>
    /// <param name="Step">What it triggers.</param>
    /// <param name="NextDue">When the next follow-up is due.</param>
    public sealed record Deferred(int Count, int Limit, EscalationStep Step, DateOnly NextDue) : FollowUpResult;

    /// <summary>A vain attempt was counted.</summary>
    /// <param name="Count">Vain attempts in this series, this one included.</param>
    /// <param name="Limit">How many are accepted.</param>
    /// <param name="NextDue">When the next follow-up is due.</param>
    public sealed record NotReached(int Count, int Limit, DateOnly NextDue) : FollowUpResult;

    /// <summary>We moved the date ourselves; that was counted.</summary>
    /// <param name="Count">Dates that we moved in this series, this one included.</param>
    /// <param name="Limit">How many are accepted.</param>
    /// <param name="NextDue">When the next follow-up is due.</param>
    public sealed record PostponedByUs(int Count, int Limit, DateOnly NextDue) : FollowUpResult;

    /// <summary>Nothing was changed; the follow-up is still open, and overdue if it was.</summary>
    public abstract record Refused : FollowUpResult
    {
        private protected Refused() { }
    }

    /// <summary>The limit of deferrals is reached: no further date.</summary>
    /// <param name="Limit">How many are accepted.</param>
    /// <param name="Step">The closing step: what to say now.</param>
    /// <param name="Remaining">What can still be done.</param>
    public sealed record DeferralLimitReached(int Limit, EscalationStep Step, IReadOnlyList<RemainingMove> Remaining)
        : Refused;

    /// <summary>The limit of vain attempts is reached.</summary>
    /// <param name="Limit">How many are accepted.</param>
    /// <param name="Remaining">What can still be done.</param>
    public sealed record NotReachedLimitReached(int Limit, IReadOnlyList<RemainingMove> Remaining) : Refused;

    /// <summary>We moved the date often enough.</summary>
    /// <param name="Limit">How many are accepted.</param>
    /// <param name="Remaining">What can still be done.</param>
    public sealed record PostponedByUsLimitReached(int Limit, IReadOnlyList<RemainingMove> Remaining) : Refused;

    /// <summary>A follow-up lies before the expiry date.</summary>
    /// <param name="DueOn">The date wanted.</param>
    /// <param name="ExpiresOn">From this day on the lead is on no list.</param>
    public sealed record DueAfterExpiry(DateOnly DueOn, DateOnly ExpiresOn) : Refused;

    /// <summary>Nobody named a day for it.</summary>
    public sealed record DayMissing : Refused;

    /// <summary>A follow-up lies not before today.</summary>
    /// <param name="DueOn">The date wanted.</param>
    /// <param name="Today">The company's day.</param>
    public sealed record DueInThePast(DateOnly DueOn, DateOnly Today) : Refused;

    /// <summary>The step of the escalation allows fewer days.</summary>
    /// <param name="DueOn">The date wanted.</param>
    /// <param name="Step">The step.</param>
    /// <param name="LatestDay">The latest day that it allows.</param>
    public sealed record TooFarAhead(DateOnly DueOn, EscalationStep Step, DateOnly LatestDay) : Refused;

    /// <summary>A ban holds for whom the step needs.</summary>
    /// <param name="Ban">The ban.</param>
    public sealed record ContactBanned(BanId Ban) : Refused;

    /// <summary>The lead is on nobody's list.</summary>
    /// <param name="Status">Where it is instead.</param>
    /// <param name="Outcome">How it ended; null where it did not.</param>
    public sealed record NotActive(LeadStatus Status, LeadOutcome? Outcome) : Refused;

    /// <summary>The evidence does not move the lead: its question was answered before.</summary>
    /// <param name="Criterion">The question.</param>
    public sealed record NothingMoved(CriterionId Criterion) : Refused;

    /// <summary>The criterion that the step is to answer is not open in this lead's plan.</summary>
    /// <param name="Criterion">The question.</param>
    public sealed record CriterionNotOpen(CriterionId Criterion) : Refused;

    /// <summary>The lead has no such evidence.</summary>
    public sealed record NoSuchEvidence : Refused;

    /// <summary>The evidence was refused.</summary>
    /// <param name="Why">Why.</param>
    public sealed record EvidenceRefused(EvidenceResult.Refused Why) : Refused;

    /// <summary>A text is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : Refused;
}
