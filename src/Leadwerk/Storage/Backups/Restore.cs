using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Leadwerk.Storage.Backups;

/// <summary>Puts a backup back. Everything is checked before anything is replaced, and what was there is kept.</summary>
/// <param name="store">The database that the data shall go into.</param>
/// <param name="clock">Names the folder that keeps the old data.</param>
sealed class Restore(Store store, TimeProvider clock)
{
    /// <summary>Checks the backup and puts it back.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="onlyCheck">True: nothing is replaced.</param>
    /// <param name="cancel">Stops the work before anything is replaced.</param>
    public async Task<RestoreOutcome> From(string file, bool onlyCheck, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        var folder = store.Location is StoreLocation.SqliteFile sqlite ? sqlite.Folder : Path.GetTempPath();
        Directory.CreateDirectory(folder);
        using var scratch = new ScratchFolder(Path.Combine(folder, "restored"));
        var (manifest, data, wrong) = await BackupFile.Unpack(file, scratch.Path, cancel);
        wrong ??= await Wrong(file, manifest!, data!, cancel);
        if (wrong is not null)
            return wrong;
        if (onlyCheck)
            return new RestoreOutcome.Sound(manifest!);
        return store.Location switch
        {
            StoreLocation.SqliteFile into => await Into(into, manifest!, data!, cancel),
            StoreLocation.PostgresServer server => await Into(server, manifest!, data!, cancel),
            _ => throw new UnreachableException(),
        };
    }

    async Task<RestoreOutcome?> Wrong(string file, BackupManifest manifest, string data, CancellationToken cancel)
    {
        var engine = store.Location is StoreLocation.SqliteFile ? BackupManifest.Sqlite : BackupManifest.Postgres;
        if (manifest.Engine != engine)
            return new RestoreOutcome.OtherEngine(manifest.Engine);
        await using var model = store.Open();
        var known = model.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (manifest.Migrations.FirstOrDefault(step => !known.Contains(step)) is { } unknown)
            return new RestoreOutcome.FromNewer(manifest.Program, unknown);
        return store.Location is StoreLocation.SqliteFile ? await WrongIn(file, manifest, data, model, cancel) : null;
    }

    /// <summary>The unpacked database must hold what the manifest says.</summary>
    static async Task<RestoreOutcome?> WrongIn(
        string file,
        BackupManifest manifest,
        string data,
        LeadwerkDb model,
        CancellationToken cancel
    )
    {
        await using var connection = SqliteCopy.Open(data);
        await connection.OpenAsync(cancel);
        if (await SqliteCopy.Damage(connection, cancel) is { } damage)
            return new RestoreOutcome.Damaged(file, damage);
        var census = await DataCensus.Of(model, connection, null, cancel);
        return census.JournalHead == manifest.JournalHead && census.Rows.SequenceEqual(manifest.Rows)
            ? null
            : new RestoreOutcome.Damaged(file, manifest.Part);
    }

    async Task<RestoreOutcome> Into(
        StoreLocation.SqliteFile sqlite,
        BackupManifest manifest,
        string data,
        CancellationToken cancel
    )
    {
        using var owner = DataFolderLock.TryTake(sqlite.Folder);
        if (owner is null)
            return new RestoreOutcome.FolderInUse(sqlite.Folder);
        var erasures = new ErasuresSince(store, clock);
        var erased = await erasures.Known(cancel);
        var kept = SetAside(sqlite);
        File.Move(data, sqlite.File);
        var migrated = await store.Migrate(owner, CancellationToken.None);
        await erasures.Repeat(erased, CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return new RestoreOutcome.Restored(manifest, kept, ((MigrationOutcome.Done)migrated).Applied);
    }

    string? SetAside(StoreLocation.SqliteFile sqlite)
    {
        if (!File.Exists(sqlite.File))
            return null;
        using (var pool = new SqliteConnection(Sqlite.SqliteSession.ConnectionString(sqlite.File)))
            SqliteConnection.ClearPool(pool);
        var moment = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var kept = Path.Combine(sqlite.Folder, $"before-restore-{moment}");
        for (var again = 2; Directory.Exists(kept); again++)
            kept = Path.Combine(sqlite.Folder, $"before-restore-{moment}-{again}");
        Directory.CreateDirectory(kept);
        foreach (var part in new[] { "", "-wal", "-shm" }.Where(part => File.Exists(sqlite.File + part)))
            File.Move(sqlite.File + part, Path.Combine(kept, Path.GetFileName(sqlite.File) + part));
        return kept;
    }

    async Task<RestoreOutcome> Into(
        StoreLocation.PostgresServer server,
        BackupManifest manifest,
        string data,
        CancellationToken cancel
    )
    {
        var erasures = new ErasuresSince(store, clock);
        var erased = await erasures.Known(cancel);
        // As text and after emptying the schema, all in one transaction: what a newer form added must not stay behind.
        var script = data + ".sql";
        if (await Failed("pg_restore", ["--no-owner", "--no-acl", $"--file={script}", data]) is { } unreadable)
            return unreadable;
        string[] arguments =
        [
            "--no-psqlrc",
            "--quiet",
            "--single-transaction",
            "--set=ON_ERROR_STOP=1",
            "--command=DROP SCHEMA public CASCADE; CREATE SCHEMA public",
            $"--file={script}",
        ];
        if (await Failed("psql", arguments) is { } refused)
            return refused;
        await using (var pool = new NpgsqlConnection(server.Connection))
            NpgsqlConnection.ClearPool(pool);
        var migrated = await store.Migrate(CancellationToken.None);
        await erasures.Repeat(erased, CancellationToken.None);
        return new RestoreOutcome.Restored(manifest, null, ((MigrationOutcome.Done)migrated).Applied);

        async Task<RestoreOutcome?> Failed(string tool, string[] words) =>
            await PostgresTool.Run(tool, server.Connection, words, cancel) is { } said
                ? new RestoreOutcome.ToolFailed(tool, said.Length == 0 ? null : said)
                : null;
    }
}
