using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Backups;

/// <summary>What a database holds, counted, so that a backup can be compared with what comes back.</summary>
/// <param name="Migrations">The steps of its form.</param>
/// <param name="JournalEntries">Entries of the journal.</param>
/// <param name="JournalHead">Hash of the last one as hexadecimal digits; empty without any.</param>
/// <param name="Rows">Rows by table.</param>
sealed record DataCensus(
    IReadOnlyList<string> Migrations,
    long JournalEntries,
    string JournalHead,
    IReadOnlyDictionary<string, long> Rows
)
{
    const string MigrationsTable = "\"__EFMigrationsHistory\"";

    /// <summary>Counts over an open connection, inside its transaction where there is one.</summary>
    /// <param name="model">Names the tables; those that an older form lacks are left out.</param>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The transaction to count in.</param>
    /// <param name="cancel">Stops between two tables.</param>
    public static async Task<DataCensus> Of(
        DbContext model,
        DbConnection connection,
        DbTransaction? transaction,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var present = await Texts(command, Tables(connection), cancel);
        var migrations = await Texts(
            command,
            $"SELECT migration_id FROM {MigrationsTable} ORDER BY migration_id",
            cancel
        );
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var tables = model.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct();
        foreach (var table in tables.Intersect(present, StringComparer.Ordinal))
        {
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            rows[table] = Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        }
        command.CommandText = "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1";
        var head = await command.ExecuteScalarAsync(cancel) as byte[];
        return new DataCensus(
            migrations,
            rows.GetValueOrDefault("journal"),
            head is null ? "" : Convert.ToHexStringLower(head),
            rows
        );
    }

    static string Tables(DbConnection connection) =>
        connection is Npgsql.NpgsqlConnection
            ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
            : "SELECT name FROM sqlite_master WHERE type = 'table'";

    static async Task<List<string>> Texts(DbCommand command, string sql, CancellationToken cancel)
    {
        command.CommandText = sql;
        var texts = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }
}
