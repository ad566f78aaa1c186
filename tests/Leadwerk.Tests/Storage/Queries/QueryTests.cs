using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Companies.Duplicates;
using Leadwerk.Features.HandOvers.Warm;
using Leadwerk.Features.Leads.Facts;
using Leadwerk.Features.Measured;
using Leadwerk.Features.Today;
using Leadwerk.Storage;
using Leadwerk.Storage.Queries;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Measured;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage.Queries;

public class QueryTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The commands of each use case: no query per row, however many rows there are.</summary>
    [Theory]
    [InlineData(Engine.Sqlite, 10)]
    [InlineData(Engine.Sqlite, 200)]
    [InlineData(Engine.Postgres, 10)]
    [InlineData(Engine.Postgres, 200)]
    public async Task A_use_case_sends_the_same_commands_whether_there_are_10_leads_or_200(Engine engine, int leads)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var all = await Working(firm, leads);
        store.Clock.Advance(TimeSpan.FromDays(70));
        var today = firm.Now.Today;
        var limits = new Dictionary<PhaseCode, int> { [firm.Plan.Phases[0].Code] = 30 };

        Assert.Equal(15, await Commands(store, db => LeadFile.Of(db, all[0], Cancel)));
        Assert.Equal(1, await Commands(store, db => DayList.Of(db, firm.Rep.Id, 2, today, Cancel)));
        Assert.Equal(2, await Commands(store, db => ZombieList.Of(db, limits, null, 25, today, Cancel)));
        Assert.Equal(2, await Commands(store, db => LeadList.Of(db, new LeadWish(), today, Cancel)));
        Assert.Equal(3, await Commands(store, db => LeadList.Of(db, new LeadWish { Text = "kund" }, today, Cancel)));
        var rows = (await LeadList.Of(store.Open(), new LeadWish { Size = 50 }, today, Cancel)).Page.Rows;
        Assert.Equal(1, await Commands(store, db => LeadList.NextSteps(db, rows, Cancel)));
        Assert.Equal(5, await Commands(store, db => NameHits.Of(db, "kund", Cancel)));
        Assert.Equal(1, await Commands(store, db => PhaseVisits.Of(db, Cancel)));
        var twin = DuplicateRecords.Of(firm, "Xaver Privat");
        await firm.Save("record-person", twin);
        Assert.Equal(
            14,
            await Commands(store, db => PersonMergeFile.Of(db, firm.Company.Id, firm.Person.Id, twin.Id, Cancel))
        );
        var record = await Commands(
            store,
            async db =>
            {
                var lead = await db.Lead(all[0]);
                Assert.IsType<EvidenceResult.Recorded>(lead.Record(firm.Plan, firm.Talk(1, "Spart 20 %."), firm.Now));
                return Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
            }
        );
        var end = await Commands(
            store,
            async db =>
            {
                var lead = await db.Lead(all[1]);
                Assert.IsNotType<FollowUpResult.Refused>(
                    lead.NotReached(firm.Escalation, firm.Step(3), BanList.None, firm.Now),
                    exactMatch: false
                );
                return Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
            }
        );
        Assert.Equal(engine == Engine.Sqlite ? (12, 9) : (9, 8), (record, end));
    }

    /// <summary>What marketing measures is added up by the database: as many commands for three who came as for sixty.</summary>
    [Theory]
    [InlineData(Engine.Sqlite, 3)]
    [InlineData(Engine.Sqlite, 60)]
    [InlineData(Engine.Postgres, 3)]
    [InlineData(Engine.Postgres, 60)]
    public async Task What_content_brings_is_asked_by_the_same_commands_however_many_came(Engine engine, int companies)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.Empty(store);
        var leads = new List<LeadId>();
        for (var number = 0; number < companies; number++)
            leads.Add((await firm.Comes($"Eva{number}", $"Firma {number}", firm.ByChecklist, $"quelle-{number}")).Lead);
        store.Clock.Advance(TimeSpan.FromDays(20));
        var today = firm.Firm.Now.Today;

        foreach (var by in Enum.GetValues<OutcomeBy>())
            Assert.Equal(5, await Commands(store, db => Outcomes.Of(db, by, today, Cancel)));
        Assert.Equal(1, await Commands(store, db => FollowerActs.Of(db, today, Cancel)));
        Assert.Equal(4, await Commands(store, db => Front.Of(db, today, Cancel)));
        var time = new CompanyTime(store.Clock, store.Store);
        Assert.Equal(14, await Commands(store, db => new WarmReading(db, time).Of(leads, Cancel)));
    }

    static async Task<int> Commands<T>(TestStore store, Func<LeadwerkDb, Task<T>> use)
    {
        await using var db = store.Open("measure");
        using var counter = new CommandCounter(db);
        await use(db);
        return counter.Commands;
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Pages_by_keyset_show_every_lead_once_in_the_order_of_the_list(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var all = await Working(firm, 23);
        await using var db = store.Open();
        foreach (var order in Enum.GetValues<LeadOrder>())
        {
            var seen = new List<LeadRow>();
            LeadMark? after = null;
            do
            {
                var wish = new LeadWish
                {
                    Owner = firm.Rep.Id,
                    Order = order,
                    After = after,
                    Size = 5,
                };
                var list = await LeadList.Of(db, wish, firm.Now.Today, Cancel);
                Assert.Equal(23, list.Totals.Sum(total => total.Leads));
                Assert.Equal(Worth(23), list.Totals.Sum(total => total.ValueMinorUnits));
                seen.AddRange(list.Page.Rows);
                after = list.Page.Last;
            } while (after is not null);
            Assert.Equal(all.OrderBy(id => id.Value), seen.Select(row => row.Id).OrderBy(id => id.Value));
            Assert.Equal(
                order switch
                {
                    LeadOrder.ExpiresFirst => seen.OrderBy(row => row.ExpiresOn).ThenBy(row => row.Id.Value),
                    LeadOrder.LongestInPhase => seen.OrderBy(row => row.PhaseSince).ThenBy(row => row.Id.Value),
                    LeadOrder.NewestFirst => seen.OrderByDescending(row => row.Id.Value),
                    _ => seen.OrderByDescending(row => row.ValueMinorUnits ?? -1).ThenByDescending(row => row.Id.Value),
                },
                seen
            );
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Zombies_are_those_for_whom_the_domain_has_a_reason_the_longest_first(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var old = await Working(firm, 6);
        store.Clock.Advance(TimeSpan.FromDays(40));
        var young = await Working(firm, 4);
        Assert.IsType<SaveOutcome.Saved>(
            await firm.Work(
                "record-evidence",
                old[0],
                lead => lead.Record(firm.Plan, firm.Talk(1, "Spart 20 %."), firm.Now)
            )
        );
        await Defer(firm, young[0]);
        store.Clock.Advance(TimeSpan.FromDays(1));
        var limits = new Dictionary<PhaseCode, int> { [firm.Plan.Phases[0].Code] = 30 };
        await using var db = store.Open();

        var first = await ZombieList.Of(db, limits, null, 3, firm.Now.Today, Cancel);
        var rest = await ZombieList.Of(db, limits, first.Last, 10, firm.Now.Today, Cancel);

        LeadId[] expected = [.. old.Skip(1).OrderBy(id => id.Value), young[0]];
        Assert.Equal(expected, first.Rows.Concat(rest.Rows).Select(row => row.Id).ToArray());
        Assert.Null(rest.Last);
        var atLimit = await db.Lead(young[0]);
        Assert.NotEmpty(atLimit.ZombieReasons(firm.Escalation, null, firm.Now.Today));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Three_letters_find_umlauts_however_they_are_typed_also_within_and_after_a_change(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        await firm.Save("start-lead", lead);
        await using var db = store.Open();
        foreach (var letters in new[] { "mül", "MUE", "mull", "ueller", "anlag" })
        {
            var hit = Assert.Single((await NameHits.Of(db, letters, Cancel)).Hits);
            Assert.Equal(new NameHit(firm.Company.Id, null, "Müller Anlagen GmbH", lead.Id), hit);
        }
        foreach (var letters in new[] { "özt", "oezt", "ozt", "xav" })
            Assert.Equal(firm.Person.Id, Assert.Single((await NameHits.Of(db, letters, Cancel)).Hits).Person);
        Assert.Empty((await NameHits.Of(db, "ml", Cancel)).Hits);
        Assert.Empty((await NameHits.Of(db, "xyz", Cancel)).Hits);

        await using (var other = store.Open("change-company"))
        {
            var company = await other.Companies.SingleAsync(Cancel);
            Assert.IsType<ContactResult<Company>.Kept>(company.Change(new CompanyData("Groß & Söhne KG")));
            await other.SaveChangesAsync(Cancel);
        }
        Assert.Empty((await NameHits.Of(db, "müller", Cancel)).Hits);
        Assert.Equal("Groß & Söhne KG", Assert.Single((await NameHits.Of(db, "gross", Cancel)).Hits).Name);
        Assert.Empty((await new StoreVerification(store.Store, firm.Now.Today, _ => { }).Run(Cancel)).Findings);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Counts_of_visits_are_kept_with_every_change_and_verify_sees_when_they_are_not(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var all = await Working(firm, 4);
        await firm.Work("record-evidence", all[0], lead => lead.Record(firm.Plan, firm.Talk(1, "Spart."), firm.Now));
        await firm.Work("lose-lead", all[0], lead => lead.Lose(LostReason.Price, null, firm.Now));
        await firm.Work("lose-lead", all[1], lead => lead.Lose(LostReason.Price, null, firm.Now));
        await using var db = store.Open();

        var visits = await PhaseVisits.Of(db, Cancel);

        var phases = firm.Plan.Phases;
        Assert.Equal(
            [
                new PhaseVisits(firm.Plan.Id, phases[0].Code, Reached: 4, MovedOn: 1, Failed: 1, Staying: 2),
                new PhaseVisits(firm.Plan.Id, phases[1].Code, Reached: 1, MovedOn: 0, Failed: 1, Staying: 0),
            ],
            visits
        );
        await store.Run("UPDATE visit_sum SET visits = visits + 1");
        var report = await new StoreVerification(store.Store, firm.Now.Today, _ => { }).Run(Cancel);
        Assert.Equal("visit-sums-are-what-the-visits-say", Assert.Single(report.Findings).Name);
    }

    static async Task Defer(SampleFirm firm, LeadId id)
    {
        for (var time = 0; time < firm.Escalation.DeferralLimit; time++)
            Assert.IsType<SaveOutcome.Saved>(
                await firm.Work(
                    "end-follow-up",
                    id,
                    lead =>
                        Assert.IsNotType<FollowUpResult.Refused>(
                            lead.Defer(firm.Escalation, firm.Step(3), "Später.", BanList.None, firm.Now),
                            exactMatch: false
                        )
                )
            );
    }

    static long Worth(int leads) => Enumerable.Range(0, leads).Sum(number => (number % 7) * 1000L);

    /// <summary>Active leads of customers of their own, some with a value.</summary>
    static async Task<LeadId[]> Working(SampleFirm firm, int count)
    {
        var leads = Enumerable.Range(0, count).Select(_ => firm.Active()).ToArray();
        for (var number = 0; number < count; number++)
        {
            if (number % 7 > 0)
                Assert.IsType<EstimateResult.Estimated>(
                    leads[number]
                        .EstimateValue(
                            new OrderValue(number % 7 * 1000L, Currency.Parse("EUR")!.Value),
                            "Telefonat",
                            firm.Now
                        )
                );
        }
        await firm.Save("start-lead", [.. leads]);
        return [.. leads.Select(lead => lead.Id)];
    }
}
