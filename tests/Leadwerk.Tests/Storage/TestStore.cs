using System.Data.Common;
using Leadwerk.Storage;
using Leadwerk.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Leadwerk.Tests.Storage;

/// <summary>A database of its own for one test, in the newest form, gone afterwards.</summary>
sealed class TestStore : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();

    TestStore(Engine engine) => Engine = engine;

    /// <summary>What tests of the pages run on, unless they name it: the second database in a pass of its own.</summary>
    public static Engine Usual { get; } =
        Environment.GetEnvironmentVariable("LEADWERK_TEST_DATABASE") switch
        {
            null or "" or "sqlite" => Engine.Sqlite,
            "postgres" => Engine.Postgres,
            var other => throw new InvalidOperationException(
                $"LEADWERK_TEST_DATABASE: sqlite or postgres, not {other}."
            ),
        };

    public Engine Engine { get; }
    public Store Store { get; private set; } = null!;
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Where SQLite keeps it.</summary>
    public string Folder => folder.Path;

    /// <summary>A database that was brought up to date, copied from one that was.</summary>
    public static async Task<TestStore> New(Engine engine)
    {
        var store = await Empty(engine, template: true);
        if (engine == Engine.Sqlite)
            File.Copy(await Templates.SqliteFile(), Path.Combine(store.Folder, "leadwerk.db"));
        return store;
    }

    /// <summary>Nothing is there yet.</summary>
    public static Task<TestStore> Empty(Engine engine) => Empty(engine, template: false);

    static async Task<TestStore> Empty(Engine engine, bool template)
    {
        var store = new TestStore(engine);
        StoreLocation location = new StoreLocation.SqliteFile(store.Folder);
        if (engine == Engine.Postgres)
        {
            var database = $"test_{Guid.NewGuid():N}";
            await PostgresCluster.Run(
                "postgres",
                template
                    ? $"CREATE DATABASE {database} TEMPLATE {await Templates.PostgresDatabase()}"
                    : $"CREATE DATABASE {database}"
            );
            location = new StoreLocation.PostgresServer(await PostgresCluster.Connection(database));
        }
        store.Store = Store.At(location, store.Clock);
        return store;
    }

    public LeadwerkDb Open() => Store.Open();

    /// <summary>A context of somebody who works.</summary>
    public LeadwerkDb Open(string action) => Store.Open().As("tester", action);

    /// <summary>A bare connection, as any other program would open it.</summary>
    public async Task<DbConnection> Connect()
    {
        DbConnection connection = Store.Location switch
        {
            StoreLocation.SqliteFile sqlite => new SqliteConnection($"Data Source={sqlite.File};Pooling=False"),
            StoreLocation.PostgresServer server => new NpgsqlConnection(server.Connection),
            _ => throw new InvalidOperationException("No such engine."),
        };
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Runs SQL past the program.</summary>
    public async Task<int> Run(string sql)
    {
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<object?> Ask(string sql)
    {
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        switch (Store.Location)
        {
            case StoreLocation.PostgresServer server:
                await using (var pool = new NpgsqlConnection(server.Connection))
                    NpgsqlConnection.ClearPool(pool);
                var name = new NpgsqlConnectionStringBuilder(server.Connection).Database;
                await PostgresCluster.Run("postgres", $"DROP DATABASE {name} WITH (FORCE)");
                break;
            case StoreLocation.SqliteFile sqlite:
                await using (
                    var pool = new SqliteConnection(Leadwerk.Storage.Sqlite.SqliteSession.ConnectionString(sqlite.File))
                )
                    SqliteConnection.ClearPool(pool);
                break;
        }
        folder.Dispose();
    }
}
