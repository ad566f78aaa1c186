using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Jobs;
using Leadwerk.Storage;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Jobs;

public class ExpiryJobTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_writes_down_what_is_true_already_and_nothing_else(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var (due, won) = (firm.Active(), firm.Active());
        won.Record(firm.Plan, firm.Order(), firm.Now);
        await firm.Save("set-up", due, won);
        store.Clock.Advance(TimeSpan.FromDays(30));
        var later = firm.Active();
        await firm.Save("set-up", later);
        store.Clock.Advance(TimeSpan.FromDays(60));
        await using (var look = store.Open())
            Assert.Equal(later.Id, (await look.Leads.Active(firm.Now.Today).SingleAsync(Cancel)).Id);

        var time = new CompanyTime(store.Clock);
        var report = await new JobRun(store.Store, time, "node").Run(new ExpiryJob(time), Cancel);

        Assert.Equal((1, 0), (report.Done, report.Failed.Count));
        await using var db = store.Open();
        var written = await db.Lead(due.Id);
        Assert.Equal(
            (LeadOutcome.Expired, firm.Now.Today, firm.Now.At),
            (written.Outcome!.Value, written.EndedOn!.Value, written.ExpiryWrittenAt!.Value)
        );
        Assert.Equal(FollowUpOutcome.Expired, Assert.Single(written.FollowUps).Outcome);
        Assert.Equal(LeadOutcome.Won, (await db.Lead(won.Id)).Outcome);
        Assert.Null((await db.Lead(later.Id)).Outcome);
        var entries = await db.Journal.Where(entry => entry.Action == "write-down-expiry").ToListAsync(Cancel);
        Assert.All(entries, entry => Assert.Equal(("expiry", due.Id.Value), (entry.Who, entry.LeadId)));
        Assert.Contains(entries, entry => entry.SubjectKind == "lead");
        Assert.Empty((await new StoreVerification(store.Store, firm.Now.Today, _ => { }).Run(Cancel)).Findings);
    }
}
