namespace Leadwerk.Storage.Erasures;

/// <summary>What an erasure did.</summary>
abstract record ErasureOutcome
{
    private protected ErasureOutcome() { }

    /// <summary>The words are gone; every fact still counts.</summary>
    /// <param name="Erasure">Names the act.</param>
    /// <param name="Rows">Rows whose words were replaced, the person included.</param>
    /// <param name="JournalEntries">Journal entries that lost before and after.</param>
    /// <param name="OffTheDisk">
    /// False where somebody who read kept the database from overwriting its log; repeat
    /// <see cref="LeadwerkDb.ForgetReplaced"/> later.
    /// </param>
    public sealed record Done(Guid Erasure, IReadOnlyList<ErasedRow> Rows, int JournalEntries, bool OffTheDisk)
        : ErasureOutcome
    {
        /// <summary>How many rows of each table lost their words.</summary>
        public IReadOnlyDictionary<string, int> Tables =>
            Rows.GroupBy(row => row.Table, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    /// <summary>Nobody is known by this id.</summary>
    public sealed record NobodyKnown : ErasureOutcome;

    /// <summary>It was done before; nothing was left to do.</summary>
    /// <param name="At">When, UTC.</param>
    public sealed record DoneBefore(DateTime At) : ErasureOutcome;
}
