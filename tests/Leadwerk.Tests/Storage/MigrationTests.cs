using Leadwerk.Storage;
using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Sqlite;

namespace Leadwerk.Tests.Storage;

public class MigrationTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_new_database_is_created_once_and_then_up_to_date(Engine engine)
    {
        await using var store = await TestStore.Empty(engine);
        Assert.NotEmpty(Assert.IsType<MigrationOutcome.Done>(await store.Store.Migrate(Cancel)).Applied);
        Assert.Empty(Assert.IsType<MigrationOutcome.Done>(await store.Store.Migrate(Cancel)).Applied);
        await using var db = store.Open();
        Assert.Empty(await GuardPost.Missing(db, Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Guards_that_were_taken_away_changed_or_added_are_seen_and_put_right(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await JournalTests.TakeAway(store, EvidenceIsKept.Guard);
        await store.Run(
            engine == Engine.Sqlite
                ? "CREATE TRIGGER guard_own BEFORE UPDATE ON lead BEGIN SELECT 1; END"
                : "ALTER TABLE lead DISABLE TRIGGER guard_leads_are_kept_lead_delete"
        );
        await using (var db = store.Open())
        {
            var missing = await GuardPost.Missing(db, Cancel);
            Assert.Contains("guard_evidence_is_kept_evidence_update", missing);
            Assert.Contains(engine == Engine.Sqlite ? "guard_own" : "guard_leads_are_kept_lead_delete", missing);
        }
        await store.Store.Migrate(Cancel);
        await using var after = store.Open();
        Assert.Empty(await GuardPost.Missing(after, Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_database_of_a_newer_program_is_left_alone(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await store.Run(
            """INSERT INTO "__EFMigrationsHistory" (migration_id, product_version) VALUES ('29990101000000_Later', '99')"""
        );
        var refused = Assert.IsType<MigrationOutcome.DatabaseIsNewer>(await store.Store.Migrate(Cancel));
        Assert.Equal("29990101000000_Later", refused.Unknown);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_on_an_empty_server_do_not_get_in_each_others_way()
    {
        await using var store = await TestStore.Empty(Engine.Postgres);
        var nodes = Enumerable
            .Range(0, 4)
            .Select(_ => Store.At(store.Store.Location, store.Clock))
            .Select(node => Task.Run(() => node.Migrate(Cancel)));
        foreach (var outcome in await Task.WhenAll(nodes))
            Assert.IsType<MigrationOutcome.Done>(outcome);
        await using var db = store.Open();
        Assert.Empty(await GuardPost.Missing(db, Cancel));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_one()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Run(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')
            """
        );
        Assert.IsType<MigrationOutcome.Done>(
            await store.Store.Migrate(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel)
        );
    }

    [Theory]
    [InlineData("3.40.1", false)]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.3", true)]
    [InlineData("4.0.0", true)]
    public void A_library_that_can_damage_the_file_is_refused(string version, bool safe) =>
        Assert.Equal(safe, SqliteSession.IsSafe(version));
}
