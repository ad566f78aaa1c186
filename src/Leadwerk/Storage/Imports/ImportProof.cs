using System.Text.Json;
using Leadwerk.Domain;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Imports;

/// <summary>Says whether the tables still hold what the journal says of each batch of an import.</summary>
static class ImportProof
{
    /// <summary>Name of the check.</summary>
    public const string Name = "imported-batches-are-whole";

    /// <summary>What holds.</summary>
    public static LocalText Says { get; } =
        new(
            "Jeder Stapel eines Imports ist noch so, wie das Protokoll ihn nennt.",
            "Every batch of an import is still what the journal says of it."
        );

    /// <summary>Compares all batches.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cancel">Stops between two batches.</param>
    /// <returns>Batches that are no longer what they were.</returns>
    public static async Task<IReadOnlyList<Guid>> Broken(LeadwerkDb db, CancellationToken cancel)
    {
        var broken = new List<Guid>();
        var entries = await db
            .Journal.AsNoTracking()
            .Where(entry => entry.SubjectKind == ImportBatch.Kind)
            .OrderBy(entry => entry.Seq)
            .ToListAsync(cancel);
        var batches = await db.ListBatches.AsNoTracking().ToDictionaryAsync(batch => batch.Id, cancel);
        foreach (var entry in entries)
        {
            if (!batches.Remove(entry.SubjectId, out var batch) || !await Holds(db, entry, batch, cancel))
                broken.Add(entry.SubjectId);
        }
        return [.. broken, .. batches.Keys];
    }

    static async Task<bool> Holds(LeadwerkDb db, JournalEntry entry, ListBatch batch, CancellationToken cancel)
    {
        if (entry.Payload is not { } payload)
            return false;
        using var json = JsonDocument.Parse(payload);
        var facts = json.RootElement.GetProperty("facts");
        var leads = await db
            .Leads.AsNoTracking()
            .WithFacts()
            .Where(lead => lead.Import == batch.Import && lead.StartedAt == batch.RecordedAt)
            .ToListAsync(cancel);
        return facts.GetProperty("leads").GetInt32() == leads.Count
            && facts.GetProperty("digest").GetString() == ImportBatch.Digest(ImportBatch.Rows(leads, batch.RecordedAt));
    }
}
