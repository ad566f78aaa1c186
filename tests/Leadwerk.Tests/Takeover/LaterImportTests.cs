using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Storage;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Takeover;

/// <summary>The next export of the same list, and taking an import back.</summary>
public class LaterImportTests
{
    static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_later_export_adds_facts_and_touches_nothing_that_was_worked_here(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await store.Take(OldList.Csv(OldList.Row("1", "Weber e.K."), OldList.Row("2", "Huber GmbH")));
        await Postpone(store, "1");
        store.Clock.Advance(TimeSpan.FromDays(1));
        var later = await store.Take(
            OldList.Csv(
                OldList.Row("1", "Weber e.K.", phase: "E", e: "2026-02-20", value: "99999.00", owner: "Neu Mann"),
                OldList.Row("2", "Huber GmbH", outcome: "lost", ended: "2026-02-25")
            )
        );
        Assert.Equal((2, 1, 0), (later.Changed, later.FactsAdded, later.Taken));
        await using var db = store.Open();
        var worked = await db.Lead("1");
        Assert.Equal(("E", 1_250_000L), (worked.Phase?.Value, worked.Value?.MinorUnits));
        Assert.Equal((1, new DateOnly(2026, 3, 20)), (worked.TimesPostponedByUs, worked.OpenFollowUp!.DueOn));
        Assert.Equal(LeadStatus.Active, (await db.Lead("2")).Status);
        Assert.Equal(1, (await store.Take(OldList.Csv(OldList.Row("1", "Weber e.K.")))).Changed);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Undo_withdraws_what_nobody_worked_with_and_names_what_stands_in_the_way(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var list = OldList.Csv(
            OldList.Row("1", "Weber e.K."),
            OldList.Row("2", "Huber GmbH"),
            OldList.Row("3", "Schulze AG", "2025-03-01", outcome: "won", ended: "2025-06-30", phase: "A")
        );
        var import = (await store.Take(list)).Import!.Value;
        await Postpone(store, "1");
        var undone = await store.Undo(import);
        Assert.Equal(2, undone.Withdrawn);
        Assert.Equal("Weber e.K.", Assert.Single(undone.Stays).Company);
        await using var db = store.Open();
        Assert.Equal(
            [LeadStatus.Active, LeadStatus.Withdrawn, LeadStatus.Withdrawn],
            db.Leads.Select(lead => lead.Status).AsEnumerable().Order()
        );
        Assert.Equal(9, db.Leads.Where(lead => lead.WithdrawnAt != null).SelectMany(lead => lead.Evidence).Count());
        await store.Verified();
        var again = await store.Take(list);
        Assert.Equal((2, 1), (again.Taken, again.Unchanged));
        await store.Verified();
    }

    [Fact]
    public async Task There_is_nothing_to_undo_of_an_import_that_never_was()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        Assert.Null(
            await new Leadwerk.Features.Takeover.UndoRun(
                store.Store,
                Leadwerk.Domain.ImportId.New(),
                new(),
                store.Clock
            ).Withdraw(Test)
        );
    }

    static async Task Postpone(TestStore store, string row)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await using var db = store.Open("postpone");
        var lead = await db.Lead(row);
        var stamp = new Leadwerk.Domain.Stamp(
            lead.Owner!.Value,
            store.Clock.GetUtcNow().UtcDateTime,
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")
        );
        var result = lead.Postpone(
            db.EscalationPlans.First(),
            new NextStep("Anrufen", new DateOnly(2026, 3, 20)),
            "Urlaub",
            Leadwerk.Domain.Contacts.BanList.None,
            stamp
        );
        Assert.IsType<FollowUpResult.PostponedByUs>(result);
        Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Test));
    }
}
