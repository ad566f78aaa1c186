using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Storage.Journal;

/// <summary>Puts entries at the end of the chain, inside the transaction that is open.</summary>
static class JournalWriter
{
    const string Columns =
        "seq, at, who, action, subject_kind, subject_id, lead_id, payload, salt, digest, previous, hash";

    const int SaltLength = 16;

    /// <summary>Both databases take this many rows in one statement, and more saves no time.</summary>
    const int RowsPerStatement = 50;

    public static async Task Append(
        LeadwerkDb db,
        Attribution by,
        DateTime at,
        IReadOnlyList<JournalDraft> drafts,
        CancellationToken cancel
    )
    {
        var (seq, previous) = await End(db, cancel);
        foreach (var chunk in drafts.Chunk(RowsPerStatement))
        {
            await using var command = Command(db);
            var sql = new StringBuilder($"INSERT INTO journal ({Columns}) VALUES ");
            foreach (var draft in chunk)
            {
                var entry = Entry(draft, by, at, ++seq, previous);
                AddRow(command, sql, entry);
                previous = entry.Hash;
            }
            command.CommandText = sql.ToString();
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Place and hash of the last entry.</summary>
    public static async Task<(long Seq, byte[] Hash)> End(LeadwerkDb db, CancellationToken cancel)
    {
        await using var command = Command(db);
        command.CommandText = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1))
            : (0, JournalDigest.Beginning);
    }

    /// <summary>The entry that follows another one.</summary>
    /// <param name="draft">What happened.</param>
    /// <param name="by">Who did it and what for.</param>
    /// <param name="at">When, UTC, in whole microseconds.</param>
    /// <param name="seq">Its place, from 1.</param>
    /// <param name="previous">Hash of the entry before it.</param>
    public static JournalEntry Entry(JournalDraft draft, Attribution by, DateTime at, long seq, byte[] previous)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var digest = JournalDigest.OfPayload(salt, draft.Payload);
        JournalEntry Of(byte[] hash) =>
            new()
            {
                Seq = seq,
                At = at,
                Who = by.Who,
                Action = by.Action,
                SubjectKind = draft.SubjectKind,
                SubjectId = draft.SubjectId,
                LeadId = draft.LeadId,
                Payload = draft.Payload,
                Salt = salt,
                Digest = digest,
                Previous = previous,
                Hash = hash,
            };
        return Of(JournalDigest.OfEntry(Of([])));
    }

    static void AddRow(DbCommand command, StringBuilder sql, JournalEntry entry)
    {
        object?[] values =
        [
            entry.Seq,
            entry.At,
            entry.Who,
            entry.Action,
            entry.SubjectKind,
            entry.SubjectId,
            entry.LeadId,
            entry.Payload,
            entry.Salt,
            entry.Digest,
            entry.Previous,
            entry.Hash,
        ];
        sql.Append(command.Parameters.Count == 0 ? "(" : ", (");
        for (var column = 0; column < values.Length; column++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
            parameter.Value = values[column] ?? DBNull.Value;
            sql.Append(column == 0 ? "" : ", ").Append(parameter.ParameterName);
            command.Parameters.Add(parameter);
        }
        sql.Append(')');
    }

    static DbCommand Command(LeadwerkDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }
}
