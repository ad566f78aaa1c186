using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web.Safety;

/// <summary>A line for each table of a store: two are equal when nothing was changed in between, and name the table where something was.</summary>
static class StoreDigest
{
    // When a session was last used is no change of anything that anybody works on.
    static readonly string[] Unasked = ["session", "sqlite_sequence", "sqlite_stat1"];

    public static async Task<string> Of(TestStore store)
    {
        await using var connection = await store.Connect();
        var lines = new StringBuilder();
        foreach (var table in await Tables(connection, store.Engine))
        {
            var rows = Encoding.UTF8.GetBytes(string.Concat(await Rows(connection, table)));
            lines.Append(null, $"{table} {Convert.ToHexString(SHA256.HashData(rows))}\n");
        }
        return lines.ToString();
    }

    static async Task<List<string>> Tables(DbConnection connection, Engine engine)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            engine == Engine.Sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
                : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            tables.Add(reader.GetString(0));
        return [.. tables.Except(Unasked)];
    }

    static async Task<List<string>> Rows(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            rows.Add(string.Join('\u001f', cells.Select(Text)) + '\u001e');
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    static string Text(object cell) =>
        cell is byte[] bytes ? Convert.ToHexString(bytes) : FormattableString.Invariant($"{cell}");
}
