namespace Leadwerk.Storage.Journal;

/// <summary>What a walk through the journal found.</summary>
abstract record ChainVerdict
{
    private protected ChainVerdict() { }

    /// <summary>Every entry is as it was written.</summary>
    /// <param name="Entries">How many there are.</param>
    /// <param name="Erased">How many of them lost their payload to an erasure.</param>
    /// <param name="Head">Hash of the last entry: whoever keeps it elsewhere sees later whether the journal was rewritten as a whole.</param>
    public sealed record Whole(long Entries, long Erased, byte[] Head) : ChainVerdict;

    /// <summary>The chain is broken here; what follows was not looked at.</summary>
    /// <param name="Place">Place in the journal, from 1.</param>
    /// <param name="Seq">Number of the entry that stands there.</param>
    /// <param name="Flaw">What is wrong with it.</param>
    public sealed record Broken(long Place, long Seq, ChainFlaw Flaw) : ChainVerdict;
}

/// <summary>How a journal entry can break the chain.</summary>
public enum ChainFlaw
{
    /// <summary>The number before it is missing, or appears twice.</summary>
    EntryMissing,

    /// <summary>It continues another entry than the one before it.</summary>
    NotTheEntryBefore,

    /// <summary>Time, author, action or subject are not those that were written.</summary>
    EntryChanged,

    /// <summary>Before or after are not what was written.</summary>
    PayloadChanged,

    /// <summary>Before and after are gone, and no erasure says why.</summary>
    PayloadMissing,
}
