using System.Data.Common;
using System.Text;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Storage;
using Leadwerk.Storage.Sqlite;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage.Crashes;

/// <summary>Disks fill up, files are damaged, clocks jump, others hold the lock: it is said, and nothing is lost.</summary>
public class FaultTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_saved_and_with_room_it_goes_on()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        await using var db = store.Open("start-leads");
        await db.Database.OpenConnectionAsync(Cancel);
        await Pragma(db, $"max_page_count = {await Pragma(db, "page_count") + 20}");
        var saved = 0;
        var full = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (; saved < 1_000; saved++)
            {
                db.AddRange(firm.OfAnotherCompany().Everything);
                await db.SaveChangesAsync(Cancel);
            }
        });
        Assert.Equal(StoreTrouble.DiskFull, StoreTroubles.Of(full));
        Assert.InRange(saved, 1, 999);
        Assert.Equal((long)saved, await store.Ask("SELECT count(*) FROM lead"));
        Assert.Empty(await Findings(store));

        await Pragma(db, "max_page_count = 1000000");
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(saved + 1L, await store.Ask("SELECT count(*) FROM lead"));
        Assert.Empty(await Findings(store));
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_says_so()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        await using var db = store.Open("start-lead");
        await db.Database.OpenConnectionAsync(Cancel);
        await Pragma(db, "query_only = ON");
        db.Add(firm.Maturing());
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Cancel));
        Assert.Equal(StoreTrouble.ReadOnly, StoreTroubles.Of(refused));
        Assert.Equal(0L, await store.Ask("SELECT count(*) FROM lead"));
        await Pragma(db, "query_only = OFF");
    }

    [Fact]
    public async Task Who_writes_waits_for_another_writer_and_gives_up_with_a_sentence()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        await using var holder = await store.Connect();
        await using (var held = await holder.BeginTransactionAsync(Cancel))
        {
            var waiting = Task.Run(() => firm.Save("start-lead", firm.Maturing()), Cancel);
            await held.CommitAsync(Cancel);
            await waiting;
        }
        Assert.Equal(1L, await store.Ask("SELECT count(*) FROM lead"));

        await using var forEver = await holder.BeginTransactionAsync(Cancel);
        await using var db = store.Open("start-lead");
        db.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));
        await db.Database.OpenConnectionAsync(Cancel);
        ((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout = 1;
        db.AddRange(firm.OfAnotherCompany().Everything);
        var gaveUp = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Cancel));
        Assert.Equal(StoreTrouble.Busy, StoreTroubles.Of(gaveUp));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_breaks_no_rule_and_revives_nothing()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        await firm.Save("start-lead", lead);
        store.Clock.AdjustTime(store.Clock.GetUtcNow().AddHours(-2));
        await firm.Work(
            "defer",
            lead.Id,
            mine =>
                Assert.IsType<FollowUpResult.Deferred>(
                    mine.Defer(firm.Escalation, firm.Step(7), "Messe", BanList.None, firm.Now)
                )
        );
        await using var db = store.Open();
        var again = await db.Lead(lead.Id);
        Assert.Equal((1, "Anrufen und nach dem Termin fragen"), (again.Deferrals, again.OpenFollowUp!.What));
        Assert.Empty(await Findings(store));
        Assert.Equal(lead.ExpiresOn, again.ExpiresOn);
    }

    [Fact]
    public async Task A_damaged_file_is_said_to_be_damaged_or_gives_what_was_written()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        await firm.Save(
            "start-leads",
            [.. Enumerable.Range(0, 60).SelectMany(_ => firm.OfAnotherCompany().Everything)]
        );
        var file = ((StoreLocation.SqliteFile)store.Store.Location).File;
        await ClosePool(file);
        var good = await File.ReadAllBytesAsync(file, Cancel);
        var written = await Everything(store);
        await ClosePool(file);
        var random = new Random(11);
        var told = 0;
        for (var round = 0; round < 40; round++)
        {
            var bad = (byte[])good.Clone();
            var length = 1 << random.Next(13);
            random.NextBytes(bad.AsSpan(random.Next(bad.Length - length), length));
            await File.WriteAllBytesAsync(file, bad, Cancel);
            var run = Started.InEnglish("verify", "--data", store.Folder);
            await ClosePool(file);
            Assert.DoesNotContain("unexpected", run.Error, StringComparison.OrdinalIgnoreCase);
            if (run.ExitCode == 0)
                Assert.Equal(written, await Everything(store));
            else
                told++;
        }
        Assert.InRange(told, 15, 40);
    }

    /// <summary>Every value of every row.</summary>
    static async Task<string> Everything(TestStore store)
    {
        await using var connection = await store.Connect();
        var all = new StringBuilder();
        foreach (
            var table in await Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var row = await command.ExecuteReaderAsync(Cancel);
            while (await row.ReadAsync(Cancel))
            {
                for (var column = 0; column < row.FieldCount; column++)
                    all.Append(row.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : row.GetValue(column))
                        .Append('|');
            }
        }
        return all.ToString();
    }

    static async Task<List<string>> Column(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync(Cancel);
        var values = new List<string>();
        while (await row.ReadAsync(Cancel))
            values.Add(row.GetString(0));
        return values;
    }

    static async Task ClosePool(string file)
    {
        await using var pool = new SqliteConnection(SqliteSession.ConnectionString(file));
        SqliteConnection.ClearPool(pool);
    }

    static async Task<long> Pragma(LeadwerkDb db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return await command.ExecuteScalarAsync(Cancel) is long value ? value : 0;
    }

    static async Task<IReadOnlyList<Finding>> Findings(TestStore store)
    {
        var today = DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime);
        return (await new StoreVerification(store.Store, today, _ => { }).Run(Cancel)).Findings;
    }
}
