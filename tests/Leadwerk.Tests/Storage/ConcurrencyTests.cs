using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Guards;

namespace Leadwerk.Tests.Storage;

public class ConcurrencyTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_second_one_who_changes_a_lead_is_told_and_nothing_is_lost(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        await firm.Save("start-lead", lead);
        await using var first = store.Open("record-evidence");
        await using var second = store.Open("defer");
        var mine = await first.Lead(lead.Id);
        var theirs = await second.Lead(lead.Id);
        // A fact that changes no column of the lead itself is a change of the lead all the same.
        Assert.IsType<EvidenceResult.Recorded>(mine.Record(firm.Plan, firm.Talk(0, "Noch einmal gefragt."), firm.Now));
        Assert.IsType<FollowUpResult.Deferred>(
            theirs.Defer(firm.Escalation, firm.Step(7), "Später.", BanList.None, firm.Now)
        );
        Assert.IsType<SaveOutcome.Saved>(await first.TrySave(TestContext.Current.CancellationToken));
        var conflict = Assert.IsType<SaveOutcome.Conflict>(await second.TrySave(TestContext.Current.CancellationToken));
        Assert.Equal(("lead", lead.Id.Value), (conflict.Kind, conflict.Id));
        await using var read = store.Open();
        var now = await read.Lead(lead.Id);
        Assert.Equal((2, 0), (now.Evidence.Count, now.Deferrals));
        Assert.Single(now.FollowUps);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_rule_that_holds_by_now_is_named_in_the_refusal(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Maturing();
        await firm.Save("start-lead", lead);
        await using var db = store.Open("pull-lead");
        var mine = await db.Lead(lead.Id);
        mine.Pull(firm.Terms(firm.Rep), firm.Now);
        await using (var other = store.Open("ban-contact"))
        {
            var imposed = Assert.IsType<BanResult.Imposed>(
                ContactBan.OnCompany(firm.Company, "Bitte nicht mehr.", [], BanList.None, firm.Now)
            );
            other.Add(imposed.Ban);
            await other.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var refused = Assert.IsType<SaveOutcome.Refused>(await db.TrySave(TestContext.Current.CancellationToken));
        Assert.Equal(NoStepUnderABan.Guard.Name, refused.Rule);
        Assert.Equal("A contact ban holds: only they can lift it, by contacting us.", refused.Text);
    }
}
