using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Bans;

namespace Leadwerk.Tests.Storage.Ledgers;

/// <summary>The fast way of the demo writes what the general way writes.</summary>
public class LedgerTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_writes_and_journals_the_same_rows_as_the_general_way(Engine engine)
    {
        await using var both = await BothWays.Of(engine);
        var firm = both.Firm;
        var lead = firm.Maturing();
        await both.Save("start-lead", lead);
        both.Pass(1);
        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(firm.Terms(firm.Rep), firm.Now));
        await both.Save("pull-lead");
        both.Pass(2);
        Assert.IsType<FollowUpResult.Deferred>(
            lead.Defer(firm.Escalation, firm.Step(7), "Erst nach der Messe.", BanList.None, firm.Now)
        );
        var effort = Assert
            .IsType<EffortResult.Logged>(Effort.Log(lead, firm.Rep.Id, firm.Now.Today, 20, firm.Now))
            .Effort;
        await both.Save("end-follow-up", effort);
        both.Pass(3);
        Assert.IsType<EvidenceResult.Recorded>(lead.Record(firm.Plan, firm.Talk(1, "So ist es."), firm.Now));
        await both.Save("record-evidence");
        both.Pass(1);
        Revoke(lead, firm, lead.Evidence[^1]);
        await both.Save("revoke-evidence");
        both.Pass(1);
        lead.Record(firm.Plan, firm.Order(), firm.Now);
        Assert.Equal(LeadOutcome.Won, lead.Outcome);
        await both.Save("record-evidence");
        both.Pass(1);
        Revoke(lead, firm, lead.Evidence[^1]);
        Assert.Null(lead.Outcome);
        await both.Save("revoke-evidence");
        both.Pass(1);
        var ban = Assert
            .IsType<BanResult.Imposed>(
                ContactBan.OnCompany(firm.Company, "Wir melden uns nicht mehr.", [lead], BanList.None, firm.Now)
            )
            .Ban;
        await both.Save("ban-contact", ban);
        both.Pass(1);
        var call = Assert
            .IsType<ContactResult<InboundContact>.Kept>(
                InboundContact.Record(firm.Person, InboundKind.Call, firm.Now.Today, "Jetzt doch.", firm.Now)
            )
            .Value;
        Assert.IsType<LiftResult.Lifted>(ban.Lift(call, firm.Now));
        await both.Save("record-inbound-contact", call);
        await both.AreEqual();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Guards_refuse_there_as_anywhere(Engine engine)
    {
        await using var both = await BothWays.Of(engine);
        var lead = both.Firm.Active();
        both.Ledger.Add(lead);
        both.Ledger.Save("tester", "start-lead");
        both.Pass(200);
        // As if a rule of the domain had been forgotten.
        typeof(Lead).GetProperty(nameof(Lead.ExpiresOn))!.SetValue(lead, both.Firm.Now.Today.AddDays(30));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => both.Ledger.Save("tester", "move-expiry"));
    }

    [Fact]
    public async Task Whose_ban_outlived_their_erasure_is_not_written_down_again()
    {
        await using var both = await BothWays.Of(Engine.Sqlite);
        var firm = both.Firm;
        both.End();
        await using (var db = both.Fast.Open("erase-person"))
        {
            var imposed = Assert.IsType<BanResult.Imposed>(
                ContactBan.OnPerson(firm.Person, "Nein.", [], BanList.None, firm.Now)
            );
            db.Add(imposed.Ban);
            await db.SaveChangesAsync(Cancel);
            await new BanMemory(db).Remember(firm.Person, [], firm.Company, Cancel);
            await db.SaveChangesAsync(Cancel);
        }
        both.Begin();
        both.Ledger.AddFinal(firm.Known(firm.Person.Name));
        Assert.Throws<ErasedBanHoldsException>(() => both.Ledger.Save("tester", "record-person"));
    }

    static void Revoke(Lead lead, SampleFirm firm, Evidence fact) =>
        Assert.IsType<EvidenceReviewResult.Revoked>(
            lead.Revoke(firm.Plan, fact.Id, "Falscher Lead.", firm.Step(5), BanList.None, firm.Now)
        );
}
