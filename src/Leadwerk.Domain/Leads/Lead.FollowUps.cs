using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>The one follow-up that is open; null unless the lead is active.</summary>
    public FollowUp? OpenFollowUp => followUps.Find(followUp => followUp.IsOpen);

    FollowUpResult.NotActive? NotActive(DateOnly today) =>
        IsActive(today) ? null : new FollowUpResult.NotActive(Status, OutcomeOn(today));

    FollowUpResult.Refused? StepRefusal(NextStep? next, BanList bans, DateOnly today) =>
        StepRefusal(next, ExpiresOn, bans, today);

    FollowUpResult.Refused? StepRefusal(NextStep? next, DateOnly? expiresOn, BanList bans, DateOnly today)
    {
        if (BannedBy(bans) is { } ban)
            return new FollowUpResult.ContactBanned(ban.Id);
        if (FreeText.Required(next?.What, NextStep.Field) is { } nothing)
            return new FollowUpResult.TextRefused(nothing);
        if (next!.With is { } person && bans.On(person) is { } personBan)
            return new FollowUpResult.ContactBanned(personBan.Id);
        if (next.DueOn == default)
            return new FollowUpResult.DayMissing();
        if (next.DueOn < today)
            return new FollowUpResult.DueInThePast(next.DueOn, today);
        return next.DueOn >= expiresOn ? new FollowUpResult.DueAfterExpiry(next.DueOn, expiresOn.Value) : null;
    }

    void Replace(
        FollowUp followUp,
        FollowUpOutcome outcome,
        string? reason,
        NextStep next,
        Stamp stamp,
        EvidenceId? moved = null
    )
    {
        followUp.End(outcome, reason, SeriesPosition, stamp, moved);
        if (outcome is FollowUpOutcome.Moved or FollowUpOutcome.Deferred)
            CurrentHandOver?.Contacted(stamp);
        SetFollowUp(next, stamp);
        CountDelays();
    }

    void SetFollowUp(NextStep next, Stamp stamp) => followUps.Add(new FollowUp(next, stamp));
}
