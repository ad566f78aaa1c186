using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Postgres;
using Leadwerk.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

public class JournalTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_changed_row_is_journaled_with_who_when_what_before_and_after(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        await firm.Save("start-lead", lead);
        store.Clock.Advance(TimeSpan.FromDays(3));
        await firm.Work(
            "defer",
            lead.Id,
            later =>
                Assert.IsType<FollowUpResult.Deferred>(
                    later.Defer(firm.Escalation, firm.Step(7), "Erst nach der Messe.", BanList.None, firm.Now)
                )
        );
        var entries = await Entries(store, "defer");
        Assert.Equal(
            ["follow_up", "follow_up", "hand_over", "lead"],
            entries.Select(entry => entry.SubjectKind).Order()
        );
        Assert.All(entries, entry => Assert.Equal(firm.Rep.Id.Value.ToString(), entry.Who));
        Assert.All(entries, entry => Assert.Equal(lead.Id.Value, entry.LeadId));
        Assert.All(entries, entry => Assert.Equal(firm.Now.At, entry.At));
        var ofLead = entries.Single(entry => entry.SubjectKind == "lead");
        Assert.Equal("""{"before":{"deferrals":0},"after":{"deferrals":1}}""", ofLead.Payload);
        var ended = entries.Single(entry => entry.Payload!.Contains("Messe", StringComparison.Ordinal));
        Assert.Contains("\"before\":{\"ended_at\":null", ended.Payload, StringComparison.Ordinal);
        Assert.Contains(
            "\"after\":{\"ended_at\":\"2026-03-05T09:00:00.000000Z\"",
            ended.Payload,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nothing_is_saved_without_somebody_who_acts(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        await using var db = store.Open();
        db.Add(firm.Maturing());
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            db.SaveChangesAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(0L, Convert.ToInt64(await store.Ask("SELECT COUNT(*) FROM lead"), null));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_event_that_changes_no_row_is_journaled_too(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await using var db = store.Open("export");
        var export = Guid.CreateVersion7();
        db.Note("export", export, new Dictionary<string, object?> { ["rows"] = 17, ["ümlaut"] = "\"ja\"" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var entry = Assert.Single(await Entries(store, "export"));
        Assert.Equal((export, """{"facts":{"rows":17,"ümlaut":"\"ja\""}}"""), (entry.SubjectId, entry.Payload));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_not_committed_is_not_journaled(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var before = await store.Ask("SELECT COUNT(*) FROM journal");
        await using (var db = store.Open("start-lead"))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(
                TestContext.Current.CancellationToken
            );
            db.Add(firm.Active());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(before, await store.Ask("SELECT COUNT(*) FROM journal"));
        Assert.Equal(0L, Convert.ToInt64(await store.Ask("SELECT COUNT(*) FROM lead"), null));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Many_who_write_at_once_make_one_unbroken_chain(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 8),
            TestContext.Current.CancellationToken,
            async (writer, cancel) =>
            {
                for (var turn = 0; turn < 10; turn++)
                {
                    await using var db = store.Store.Open().As($"writer-{writer}", "note");
                    for (var note = 0; note < 3; note++)
                        db.Note("note", Guid.CreateVersion7(), new Dictionary<string, object?> { ["turn"] = turn });
                    await db.SaveChangesAsync(cancel);
                }
            }
        );
        Assert.Equal(240, Assert.IsType<ChainVerdict.Whole>(await Verdict(store)).Entries);
    }

    [Theory]
    [InlineData(Engine.Sqlite, "UPDATE journal SET who = 'nobody' WHERE seq = 5", 5, ChainFlaw.EntryChanged)]
    [InlineData(Engine.Postgres, "UPDATE journal SET who = 'nobody' WHERE seq = 5", 5, ChainFlaw.EntryChanged)]
    [InlineData(Engine.Sqlite, "UPDATE journal SET payload = '{}' WHERE seq = 4", 4, ChainFlaw.PayloadChanged)]
    [InlineData(Engine.Postgres, "UPDATE journal SET payload = '{}' WHERE seq = 4", 4, ChainFlaw.PayloadChanged)]
    [InlineData(Engine.Sqlite, "UPDATE journal SET payload = NULL WHERE seq = 4", 4, ChainFlaw.PayloadMissing)]
    [InlineData(Engine.Sqlite, "DELETE FROM journal WHERE seq = 3", 4, ChainFlaw.EntryMissing)]
    [InlineData(Engine.Postgres, "DELETE FROM journal WHERE seq = 3", 4, ChainFlaw.EntryMissing)]
    [InlineData(Engine.Sqlite, "DELETE FROM journal WHERE seq = 1", 2, ChainFlaw.EntryMissing)]
    [InlineData(
        Engine.Sqlite,
        "UPDATE journal SET previous = (SELECT hash FROM journal WHERE seq = 1) WHERE seq = 3",
        3,
        ChainFlaw.NotTheEntryBefore
    )]
    public async Task A_broken_chain_is_found_at_its_first_broken_entry(
        Engine engine,
        string sql,
        long seq,
        ChainFlaw flaw
    )
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        await firm.Save("start-lead", firm.Active());
        Assert.IsType<ChainVerdict.Whole>(await Verdict(store));
        await TakeAway(store, JournalIsKept.Guard);
        await store.Run(sql);
        var broken = Assert.IsType<ChainVerdict.Broken>(await Verdict(store));
        Assert.Equal((seq, flaw), (broken.Seq, broken.Flaw));
    }

    [Fact]
    public void Fields_that_run_into_each_other_do_not_hash_alike()
    {
        static byte[] Hash(string who, string action) =>
            JournalDigest.OfEntry(
                new JournalEntry
                {
                    Seq = 1,
                    At = DateTime.UnixEpoch,
                    Who = who,
                    Action = action,
                    SubjectKind = "lead",
                    SubjectId = Guid.Empty,
                    Payload = null,
                    Salt = null,
                    Digest = JournalDigest.Beginning,
                    Previous = JournalDigest.Beginning,
                    Hash = [],
                }
            );
        Assert.NotEqual(Hash("ab", "c"), Hash("a", "bc"));
        Assert.NotEqual(Hash("a", "b"), Hash("b", "a"));
    }

    /// <summary>As somebody would who has the file in his hands.</summary>
    internal static Task TakeAway(TestStore store, params IEnumerable<Guard> guards) =>
        store.Run(
            string.Join(
                ";",
                guards.SelectMany(guard =>
                    store.Engine == Engine.Sqlite
                        ? SqliteGuards.Of(guard).Select(trigger => SqliteGuards.Drop(trigger.Name))
                        : PostgresGuards.Of(guard).Select(trigger => PostgresGuards.Drop(trigger.Name))
                )
            )
        );

    static async Task<ChainVerdict> Verdict(TestStore store)
    {
        await using var db = store.Open();
        return await JournalChain.Verify(
            db.Journal.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable(),
            TestContext.Current.CancellationToken
        );
    }

    static async Task<List<JournalEntry>> Entries(TestStore store, string action)
    {
        await using var db = store.Open();
        return await db
            .Journal.AsNoTracking()
            .Where(entry => entry.Action == action)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
