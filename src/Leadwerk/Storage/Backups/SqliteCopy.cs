using Leadwerk.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Storage.Backups;

/// <summary>Copies a database that is being worked on, and looks whether a copy is sound.</summary>
static class SqliteCopy
{
    /// <summary>Copies one consistent state; those who write wait for no longer than a page takes.</summary>
    public static async Task Of(string file, string copy, CancellationToken cancel)
    {
        await using var source = Open(file);
        await using var target = Open(copy);
        await source.OpenAsync(cancel);
        await target.OpenAsync(cancel);
        source.BackupDatabase(target);
        // One file without a log beside it.
        await using var command = target.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        await command.ExecuteScalarAsync(cancel);
    }

    /// <summary>A connection that leaves nothing open behind it.</summary>
    public static SqliteConnection Open(string file) =>
        new(
            new SqliteConnectionStringBuilder(SqliteSession.ConnectionString(file)) { Pooling = false }.ConnectionString
        );

    /// <summary>What the database itself finds wrong; null when nothing.</summary>
    public static async Task<string?> Damage(SqliteConnection connection, CancellationToken cancel)
    {
        SqliteSession.SetUp(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        try
        {
            var said = (string?)await command.ExecuteScalarAsync(cancel);
            return said == "ok" ? null : said ?? "";
        }
        catch (SqliteException broken)
        {
            return broken.Message;
        }
    }
}
