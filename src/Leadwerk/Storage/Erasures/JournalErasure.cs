using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Erasures;

/// <summary>Takes before and after out of the journal where they hold words that were replaced in the facts.</summary>
sealed class JournalErasure(LeadwerkDb db, Guid erasure)
{
    /// <returns>How many entries lost their payload.</returns>
    public async Task<int> Of(IReadOnlyList<ErasedRow> rows, PersonalWords words, CancellationToken cancel)
    {
        var columns = rows.ToLookup(row => row.Id, row => row.Columns);
        var leads = db.ChangeTracker.Entries<Domain.Leads.Lead>().Select(lead => (Guid?)lead.Entity.Id.Value).ToList();
        var subjects = rows.Select(row => row.Id).Distinct().ToList();
        var found = new List<long>();
        var entries = db
            .Journal.AsNoTracking()
            .Where(entry => entry.Payload != null)
            .Where(entry => subjects.Contains(entry.SubjectId) || leads.Contains(entry.LeadId))
            .Select(entry => new
            {
                entry.Seq,
                entry.SubjectId,
                entry.Payload,
            });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var named = columns[entry.SubjectId].SelectMany(names => names);
            if (words.Speak(entry.Payload!) || named.Any(column => Holds(entry.Payload!, column)))
                found.Add(entry.Seq);
        }
        foreach (var seq in found)
            await Empty(seq, cancel);
        return found.Count;
    }

    // The entry that the erasure itself has just written says only that these columns hold the tombstone now.
    static bool Holds(string payload, string column) =>
        payload.Contains($"\"{column}\":\"", StringComparison.Ordinal)
        && !payload.Contains($"\"{column}\":\"{Domain.Tombstone.Text}\"", StringComparison.Ordinal);

    Task<int> Empty(long seq, CancellationToken cancel) =>
        db
            .Journal.Where(entry => entry.Seq == seq)
            .ExecuteUpdateAsync(
                entry =>
                    entry
                        .SetProperty(row => row.Payload, (string?)null)
                        .SetProperty(row => row.Salt, (byte[]?)null)
                        .SetProperty(row => row.ErasureId, erasure),
                cancel
            );
}
