using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Imports;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Takeover;

/// <summary>An old list comes in by the rules of the domain, on both databases.</summary>
public class TakeoverTests
{
    static CancellationToken Test => TestContext.Current.CancellationToken;

    static readonly string List = OldList.Csv(
        OldList.Row("1", "Müller Anlagen GmbH", person: "Xaver Öztürk", mail: "x@mueller-anlagen.de"),
        OldList.Row("2", "Meier Bau KG", "2026-01-10", phase: "C", e: "2026-01-12", d: "2026-01-20", c: "2026-02-01"),
        OldList.Row("3", "Schulze AG", "2025-03-01", outcome: "won", ended: "2025-06-30", phase: "A", e: "2025-04-01"),
        OldList.Row("4", "Schulze AG", "2025-01-01", outcome: "lost", ended: "2025-02-15", reason: "Preis"),
        OldList.Row("5", "Weber e.K.", "2025-01-01")
    );

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Rows_become_leads_old_list_unproven_and_verification_finds_nothing(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var report = await store.Take(List);
        Assert.Equal((2, 1, 1, 1), (report.Open, report.Won, report.Lost, report.Expired.Count));
        Assert.Equal((4, 1, ""), (report.NewCompanies, report.NewPeople, report.Refusals()));
        await using var db = store.Open();
        var open = await db.Lead("2");
        Assert.Equal(("C", LeadStatus.Active), (open.Phase?.Value, open.Status));
        Assert.All(open.Evidence, fact => Assert.Equal(EvidenceOrigin.Imported, fact.Origin));
        Assert.Equal((-1, null), (open.SeriesPosition, open.MovedOn));
        Assert.Equal(new DateOnly(2026, 1, 10), open.HandedOverOn);
        Assert.Equal("Anlage\nC", open.Evidence[0].Text);
        Assert.Equal(new DateOnly(2026, 3, 2), open.OpenFollowUp!.DueOn);
        var won = await db.Lead("3");
        Assert.Equal(
            (LeadOutcome.Won, "A", new DateOnly(2025, 6, 30)),
            (won.Outcome, won.Phase?.Value, won.EndedOn!.Value)
        );
        Assert.Equal(LostReason.Price, (await db.Lead("4")).LostReason);
        Assert.Equal(LeadOutcome.Expired, (await db.Lead("5")).Outcome);
        await store.Verified();
        Assert.Empty(await ImportProof.Broken(db, Test));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_same_file_twice_changes_nothing_and_says_so(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await store.Take(List);
        var (before, entries) = (await store.Story(), await store.Ask("SELECT COUNT(*) FROM journal"));
        var again = await store.Take(List);
        Assert.Equal((5, 0, 0), (again.Unchanged, again.Taken, again.FactsAdded));
        Assert.Null(again.Import);
        Assert.Equal(before, await store.Story());
        Assert.Equal(entries, await store.Ask("SELECT COUNT(*) FROM journal"));
    }

    [Fact]
    public async Task A_preview_says_the_same_and_writes_nothing()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var preview = await store.Preview(List);
        Assert.Equal(0L, await store.Ask("SELECT (SELECT COUNT(*) FROM lead) + (SELECT COUNT(*) FROM journal)"));
        var real = await store.Take(List);
        Assert.Equal(
            (real.Open, real.Won, real.Lost, real.Expired.Count, real.NewCompanies, real.NewPeople, real.NewReps.Count),
            (
                preview.Open,
                preview.Won,
                preview.Lost,
                preview.Expired.Count,
                preview.NewCompanies,
                preview.NewPeople,
                preview.NewReps.Count
            )
        );
    }

    [Fact]
    public async Task An_open_lead_expires_by_its_recorded_start_and_the_grace_period_is_the_one_relief()
    {
        var list = OldList.Csv(OldList.Row("7", "Weber e.K.", "2025-09-01"));
        await using var store = await TestStore.New(Engine.Sqlite);
        // 180 days after 1 September are 28 February: gone two days ago, and back with three days of grace.
        var expired = Assert.Single((await store.Preview(list)).Expired);
        Assert.Equal(("7", new DateOnly(2026, 2, 28)), (expired.ExternalId, expired.ExpiredOn));
        Assert.Equal(1, (await store.Preview(list, grace: 3)).Open);
        await store.Take(list, grace: 3);
        await using var db = store.Open();
        var lead = await db.Lead("7");
        Assert.Equal(new DateOnly(2026, 3, 3), lead.ExpiresOn);
        Assert.Equal(3L, await store.Ask("SELECT grace_days FROM list_import"));
        Assert.Equal(
            1L,
            await store.Ask(
                "SELECT COUNT(*) FROM journal WHERE subject_kind = 'list_import' AND payload LIKE '%\"grace_days\":3%'"
            )
        );
    }

    [Fact]
    public async Task A_row_without_company_start_or_day_of_its_end_is_refused_with_the_reason()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var report = await store.Take(
            OldList.Csv(
                OldList.Row("1", ""),
                OldList.Row("2", "unbekannt"),
                OldList.Row("3", "Weber e.K.", started: ""),
                OldList.Row("4", "Weber e.K.", outcome: "won"),
                OldList.Row("5", "Weber e.K.", "2026-02-01", e: "2026-04-01"),
                OldList.Row("6", "Weber e.K.", "2026-02-01")
            )
        );
        Assert.Equal("0: NoCompany; 1: NoCompany; 2: NoStart; 3: NoEnd; 4: ImpossibleDay", report.Refusals());
        Assert.Equal(1, report.Open);
    }

    [Fact]
    public async Task Within_the_cooling_time_another_list_brings_no_second_lead()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(
            OldList.Csv(
                OldList.Row("1", "Weber e.K.", "2025-12-01", outcome: "lost", ended: "2026-02-20"),
                OldList.Row("2", "Huber GmbH")
            )
        );
        var report = await store.Take(
            OldList.Csv(OldList.Row("9", "Weber e.K."), OldList.Row("10", "Huber GmbH"), OldList.Row("11", "Neu AG"))
        );
        Assert.Equal("0: CoolingTime; 1: CoolingTime", report.Refusals());
        Assert.Contains("18.08.2026", report.Refused[0].Why.Why.German, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_of_another_list_are_not_taken_for_the_same_leads()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(OldList.Csv(OldList.Row("1", "Weber e.K.")));
        var other = OldList.Csv(OldList.Row("1", "Huber GmbH", "2026-01-15"));
        Assert.Equal("0: OtherLead", (await store.Take(other)).Refusals());
        Assert.Equal(1, (await store.Take(other, source: "Messe 2026")).Open);
    }

    [Fact]
    public async Task A_fact_taken_away_or_changed_past_the_guards_breaks_the_proof_of_its_batch()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(List);
        await store.Run("DROP TRIGGER guard_evidence_is_kept_evidence_update");
        await store.Run("UPDATE evidence SET happened_on = '2020-01-01' WHERE id = (SELECT MIN(id) FROM evidence)");
        await using var db = store.Open();
        Assert.Single(await ImportProof.Broken(db, Test));
    }

    [Fact]
    public async Task Reps_of_the_list_have_their_leads_and_rows_without_a_rep_go_to_the_list_itself()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var report = await store.Take(
            OldList.Csv(
                OldList.Row("1", "Weber e.K.", owner: "Zoë Öhler"),
                OldList.Row("2", "Huber GmbH", owner: "zoe oehler"),
                OldList.Row("3", "Neu AG", owner: ""),
                OldList.Row("4", "Alt AG", owner: "Nie Gebraucht", started: "")
            )
        );
        Assert.Equal(["Zoë Öhler"], report.NewReps);
        await using var db = store.Open();
        var users = await db.Users.ToDictionaryAsync(user => user.Id, user => user.Name, Test);
        Assert.Equal(2, users.Count);
        Assert.Equal("Alte Liste", users[(await db.Lead("3")).Owner!.Value]);
    }
}
