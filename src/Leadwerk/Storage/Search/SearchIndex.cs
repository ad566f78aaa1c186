using Leadwerk.Domain;
using Leadwerk.Storage.Postgres;
using Leadwerk.Storage.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Leadwerk.Storage.Search;

/// <summary>The index of names: FTS5 with triggers that keep it on SQLite, pg_trgm on PostgreSQL.</summary>
/// <remarks>
/// It is put up after the migrations, like the guards: a table that is rebuilt loses its triggers. Where the extension
/// cannot be created, names are still found; the server then looks through all of them.
/// </remarks>
static class SearchIndex
{
    static readonly string[] Tables = ["company", "person"];

    /// <summary>Creates what is missing, and fills it.</summary>
    public static async Task PutUp(LeadwerkDb db, CancellationToken cancel)
    {
        if (db is PostgresLeadwerkDb)
        {
            await OnServer(db, cancel);
            return;
        }
        foreach (var table in Tables)
            await InFile(db, table, cancel);
    }

    /// <summary>Whether names of this table are searched by letters.</summary>
    public static bool Covers(string table) => Tables.Contains(table);

    /// <summary>
    /// What puts the names of an import into the index of a file, all rows after a place at once: one by one, as a trigger
    /// would, they cost as much as the rows themselves.
    /// </summary>
    /// <param name="table">One that is covered.</param>
    /// <returns>A statement with the last place before them as its only parameter.</returns>
    public static string EnterImported(string table) =>
        $"INSERT INTO {table}_search (text, subject) SELECT search_name, id FROM {table} WHERE rowid > ? AND import_id IS NOT NULL";

    static async Task InFile(LeadwerkDb db, string table, CancellationToken cancel)
    {
        var index = $"{table}_search";
        string[] triggers = [$"{index}_entered", $"{index}_changed"];
        var present = await db
            .Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master")
            .ToListAsync(cancel);
        if (present.Contains(index) && triggers.All(present.Contains))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        string[] steps =
        [
            $"DROP TABLE IF EXISTS {index}",
            // Of the first form, which had a trigger for the rows of imports too.
            $"DROP TRIGGER IF EXISTS {index}_added",
            .. triggers.Select(trigger => $"DROP TRIGGER IF EXISTS {trigger}"),
            $"CREATE VIRTUAL TABLE {index} USING fts5(text, subject UNINDEXED, tokenize = 'trigram', columnsize = 0)",
            // What an erasure replaces leaves nothing behind in the index either.
            $"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)",
            $"INSERT INTO {index} (text, subject) SELECT search_name, id FROM {table}",
            $"""
                CREATE TRIGGER {triggers[0]} AFTER INSERT ON {table} WHEN NEW.import_id IS NULL BEGIN
                INSERT INTO {index} (text, subject) VALUES (NEW.search_name, NEW.id);
                END
                """,
                // A row is found by its old words, because the index has no other way to it.
                $"""
                CREATE TRIGGER {triggers[1]} AFTER UPDATE OF search_name ON {table}
                WHEN NEW.search_name IS NOT OLD.search_name BEGIN
                DELETE FROM {index} WHERE rowid IN (SELECT rowid FROM {index}
                    WHERE {index} MATCH '"' || OLD.search_name || '"' AND subject = OLD.id AND length(OLD.search_name) > 2);
                DELETE FROM {index} WHERE length(OLD.search_name) <= 2 AND subject = OLD.id;
                INSERT INTO {index} (text, subject) VALUES (NEW.search_name, NEW.id);
                END
                """,
        ];
        foreach (var step in steps)
            await Run(db, step, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Nodes that start at once wait for each other here, as with the guards.</summary>
    static async Task OnServer(LeadwerkDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Run(db, PostgresGuards.Wait, cancel);
        try
        {
            await Run(db, "CREATE EXTENSION IF NOT EXISTS pg_trgm", cancel);
        }
        catch (PostgresException refused) when (refused.SqlState is Forbidden or NotInstalled or NoFile)
        {
            return;
        }
        foreach (var table in Tables)
            await Run(
                db,
                $"CREATE INDEX IF NOT EXISTS ix_{table}_search_letters ON {table} USING gin (search_name gin_trgm_ops)",
                cancel
            );
        await transaction.CommitAsync(cancel);
    }

    // Not through EF, which would take braces and question marks for its own.
    static async Task Run(LeadwerkDb db, string sql, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            await command.ExecuteNonQueryAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    const string Forbidden = PostgresErrorCodes.InsufficientPrivilege;
    const string NotInstalled = PostgresErrorCodes.FeatureNotSupported;
    const string NoFile = PostgresErrorCodes.UndefinedFile;

    /// <summary>Names that the index of a file does not have as they are, or has too often.</summary>
    public static IReadOnlyList<Invariant> Invariants { get; } =
    [
        .. Tables.Select(table => new Invariant(
            $"{table}-search-finds-every-name",
            new LocalText("Die Suche findet jeden Namen so, wie er ist.", "The search finds every name as it is."),
            $"""
            SELECT id FROM (SELECT id, search_name, 1 AS times FROM {table}
                UNION ALL SELECT subject, text, -1 FROM {table}_search) AS names
            GROUP BY id, search_name HAVING SUM(times) <> 0
            """
        )),
    ];
}
