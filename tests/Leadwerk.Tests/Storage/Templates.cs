using Leadwerk.Storage;
using Leadwerk.Storage.Sqlite;
using Leadwerk.Tests.Commands;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Leadwerk.Tests.Storage;

/// <summary>One migrated database per engine, to be copied: migrating takes a hundred times as long as copying.</summary>
static class Templates
{
    static readonly Lazy<Task<string>> Sqlite = new(MigrateSqlite);
    static readonly Lazy<Task<string>> Postgres = new(MigratePostgres);

    public static Task<string> SqliteFile() => Sqlite.Value;

    public static Task<string> PostgresDatabase() => Postgres.Value;

    static async Task<string> MigrateSqlite()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var location = new StoreLocation.SqliteFile(folder.Path);
        await Migrate(location);
        // Closing the last connection moves the log into the file, which is then whole by itself.
        await using var pool = new SqliteConnection(SqliteSession.ConnectionString(location.File));
        SqliteConnection.ClearPool(pool);
        return location.File;
    }

    static async Task<string> MigratePostgres()
    {
        const string Database = "leadwerk_template";
        await PostgresCluster.Run("postgres", $"CREATE DATABASE {Database}");
        var connection = new NpgsqlConnectionStringBuilder(await PostgresCluster.Connection(Database))
        {
            Pooling = false,
        };
        await Migrate(new StoreLocation.PostgresServer(connection.ConnectionString));
        return Database;
    }

    static async Task Migrate(StoreLocation location) =>
        Assert.IsType<MigrationOutcome.Done>(
            await Store.At(location, TimeProvider.System).Migrate(CancellationToken.None)
        );
}
