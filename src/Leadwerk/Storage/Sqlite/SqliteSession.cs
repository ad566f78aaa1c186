using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Leadwerk.Storage.Sqlite;

/// <summary>What every connection to the file needs before it is used.</summary>
sealed class SqliteSession : DbConnectionInterceptor
{
    public const string GermanOrder = "DE";

    /// <summary>Older versions can damage a database in WAL mode when two connections write and checkpoint at once.</summary>
    public static readonly Version Oldest = new(3, 51, 3);

    /// <summary>
    /// Every commit is on the disk before it is reported (FULL). Deleted data are overwritten, so that an erasure
    /// leaves nothing behind in free pages. What a guarded statement would need to be taken back stays in memory: in a
    /// temporary file it costs more system calls than all else. With SQLite's own 2 MB of cache a transaction of a
    /// hundred rows writes pages of indexes several times, and with its own 4 MB of log it copies them as often; but every
    /// connection has its cache for itself, and a busy team has twenty. Whoever writes thousands of rows asks for more:
    /// <see cref="SqliteLeadwerkDb.ExpectManyRows"/>.
    /// </summary>
    const string Pragmas = """
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA recursive_triggers = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -4096;
        PRAGMA wal_autocheckpoint = 8192;
        """;

    /// <summary>Where a statement keeps what it would take to undo it: from so many bytes in a file, never when negative.</summary>
    const int StatementJournalSpill = 26;

    static readonly CompareInfo German = CultureInfo.GetCultureInfo("de-DE").CompareInfo;

    /// <summary>
    /// Once, before the first connection. SQLite counts each piece of memory under a lock that all connections share, for
    /// statistics that nobody reads; and every guarded statement keeps copies of the pages that it changes.
    /// </summary>
    static SqliteSession()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        _ = raw.sqlite3_config(StatementJournalSpill, -1);
    }

    /// <param name="file">The database; it is created when it does not exist.</param>
    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            // Seconds until a writer that waits for another one gives up.
            DefaultTimeout = 10,
        }.ConnectionString;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        SetUp((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>Also for connections that are opened without a context.</summary>
    public static void SetUp(SqliteConnection connection)
    {
        connection.CreateCollation(GermanOrder, (left, right) => German.Compare(left, right));
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether this library is safe for several connections.</summary>
    /// <param name="version">What <c>sqlite_version()</c> says.</param>
    public static bool IsSafe(string version) => Version.Parse(version) >= Oldest;
}
