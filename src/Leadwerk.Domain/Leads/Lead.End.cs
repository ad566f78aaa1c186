using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>
    /// True from 00:00 of the expiry date in the company's zone on, whether or not anybody wrote it down. No phase is
    /// an exception.
    /// </summary>
    /// <param name="today">The company's day.</param>
    /// <returns>True when its date has come and it had not ended before.</returns>
    public bool HasExpired(DateOnly today) =>
        Outcome == LeadOutcome.Expired || (Outcome is null && WithdrawnAt is null && ExpiresOn <= today);

    /// <summary>Whether it stands on the list of its rep: handed over, not ended, and before its expiry date.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>True on the last working day, false on the expiry date itself.</returns>
    public bool IsActive(DateOnly today) => Status == LeadStatus.Active && !HasExpired(today);

    /// <summary>Whether nothing can be done with it any more but record late facts.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>True when it ended, expired, or was withdrawn with its import.</returns>
    public bool IsOver(DateOnly today) => Outcome is not null || WithdrawnAt is not null || HasExpired(today);

    /// <summary>The last day on which it can be worked: the one before the expiry date.</summary>
    public DateOnly? LastWorkingDay => ExpiresOn?.AddDays(-1);

    /// <summary>How it ended for whoever looks today, whether or not an expiry is written down.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>The outcome; null while it goes on.</returns>
    public LeadOutcome? OutcomeOn(DateOnly today) => HasExpired(today) ? LeadOutcome.Expired : Outcome;

    /// <summary>Gives the lead up.</summary>
    /// <param name="reason">Why; not the contact ban and not the cancelled order, which have their own ways.</param>
    /// <param name="note">What was said, up to 4,000 characters.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="EndResult.Lost"/> or why not.</returns>
    /// <exception cref="ArgumentException">The reason has its own way.</exception>
    public EndResult Lose(LostReason reason, string? note, Stamp stamp)
    {
        if (!LostReasons.Selectable.Contains(reason))
            throw new ArgumentException("A ban and a cancelled order have their own ways.", nameof(reason));
        if (IsOver(stamp.Today))
            return new EndResult.AlreadyOver(OutcomeOn(stamp.Today));
        if (FreeText.Optional(note, FreeText.Reason) is { } refusal)
            return new EndResult.TextRefused(refusal);
        GiveUp(reason, note, stamp);
        return new EndResult.Lost(reason);
    }

    /// <summary>The customer took the order back: the lead ends as lost.</summary>
    /// <param name="note">What was said, up to 4,000 characters.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="EndResult.Lost"/> or why not.</returns>
    public EndResult CancelOrder(string? note, Stamp stamp)
    {
        if (Outcome != LeadOutcome.Won)
            return new EndResult.NotWon();
        if (FreeText.Optional(note, FreeText.Reason) is { } refusal)
            return new EndResult.TextRefused(refusal);
        GiveUp(Leads.LostReason.CancelledOrder, note, stamp);
        return new EndResult.Lost(Leads.LostReason.CancelledOrder);
    }

    internal void EndByBan(ContactBan ban, Stamp stamp) => GiveUp(Leads.LostReason.ContactBan, ban.Wording, stamp);

    void GiveUp(LostReason reason, string? note, Stamp stamp)
    {
        (LostOn, LostAt, LostReason, LostNote) = (stamp.Today, stamp.At, reason, note);
        OpenFollowUp?.End(FollowUpOutcome.Lost, note, SeriesPosition, stamp);
        DeriveEnd();
    }

    /// <summary>Writes down the expiry that is already true.</summary>
    /// <param name="stamp">Who and when.</param>
    /// <returns>False when there is nothing to write down.</returns>
    public bool WriteDownExpiry(Stamp stamp)
    {
        if (Outcome is not null || !HasExpired(stamp.Today))
            return false;
        ExpiryWrittenAt = stamp.At;
        OpenFollowUp?.End(FollowUpOutcome.Expired, null, SeriesPosition, stamp);
        DeriveEnd();
        return true;
    }

    // The document of an order decides over every end but the order's own cancellation.
    void DeriveEnd()
    {
        (Outcome, EndedOn, EndedAt) = this switch
        {
            { LostReason: Leads.LostReason.CancelledOrder } => (LeadOutcome.Lost, LostOn, LostAt),
            { OrderedOn: { } on } => (LeadOutcome.Won, on, OrderedAt),
            { LostOn: { } on } => (LeadOutcome.Lost, on, LostAt),
            { ExpiryWrittenAt: { } at } => (LeadOutcome.Expired, ExpiresOn, at),
            _ => ((LeadOutcome?)null, (DateOnly?)null, (DateTime?)null),
        };
        LeavePhases();
        DeriveStatus();
    }

    void LeavePhases()
    {
        foreach (var entry in phaseEntries)
        {
            if (phaseEntries.Find(next => next.Position == entry.Position + 1) is { } next)
                entry.Leave(next.EnteredOn, next.EnteredRecordedAt, PhaseExit.Advanced);
            else if (Outcome is { } outcome)
                entry.Leave(EndedOn!.Value, EndedAt!.Value, ExitOf(outcome));
            else
                entry.Stay();
        }
    }

    static PhaseExit ExitOf(LeadOutcome outcome) =>
        outcome switch
        {
            LeadOutcome.Won => PhaseExit.Won,
            LeadOutcome.Lost => PhaseExit.Lost,
            _ => PhaseExit.Expired,
        };

    void DeriveStatus()
    {
        Status = this switch
        {
            { WithdrawnAt: not null } => LeadStatus.Withdrawn,
            { Outcome: not null } => LeadStatus.Ended,
            { Owner: not null } => LeadStatus.Active,
            _ => Waits ? LeadStatus.Waiting : LeadStatus.Maturing,
        };
        if (Status != LeadStatus.Waiting)
            WaitingSince = null;
    }

    // A rep's own find waits for its finder even where the plan would let others wait for more evidence.
    bool Waits => Qualified || (Finder is not null && Phase is not null && ReturnedFor is null);
}
