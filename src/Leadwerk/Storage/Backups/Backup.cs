using System.Data;
using System.Diagnostics;
using Npgsql;

namespace Leadwerk.Storage.Backups;

/// <summary>Saves all data into one file while the application goes on working.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">Gives the backup its moment.</param>
sealed class Backup(Store store, TimeProvider clock)
{
    /// <summary>Makes a backup: one consistent state, counted, with a checksum.</summary>
    /// <param name="file">Where it shall lie; a file that is there already is left alone.</param>
    /// <param name="cancel">Stops the work; nothing is left behind then.</param>
    public async Task<BackupOutcome> To(string file, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        if (File.Exists(file) || Directory.Exists(file))
            return new BackupOutcome.FileExists(file);
        using var scratch = new ScratchFolder(file);
        return store.Location switch
        {
            StoreLocation.SqliteFile sqlite => await Of(sqlite, file, scratch, cancel),
            StoreLocation.PostgresServer server => await Of(server, file, scratch, cancel),
            _ => throw new UnreachableException(),
        };
    }

    async Task<BackupOutcome> Of(
        StoreLocation.SqliteFile sqlite,
        string file,
        ScratchFolder scratch,
        CancellationToken cancel
    )
    {
        if (!File.Exists(sqlite.File))
            return new BackupOutcome.NoDatabase(sqlite.File);
        const string Part = "leadwerk.db";
        var copy = scratch.File(Part);
        await SqliteCopy.Of(sqlite.File, copy, cancel);
        await using var connection = SqliteCopy.Open(copy);
        await connection.OpenAsync(cancel);
        if (await SqliteCopy.Damage(connection, cancel) is { } damage)
            return new BackupOutcome.DatabaseDamaged(damage);
        DataCensus census;
        await using (var model = store.Open())
            census = await DataCensus.Of(model, connection, null, cancel);
        await connection.CloseAsync();
        return await Write(file, copy, BackupManifest.Sqlite, Part, census, cancel);
    }

    async Task<BackupOutcome> Of(
        StoreLocation.PostgresServer server,
        string file,
        ScratchFolder scratch,
        CancellationToken cancel
    )
    {
        const string Part = "leadwerk.pgdump";
        await using var model = store.Open();
        if (!await model.Database.CanConnectAsync(cancel))
            return new BackupOutcome.NoDatabase(new NpgsqlConnectionStringBuilder(server.Connection).Database ?? "");
        // The dump and the count look at the same moment.
        await using var connection = new NpgsqlConnection(server.Connection);
        await connection.OpenAsync(cancel);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection, moment);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancel))!;
        var census = await DataCensus.Of(model, connection, moment, cancel);
        var dump = scratch.File(Part);
        string[] arguments = ["--format=custom", "--no-owner", "--no-acl", $"--snapshot={snapshot}", $"--file={dump}"];
        if (await PostgresTool.Run("pg_dump", server.Connection, arguments, cancel) is { } said)
            return new BackupOutcome.ToolFailed("pg_dump", said.Length == 0 ? null : said);
        return await Write(file, dump, BackupManifest.Postgres, Part, census, cancel);
    }

    async Task<BackupOutcome> Write(
        string file,
        string data,
        string engine,
        string part,
        DataCensus census,
        CancellationToken cancel
    )
    {
        var manifest = await BackupFile.Write(
            file,
            data,
            (bytes, sha256) =>
                new BackupManifest(
                    BackupManifest.CurrentFormat,
                    typeof(Backup).Assembly.GetName().Version!.ToString(3),
                    engine,
                    clock.GetUtcNow().UtcDateTime,
                    census.Migrations,
                    census.JournalEntries,
                    census.JournalHead,
                    census.Rows,
                    part,
                    bytes,
                    sha256
                ),
            cancel
        );
        return new BackupOutcome.Written(file, manifest);
    }
}
