using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Tests.Storage;

/// <summary>What the domain decided is what another node reads.</summary>
public class RoundTripTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Everything_that_was_saved_is_read_as_it_was(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        Assert.IsType<FollowUpResult.Deferred>(
            lead.Defer(firm.Escalation, firm.Step(20), "Erst nach der Messe.", BanList.None, firm.Now)
        );
        Assert.IsType<EvidenceResult.Recorded>(lead.Record(firm.Plan, firm.Talk(1, "Weniger Ausschuss."), firm.Now));
        await using var written = store.Open("work");
        written.Add(lead);
        await written.SaveChangesAsync(TestContext.Current.CancellationToken);

        await using var read = store.Open();
        var again = await read.Lead(lead.Id);
        Assert.Equal(Values(written), Values(read));
        Assert.Equal(
            3,
            read.ChangeTracker.Entries<Evidence>().Count() + read.ChangeTracker.Entries<LeadContact>().Count()
        );
        Assert.Equal("E", again.Phase?.Value);
        Assert.Equal(0, again.Deferrals);
        again.Derive(firm.Plan);
        Assert.False(read.ChangeTracker.HasChanges(), read.ChangeTracker.DebugView.LongView);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Plans_and_rules_are_read_as_they_were_made(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        await using var read = store.Open();
        var plan = await read.PhasePlans.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equivalent(firm.Plan.ToDraft(), plan.ToDraft(), strict: true);
        var escalation = await read.EscalationPlans.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equivalent(firm.Escalation.Steps, escalation.Steps, strict: true);
        Assert.Null(escalation.Segment);
        Assert.Equal(
            firm.Rule.Reasoning,
            (await read.ExpiryRules.SingleAsync(TestContext.Current.CancellationToken)).Reasoning
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_lead_that_begins_with_its_order_is_won_at_once(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Maturing(firm.Order());
        Assert.Equal(LeadOutcome.Won, lead.Outcome);
        await firm.Save("start-lead", lead);
        Assert.Equal((LeadOutcome.Won, "A"), (lead.Outcome!.Value, lead.Phase!.Value.Value));
        await using var read = store.Open();
        var again = await read.Lead(lead.Id);
        Assert.Equal(
            (LeadOutcome.Won, "A", firm.Now.Today),
            (again.Outcome!.Value, again.Phase!.Value.Value, again.EndedOn!.Value)
        );
        Assert.Equal(5_000_000, again.ValueMinorUnits);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_order_can_be_recorded_and_revoked_and_the_lead_goes_on(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        await firm.Save("start-lead", lead);
        Assert.IsType<SaveOutcome.Saved>(
            await firm.Work("record-order", lead.Id, won => won.Record(firm.Plan, firm.Order(), firm.Now))
        );
        store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<SaveOutcome.Saved>(
            await firm.Work(
                "revoke-evidence",
                lead.Id,
                won =>
                    Assert.IsType<EvidenceReviewResult.Revoked>(
                        won.Revoke(
                            firm.Plan,
                            won.Evidence[^1].Id,
                            "Falscher Lead.",
                            firm.Step(5),
                            BanList.None,
                            firm.Now
                        )
                    )
            )
        );
        await using var read = store.Open();
        var again = await read.Lead(lead.Id);
        Assert.Null(again.Outcome);
        Assert.Equal(("F", 1, LeadStatus.Active), (again.Phase!.Value.Value, again.FallBacks, again.Status));
        Assert.NotNull(again.OpenFollowUp);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_escalation_plan_can_be_edited(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        await using (var db = store.Open("edit-escalation-plan"))
        {
            var plan = await db.EscalationPlans.SingleAsync(TestContext.Current.CancellationToken);
            var draft = Domain.Escalation.DefaultEscalationPlan.Draft() with { Name = "Neu", NotReachedLimit = 7 };
            plan.Edit(draft with { Steps = [draft.Steps[0] with { MostDays = 17 }, draft.Steps[^1]] });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using var read = store.Open();
        var again = await read.EscalationPlans.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ("Neu", 7, 2, 17),
            (again.Name, again.NotReachedLimit, again.Steps.Count, again.Steps[0].MostDays!.Value)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_ban_ends_its_leads_and_an_inbound_contact_lets_a_new_one_begin(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        await firm.Save("start-lead", lead);
        await using (var db = store.Open("ban-contact"))
        {
            var leads = await db.Leads.WithFacts().ToListAsync(TestContext.Current.CancellationToken);
            var imposed = Assert.IsType<BanResult.Imposed>(
                ContactBan.OnCompany(firm.Company, "Wir melden uns nicht mehr.", leads, BanList.None, firm.Now)
            );
            db.Add(imposed.Ban);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        store.Clock.Advance(TimeSpan.FromDays(1));
        await using (var db = store.Open("record-inbound-contact"))
        {
            var ban = await db.Bans.SingleAsync(TestContext.Current.CancellationToken);
            var caller = firm.Known("Neue Frau");
            var call = Assert
                .IsType<ContactResult<InboundContact>.Kept>(
                    InboundContact.Record(caller, InboundKind.Call, firm.Now.Today, "Jetzt doch.", firm.Now)
                )
                .Value;
            Assert.IsType<LiftResult.Lifted>(ban.Lift(call, firm.Now));
            var old = await db.Lead(lead.Id);
            var begun = Assert.IsType<StartResult.Started>(
                Lead.StartOwnFind(
                    new NewLead
                    {
                        Plan = firm.Plan,
                        Company = firm.Company,
                        Segment = SampleFirm.Segment,
                        Rule = firm.Rule,
                        Evidence = [firm.Talk(0, "Sie ruft an und fragt nach der Anlage.")],
                        Inbound = call,
                        Earlier = [EarlierLead.Of(old)],
                    },
                    firm.Rep,
                    0,
                    firm.Step(3),
                    firm.Now
                )
            );
            db.AddRange(caller, call, begun.Lead);
            Assert.IsType<SaveOutcome.Saved>(await db.TrySave(TestContext.Current.CancellationToken));
        }
        await using var read = store.Open();
        var ended = await read.Lead(lead.Id);
        Assert.Equal((LeadOutcome.Lost, LostReason.ContactBan), (ended.Outcome!.Value, ended.LostReason!.Value));
        var began = await read
            .Leads.WithFacts()
            .SingleAsync(row => row.Previous == lead.Id, TestContext.Current.CancellationToken);
        Assert.Equal(LeadStatus.Active, began.Status);
    }

    static IEnumerable<string> Values(LeadwerkDb db) =>
        db
            .ChangeTracker.Entries()
            .SelectMany(entry =>
                Properties(entry).Select(property => $"{entry.Metadata.GetTableName()} {Key(entry)} {property}")
            )
            .Order(StringComparer.Ordinal);

    static string Key(EntityEntry entry) =>
        string.Join(
            '/',
            entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue)
        );

    static IEnumerable<string> Properties(EntityEntry entry) =>
        entry
            .Properties.Concat(entry.ComplexProperties.SelectMany(part => part.Properties))
            .Select(property => $"{property.Metadata.Name}={property.CurrentValue}");
}
