using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web.Safety;

/// <summary>One number for everything that a store holds: two are equal when nothing was changed in between.</summary>
static class StoreDigest
{
    // When a session was last used is no change of anything that anybody works on.
    static readonly string[] Unasked = ["session", "sqlite_sequence", "sqlite_stat1"];

    public static async Task<string> Of(TestStore store)
    {
        await using var connection = await store.Connect();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in await Tables(connection, store.Engine))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(table));
            foreach (var row in await Rows(connection, table))
                digest.AppendData(Encoding.UTF8.GetBytes(row));
        }
        return Convert.ToHexString(digest.GetHashAndReset());
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
