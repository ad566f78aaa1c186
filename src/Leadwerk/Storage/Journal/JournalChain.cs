using System.Security.Cryptography;

namespace Leadwerk.Storage.Journal;

/// <summary>Says whether the journal is the one that was written: no entry changed, none missing, none between.</summary>
static class JournalChain
{
    /// <summary>Walks through the chain and stops at the first entry that breaks it.</summary>
    /// <param name="entries">All entries by their number; they are streamed, not kept.</param>
    /// <param name="cancel">Stops the walk.</param>
    public static async Task<ChainVerdict> Verify(IAsyncEnumerable<JournalEntry> entries, CancellationToken cancel)
    {
        long count = 0;
        long erased = 0;
        var previous = JournalDigest.Beginning;
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            count++;
            if (Flaw(entry, count, previous) is { } flaw)
                return new ChainVerdict.Broken(count, entry.Seq, flaw);
            if (entry.Payload is null)
                erased++;
            previous = entry.Hash;
        }
        return new ChainVerdict.Whole(count, erased, previous);
    }

    static ChainFlaw? Flaw(JournalEntry entry, long seq, byte[] previous)
    {
        if (entry.Seq != seq)
            return ChainFlaw.EntryMissing;
        if (!Same(entry.Previous, previous))
            return ChainFlaw.NotTheEntryBefore;
        if (!Same(entry.Hash, JournalDigest.OfEntry(entry)))
            return ChainFlaw.EntryChanged;
        return (entry.Payload, entry.Salt, entry.ErasureId) switch
        {
            ({ } payload, { } salt, null) when Same(entry.Digest, JournalDigest.OfPayload(salt, payload)) => null,
            (null, null, not null) => null,
            (null, _, _) or (_, null, _) => ChainFlaw.PayloadMissing,
            _ => ChainFlaw.PayloadChanged,
        };
    }

    static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);
}
