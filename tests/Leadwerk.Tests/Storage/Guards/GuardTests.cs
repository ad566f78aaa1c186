using System.Data.Common;
using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Postgres;
using Leadwerk.Storage.Sqlite;
using Npgsql;

namespace Leadwerk.Tests.Storage.Guards;

/// <summary>Bare SQL, past the program, against each rule that the database keeps by itself.</summary>
public sealed class GuardTests(GuardTests.Databases databases) : IClassFixture<GuardTests.Databases>
{
    public static TheoryData<Engine, string> Cases
    {
        get
        {
            var data = new TheoryData<Engine, string>();
            foreach (var refusal in RefusalCases.All)
            {
                foreach (var engine in Enum.GetValues<Engine>())
                {
                    if (refusal.Only is null || refusal.Only == engine)
                        data.Add(engine, refusal.Name);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_database_refuses_and_names_the_rule(Engine engine, string name)
    {
        var refusal = RefusalCases.All.Single(refusal => refusal.Name == name);
        await using var attempt = await Attempt.On(await databases.Of(engine), engine);
        foreach (var given in refusal.Given)
            await attempt.Run(given);
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => attempt.Run(refusal.Sql));
        Assert.Contains($"leadwerk: {refusal.Guard.Name}: {refusal.Text}", refused.Message, StringComparison.Ordinal);
        if (refused is PostgresException postgres)
            Assert.Equal(PostgresGuards.State, postgres.SqlState);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Without_its_guard_the_database_would_take_it(Engine engine, string name)
    {
        var refusal = RefusalCases.All.Single(refusal => refusal.Name == name);
        await using var attempt = await Attempt.On(await databases.Of(engine), engine);
        foreach (var given in refusal.Given)
            await attempt.Run(given);
        foreach (var trigger in Triggers(engine, refusal.Guard))
            await attempt.Run(
                engine == Engine.Sqlite ? SqliteGuards.Drop(trigger.Name) : PostgresGuards.Drop(trigger.Name)
            );
        foreach (var other in refusal.Besides)
            await attempt.Run(other);
        if (refusal.AlsoHeldBy is { } constraint)
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => attempt.Run(refusal.Sql));
            Assert.Contains(constraint, refused.Message, StringComparison.Ordinal);
            return;
        }
        Assert.True(await attempt.Run(refusal.Sql) > 0 || refusal.Sql.StartsWith("TRUNCATE", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_refusal_of_every_guard_was_tried()
    {
        var tried = RefusalCases.All.Select(refusal => (refusal.Guard.Name, refusal.Text)).ToHashSet();
        var written = AllGuards
            .InOrder.SelectMany(guard => guard.Refusals.Select(refusal => (guard.Name, refusal.Text)))
            .ToHashSet();
        Assert.Empty(written.Except(tried));
        Assert.Empty(tried.Except(written));
    }

    static IEnumerable<GuardTrigger> Triggers(Engine engine, Guard guard) =>
        engine == Engine.Sqlite ? SqliteGuards.Of(guard) : PostgresGuards.Of(guard);

    /// <summary>One company on each database for all attempts: each is rolled back.</summary>
    public sealed class Databases : IAsyncLifetime
    {
        readonly Dictionary<Engine, TestStore> stores = [];

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        internal async Task<TestStore> Of(Engine engine)
        {
            if (stores.TryGetValue(engine, out var known))
                return known;
            var store = await TestStore.New(engine);
            foreach (var sql in RawCompany.Everything)
                await store.Run(RawCompany.In(engine, sql));
            return stores[engine] = store;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var store in stores.Values)
                await store.DisposeAsync();
        }
    }

    sealed class Attempt(Engine engine, DbConnection connection, DbTransaction transaction) : IAsyncDisposable
    {
        public static async Task<Attempt> On(TestStore store, Engine engine)
        {
            var connection = await store.Connect();
            return new Attempt(engine, connection, await connection.BeginTransactionAsync());
        }

        public async Task<int> Run(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = RawCompany.In(engine, sql);
            command.Transaction = transaction;
            return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.RollbackAsync();
            await connection.DisposeAsync();
        }
    }
}
