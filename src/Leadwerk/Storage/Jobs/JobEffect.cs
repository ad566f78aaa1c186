namespace Leadwerk.Storage.Jobs;

/// <summary>One effect that a job has to have exactly once: claimed by one node at a time, done in one transaction with its mark.</summary>
sealed class JobEffect
{
    /// <summary>Name of the job.</summary>
    public string Job { get; private set; } = null!;

    /// <summary>Which of the job's effects: the id of a lead, a day.</summary>
    public string Key { get; private set; } = null!;

    /// <summary>When it was found to be due, UTC.</summary>
    public DateTime PlannedAt { get; private set; }

    /// <summary>The node that has it or had it last; null before the first claim.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>Until when no other node takes it, UTC; null where it is free.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>Counts the claims: whoever holds an older number has lost it, however long it slept.</summary>
    public long Fence { get; private set; }

    /// <summary>When it happened, UTC; null while it is still to happen.</summary>
    public DateTime? DoneAt { get; private set; }
}
