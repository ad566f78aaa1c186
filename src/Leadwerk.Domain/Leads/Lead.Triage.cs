using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Triage;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>
    /// Into the pot: the lead goes on, with the criterion that is to be answered next and a day for it. A day later
    /// than the present one is a date that we move ourselves, and counts as such.
    /// </summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="escalation">The escalation plan of the lead's segment.</param>
    /// <param name="step">The step; it has to name a criterion that is not answered yet.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="TriageResult.Kept"/> or a refusal.</returns>
    /// <exception cref="ArgumentException">The step names no criterion.</exception>
    public TriageResult KeepWith(PhasePlan plan, EscalationPlan escalation, NextStep step, BanList bans, Stamp stamp)
    {
        Demand(plan);
        var criterion =
            step.Criterion ?? throw new ArgumentException("Keeping demands the next checkable step.", nameof(step));
        if (NotActive(stamp.Today) is { } inactive)
            return new TriageResult.StepRefused(inactive);
        if (plan.Find(criterion) is null || new PhaseProof(plan, evidence).Answered(criterion))
            return new TriageResult.StepRefused(new FollowUpResult.CriterionNotOpen(criterion));
        // Where the step lies later its words are the reason too; what is missing is the step all the same.
        if (FreeText.Required(step.What, NextStep.Field) is { } nothing)
            return new TriageResult.StepRefused(new FollowUpResult.TextRefused(nothing));
        var open = OpenFollowUp!;
        if (step.DueOn > open.DueOn)
            return Postpone(escalation, step, step.What, bans, stamp) is FollowUpResult.Refused refused
                ? new TriageResult.StepRefused(refused)
                : new TriageResult.Kept(OpenFollowUp!, TimesPostponedByUs);
        if (StepRefusal(step, bans, stamp.Today) is { } stepRefusal)
            return new TriageResult.StepRefused(stepRefusal);
        open.Narrow(step);
        return new TriageResult.Kept(open, TimesPostponedByUs);
    }

    /// <summary>Into the crop: the lead is lost.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="note">What was said, up to 4,000 characters.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="TriageResult.Discarded"/> or a refusal.</returns>
    public TriageResult Discard(LostReason reason, string? note, Stamp stamp) =>
        Lose(reason, note, stamp) switch
        {
            EndResult.Lost lost => new TriageResult.Discarded(lost.Reason, null),
            var refused => new TriageResult.EndRefused(refused),
        };

    /// <summary>Into the crop with a ban on the person: this lead ends, and others as the ban demands.</summary>
    /// <param name="person">Whom we no longer contact.</param>
    /// <param name="wording">The words used, 1 to 4,000 characters.</param>
    /// <param name="leads">The leads of the person's company, this one among them.</param>
    /// <param name="bans">The bans that hold for the company and its people.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="TriageResult.Discarded"/> or a refusal.</returns>
    public TriageResult DiscardWithBan(
        Person person,
        string wording,
        IReadOnlyCollection<Lead> leads,
        BanList bans,
        Stamp stamp
    )
    {
        if (IsOver(stamp.Today))
            return new TriageResult.EndRefused(new EndResult.AlreadyOver(OutcomeOn(stamp.Today)));
        var ban = ContactBan.OnPerson(person, wording, leads, bans, stamp);
        if (ban is not BanResult.Imposed imposed)
            return new TriageResult.BanRefused(ban);
        // Other people would be left to speak with, yet the crop was chosen for this lead.
        if (!IsOver(stamp.Today))
            EndByBan(imposed.Ban, stamp);
        return new TriageResult.Discarded(Leads.LostReason.ContactBan, imposed);
    }
}
