namespace Leadwerk.Domain.FollowUps;

/// <summary>The next agreed step with its due date. No follow-up, no rest: an active lead has exactly one open one.</summary>
public sealed partial class FollowUp
{
    FollowUp() { }

    internal FollowUp(NextStep step, Stamp stamp)
    {
        Id = FollowUpId.New();
        (DueOn, What, Criterion, With) = (step.DueOn, step.What, step.Criterion, step.With);
        (SetAt, SetBy) = (stamp.At, stamp.By);
    }

    /// <summary>Names the follow-up.</summary>
    public FollowUpId Id { get; private set; }

    /// <summary>The day on which it is due; always before the lead's expiry date.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What is to be done, 1 to 4,000 characters.</summary>
    public string What { get; private set; } = null!;

    /// <summary>The criterion that it is to answer, where one was named.</summary>
    public CriterionId? Criterion { get; private set; }

    /// <summary>With whom, where a person was named.</summary>
    public PersonId? With { get; private set; }

    /// <summary>When it was set, UTC.</summary>
    public DateTime SetAt { get; private set; }

    /// <summary>Who set it.</summary>
    public UserId SetBy { get; private set; }

    /// <summary>When it ended, UTC; null while it is open.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The company's day on which it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Who ended it.</summary>
    public UserId? EndedBy { get; private set; }

    /// <summary>What became of it; null while it is open.</summary>
    public FollowUpOutcome? Outcome { get; private set; }

    /// <summary>The evidence that moved the lead, or the order.</summary>
    public EvidenceId? Evidence { get; private set; }

    /// <summary>The reason that was given, up to 4,000 characters.</summary>
    public string? Reason { get; private set; }

    /// <summary>The lead's <see cref="Leads.Lead.SeriesPosition"/> when it ended: the series that it counts in.</summary>
    public int? SeriesPosition { get; private set; }

    /// <summary>When personal data in it were replaced by a tombstone, UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>True until its outcome is known.</summary>
    public bool IsOpen => Outcome is null;

    /// <summary>Whether its day has passed without an outcome.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>True from the day after the due date on.</returns>
    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    internal void End(
        FollowUpOutcome outcome,
        string? reason,
        int seriesPosition,
        Stamp stamp,
        EvidenceId? evidence = null
    )
    {
        (Outcome, Reason, Evidence, SeriesPosition) = (outcome, reason, evidence, seriesPosition);
        (EndedAt, EndedOn, EndedBy) = (stamp.At, stamp.Today, stamp.By);
    }

    internal void Narrow(NextStep step) =>
        (DueOn, What, Criterion, With) = (step.DueOn, step.What, step.Criterion, step.With);

    internal void MeanInstead(PersonId person) => With = person;

    internal void Erase(Stamp stamp)
    {
        What = Tombstone.Text;
        Reason = Reason is null ? null : Tombstone.Text;
        ErasedAt = stamp.At;
    }
}
