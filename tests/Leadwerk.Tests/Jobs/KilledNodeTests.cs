using Leadwerk.Domain.Leads;
using Leadwerk.Storage;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Jobs;

/// <summary>The real program, killed while it writes expiries down: 1,000 of 1,000 effects happen once.</summary>
public class KilledNodeTests
{
    const int Leads = 1000;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_one_is_killed_the_next_goes_on_and_a_second_is_refused()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Expired(store);
        await using (var first = await Serving.On(store.Folder))
        {
            await Until(store, done => done > 0);
            await first.Kill();
        }
        Assert.InRange(await Done(store), 1, Leads - 1);
        await using var next = await Serving.On(store.Folder);
        Assert.Equal(1, (await Serving.Refused(store.Folder)).ExitCode);
        await Until(store, done => done == Leads);
        Assert.Equal(0, await next.End("TERM"));
        await HappenedOnce(store);
    }

    [Fact]
    public async Task On_PostgreSQL_two_share_the_work_and_one_is_killed()
    {
        await using var store = await TestStore.New(Engine.Postgres);
        await Expired(store);
        var connection = ((StoreLocation.PostgresServer)store.Store.Location).Connection;
        await using var first = await Serving.On(store.Folder, connection);
        await using var second = await Serving.On(store.Folder, connection);
        await Until(store, done => done > 0);
        await first.Kill();
        await Until(store, done => done == Leads);
        Assert.Equal(0, await second.End("TERM"));
        await HappenedOnce(store);
    }

    /// <summary>Leads whose day has come, for the clock of this machine too, and that nobody has written down.</summary>
    static async Task Expired(TestStore store)
    {
        var firm = await SampleFirm.In(store);
        await firm.Save("set-up", [.. Enumerable.Range(0, Leads).Select(_ => firm.Active())]);
    }

    static async Task Until(TestStore store, Func<int, bool> enough)
    {
        while (!enough(await Done(store)))
            await Task.Delay(5, Cancel);
    }

    static async Task<int> Done(TestStore store)
    {
        await using var db = store.Open();
        return await db.Leads.CountAsync(lead => lead.Outcome == LeadOutcome.Expired, Cancel);
    }

    static async Task HappenedOnce(TestStore store)
    {
        await using var db = store.Open();
        var written = await db
            .Journal.Where(entry => entry.Action == "write-down-expiry" && entry.SubjectKind == "lead")
            .Select(entry => entry.SubjectId)
            .ToListAsync(Cancel);
        Assert.Equal((Leads, Leads), (written.Count, written.Distinct().Count()));
        Assert.Equal(
            Leads,
            await db.JobEffects.CountAsync(effect => effect.Job == "expiry" && effect.DoneAt != null, Cancel)
        );
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.Empty((await new StoreVerification(store.Store, today, _ => { }).Run(Cancel)).Findings);
    }
}
