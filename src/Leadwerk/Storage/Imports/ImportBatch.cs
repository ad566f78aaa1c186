using System.Buffers.Binary;
using System.Security.Cryptography;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Storage.Imports;

/// <summary>The mark of a batch in the journal: over all rows that it brought, and only over what never changes in them.</summary>
/// <remarks>
/// An import of a hundred thousand rows would put a million entries into the journal, each with a copy of what stands in
/// the tables. One entry per batch names the moment, the counts and this digest instead. Whoever takes a fact away, adds
/// one or changes its day is found: the digest is made again from the tables.
/// </remarks>
static class ImportBatch
{
    /// <summary>Kind of subject in the journal.</summary>
    public const string Kind = "import_batch";

    /// <summary>
    /// Condition of SQL for a row <c>t</c> that no entry of its own names: it came with its lead, in a batch that the
    /// journal names.
    /// </summary>
    /// <param name="table">Table of the row.</param>
    public static string Brought(string table) =>
        (LeadOf(table), MomentOf(table)) is ({ } lead, { } moment)
            ? $"""
                EXISTS (SELECT 1 FROM lead o JOIN list_batch b ON b.import_id = o.import_id AND b.recorded_at = o.started_at
                    JOIN journal n ON n.subject_kind = '{Kind}' AND n.subject_id = b.id
                    WHERE o.id = t.{lead} AND t.{moment} = b.recorded_at)
                """
            : "FALSE";

    static string? LeadOf(string table) =>
        table == "lead" ? "id"
        : MomentOf(table) is null ? null
        : "lead_id";

    static string? MomentOf(string table) =>
        table switch
        {
            "lead" => "started_at",
            "evidence" => "recorded_at",
            "follow_up" => "set_at",
            "hand_over" => "handed_at",
            _ => null,
        };

    /// <summary>What never changes in the rows that leads begin with.</summary>
    /// <param name="leads">Leads with all their facts.</param>
    /// <param name="at">The moment of the batch; facts of other moments came later.</param>
    public static IEnumerable<BroughtRow> Rows(IEnumerable<Lead> leads, DateTime at) =>
        leads.SelectMany(lead =>
            (IEnumerable<BroughtRow>)
                [
                    new(lead.Id.Value, lead.Id.Value, lead.Plan.Value, lead.StartedOn),
                    .. lead
                        .Evidence.Where(fact => fact.RecordedAt == at)
                        .Select(fact => new BroughtRow(
                            lead.Id.Value,
                            fact.Id.Value,
                            fact.Criterion.Value,
                            fact.HappenedOn
                        )),
                    .. lead
                        .HandOvers.Where(act => act.At == at)
                        .Select(act => new BroughtRow(lead.Id.Value, act.Id.Value, act.To.Value, act.On)),
                    .. lead
                        .FollowUps.Where(step => step.SetAt == at)
                        .Select(step => new BroughtRow(lead.Id.Value, step.Id.Value, default, default)),
                ]
        );

    /// <summary>SHA-256 over the rows by their ids, in hexadecimal.</summary>
    public static string Digest(IEnumerable<BroughtRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> record = stackalloc byte[(3 * 16) + sizeof(int)];
        foreach (var row in rows.OrderBy(row => row.Id))
        {
            row.Lead.TryWriteBytes(record, bigEndian: true, out _);
            row.Id.TryWriteBytes(record[16..], bigEndian: true, out _);
            row.Of.TryWriteBytes(record[32..], bigEndian: true, out _);
            BinaryPrimitives.WriteInt32BigEndian(record[48..], row.On.DayNumber);
            hash.AppendData(record);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What never changes in a row that an import brought.</summary>
/// <param name="Lead">The lead that it belongs to.</param>
/// <param name="Id">The row.</param>
/// <param name="Of">The plan of a lead, the criterion of a fact, the rep of a hand-over.</param>
/// <param name="On">The day of it.</param>
readonly record struct BroughtRow(Guid Lead, Guid Id, Guid Of, DateOnly On);
