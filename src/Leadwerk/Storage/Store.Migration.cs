using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Search;
using Leadwerk.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage;

sealed partial class Store
{
    /// <summary>Creates the database or brings it up to date, and puts up the guards that this program knows.</summary>
    /// <param name="cancel">Stops the work between two steps.</param>
    public async Task<MigrationOutcome> Migrate(CancellationToken cancel)
    {
        if (Location is not StoreLocation.SqliteFile sqlite)
            return await MigrateOwned(cancel);
        using var owner = DataFolderLock.TryTake(sqlite.Folder);
        return owner is null ? new MigrationOutcome.FolderInUse(sqlite.Folder) : await Migrate(owner, cancel);
    }

    /// <summary>The same for whoever owns the data folder already.</summary>
    /// <param name="owner">Proof that nobody else migrates this file now.</param>
    /// <param name="cancel">Stops the work between two steps.</param>
    public async Task<MigrationOutcome> Migrate(DataFolderLock owner, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var sqlite = (StoreLocation.SqliteFile)Location;
        await using var connection = new SqliteConnection(SqliteSession.ConnectionString(sqlite.File));
        await connection.OpenAsync(cancel);
        if (!SqliteSession.IsSafe(connection.ServerVersion))
            return new MigrationOutcome.LibraryIsTooOld(connection.ServerVersion, SqliteSession.Oldest.ToString());
        await Prepare(connection, cancel);
        return await MigrateOwned(cancel);
    }

    /// <summary>
    /// The file remembers that it writes ahead. EF's own lock is a row that stays when a migration is killed, and
    /// everybody after it would wait for ever.
    /// </summary>
    static async Task Prepare(SqliteConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS "__EFMigrationsLock" """;
        await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<MigrationOutcome> MigrateOwned(CancellationToken cancel)
    {
        await using var db = Open();
        return await db.Alone(() => Migrate(db, cancel), cancel);
    }

    static async Task<MigrationOutcome> Migrate(LeadwerkDb db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (applied.FirstOrDefault(step => !known.Contains(step)) is { } unknown)
            return new MigrationOutcome.DatabaseIsNewer(unknown);
        var missing = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        await db.Database.MigrateAsync(cancel);
        await GuardPost.PutUp(db, cancel);
        await SearchIndex.PutUp(db, cancel);
        return new MigrationOutcome.Done(missing);
    }
}
