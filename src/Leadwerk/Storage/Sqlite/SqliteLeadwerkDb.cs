using Leadwerk.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Sqlite;

/// <summary>The data in one SQLite file.</summary>
/// <remarks>A transaction that writes begins as the only one that writes, so there is nothing to hold and to claim.</remarks>
sealed class SqliteLeadwerkDb(DbContextOptions<SqliteLeadwerkDb> options, TimeProvider clock)
    : LeadwerkDb(options, clock)
{
    public override string GermanOrder => SqliteSession.GermanOrder;

    /// <summary>How to reach the file; every connection is set up by <see cref="SqliteSession"/>.</summary>
    public static DbContextOptions<SqliteLeadwerkDb> Options(string file) =>
        new DbContextOptionsBuilder<SqliteLeadwerkDb>()
            .UseSqlite(SqliteSession.ConnectionString(file))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new SqliteSession())
            .Options;

    protected override Task LockJournal(CancellationToken cancel) => Task.CompletedTask;

    public override Task Hold(UserId user, CancellationToken cancel) => Task.CompletedTask;

    public override Task Hold(PersonId person, CancellationToken cancel) => Task.CompletedTask;

    public override Task Hold(SequenceId sequence, CancellationToken cancel) => Task.CompletedTask;

    public override Task HoldRecords(PersonId one, PersonId other, CancellationToken cancel) => Task.CompletedTask;

    public override Task HoldRecords(CompanyId one, CompanyId other, CancellationToken cancel) => Task.CompletedTask;

    // Whoever owns the data folder is alone.
    public override Task<T> Alone<T>(Func<Task<T>> change, CancellationToken cancel) => change();

    public override string DaysBetween(string from, string to) =>
        $"CAST(julianday({to}) - julianday({from}) AS INTEGER)";

    public override string DayOf(string moment) => $"substr({moment}, 1, 10)";

    public override string SkipLocked => "";

    public override Task<bool> Claim(LeadId lead, CancellationToken cancel) => Task.FromResult(true);

    // Each connection has a cache of its own; only one that writes much needs it that large.
    public override Task ExpectManyRows(CancellationToken cancel) =>
        // Pages of indexes change with each batch: copied into the file once in a while, each is copied a few times only.
        Database.ExecuteSqlRawAsync("PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 65536", cancel);

    public override Task SettleLog(CancellationToken cancel) => Rows("PRAGMA wal_checkpoint(PASSIVE)", cancel);

    public override async Task BeginReading(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        // EF would begin as a writer and keep all others waiting.
        await Database.UseTransactionAsync(
            ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true),
            cancel
        );
    }

    public override async Task<bool> ForgetReplaced(CancellationToken cancel)
    {
        var answer = await Rows("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        return answer is ["0"];
    }

    public override async Task<IReadOnlyList<string>> Damage(CancellationToken cancel)
    {
        try
        {
            await ReadIndexesAnew(cancel);
            return
            [
                .. (await Rows("PRAGMA integrity_check", cancel)).Where(line => line != "ok"),
                .. (await Rows("PRAGMA foreign_key_check", cancel)).Select(table => $"foreign_key_check: {table}"),
            ];
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return [damaged.Message];
        }
    }

    // What this connection remembers of an index of words is older than what others wrote since, and the check of the
    // whole compares with what is remembered: without a look into it, a sound index is called damaged.
    async Task ReadIndexesAnew(CancellationToken cancel)
    {
        const string Indexes = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING fts5%'";
        foreach (var index in await Rows(Indexes, cancel))
            await Rows($"SELECT rowid FROM {index} WHERE {index} MATCH '\"zzz\"' LIMIT 1", cancel);
    }

    const int Corrupt = 11;
    const int NotADatabase = 26;

    /// <summary>First column of every row.</summary>
    async Task<List<string>> Rows(string pragma, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Database.GetDbConnection().CreateCommand();
            command.CommandText = pragma;
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<string>();
            while (await reader.ReadAsync(cancel))
                rows.Add(reader.GetString(0));
            return rows;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
