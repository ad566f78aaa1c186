using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Leads;

public class ImportTests
{
    readonly SmallCompany company = new(days: 100);

    OldListLead Row(int daysAgo = 30, string phase = "C") =>
        new()
        {
            Import = ImportId.New(),
            Plan = company.Plan,
            Company = company.Customer,
            Segment = company.Segment,
            Rule = company.Rule,
            Owner = company.Rep.Id,
            StartedOn = company.Today.AddDays(-daysAgo),
            Claim = "Phase: Angebot",
            Phases = [new(PhaseCode.Parse(phase)!.Value, company.Today.AddDays(-daysAgo))],
            Next = company.Step(),
            People = [company.Boss],
        };

    Lead Take(OldListLead row) =>
        Assert.IsType<ImportResult.Imported>(Lead.FromOldList(row, company.By(company.Head))).Lead;

    [Fact]
    public void An_imported_phase_fulfils_the_criteria_up_to_it_unproven()
    {
        var lead = Take(Row());
        Assert.Equal("C", lead.Phase!.Value.Value);
        Assert.Equal(6, lead.Evidence.Count);
        Assert.All(lead.Evidence, fact => Assert.Equal(EvidenceOrigin.Imported, fact.Origin));
        Assert.Equal(new EvidenceContent.OldList("Phase: Angebot"), lead.Evidence[0].Content);
        Assert.Equal(company.Criterion("B").Id, Assert.Single(lead.Missing(company.Plan)).Criterion.Id);
    }

    [Fact]
    public void What_an_old_list_claims_is_never_movement()
    {
        var lead = Take(Row());
        Assert.Null(lead.MovedOn);
        Assert.Equal(-1, lead.SeriesPosition);
        Assert.IsType<FollowUpResult.NothingMoved>(company.Move(lead, company.Proof("E")[0]));
        company.Defer(lead);
        company.Defer(lead);
        var later = lead.AddFromOldList(
            company.Plan,
            ImportId.New(),
            [new(PhaseCode.Parse("B")!.Value, company.Today)],
            "Phase: Zusage",
            company.Now
        );
        Assert.Equal((1, "B", 2), (later, lead.Phase!.Value.Value, lead.Deferrals));
        Assert.IsType<FollowUpResult.DeferralLimitReached>(company.Defer(lead));
    }

    [Fact]
    public void Own_evidence_for_the_next_phase_is_movement_on_an_imported_lead_too()
    {
        var lead = Take(Row());
        company.Defer(lead);
        Assert.IsType<FollowUpResult.Moved>(company.Move(lead, company.Proof("B")[0]));
        Assert.Equal((0, company.Today), (lead.Deferrals, lead.MovedOn!.Value));
    }

    [Fact]
    public void An_open_lead_counts_as_handed_over_on_its_recorded_start()
    {
        var lead = Take(Row(30));
        Assert.Equal(company.Today.AddDays(-30), lead.HandedOverOn);
        Assert.Equal(company.Today.AddDays(70), lead.ExpiresOn);
        Assert.Equal((HandOverWay.Imported, LeadStatus.Active), (lead.HandOvers[0].Way, lead.Status));
        Assert.Null(lead.HandOvers[0].TimeToFirstContact);
    }

    // days since the start, grace -> expired on arrival (the rule gives 100 days)
    [Theory]
    [InlineData(99, 0, false)]
    [InlineData(100, 0, true)]
    [InlineData(100, 1, false)]
    [InlineData(159, 60, false)]
    [InlineData(160, 60, true)]
    public void Old_leads_may_come_in_already_expired_and_one_relief_of_sixty_days_is_possible(
        int daysAgo,
        int grace,
        bool expired
    )
    {
        var row = Row(daysAgo) with { GraceDays = grace, Next = company.Step(0) };
        var imported = Assert.IsType<ImportResult.Imported>(Lead.FromOldList(row, company.Now));
        Assert.Equal(expired, imported.Expired);
        Assert.Equal(!expired, imported.Lead.IsActive(company.Today));
        Assert.Equal(expired, imported.Lead.OpenFollowUp is null);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void No_other_relief_is_possible(int grace) =>
        Assert.Throws<ArgumentException>(() => Lead.FromOldList(Row() with { GraceDays = grace }, company.Now));

    [Fact]
    public void A_date_that_the_old_list_left_undone_is_overdue_here()
    {
        var lead = Take(Row() with { Next = new NextStep("Nachfassen", company.Today.AddDays(-20)) });
        Assert.True(lead.OpenFollowUp!.IsOverdue(company.Today));
    }

    [Fact]
    public void A_banned_person_s_row_is_reported_and_not_revived()
    {
        var bans = new BanList([company.Ban(company.Customer)]);
        Assert.IsType<ImportResult.Banned>(Lead.FromOldList(Row() with { Bans = bans }, company.Now));
        var boss = Assert.IsType<BanResult.Imposed>(
            ContactBan.OnPerson(company.Boss, "Nicht mehr.", [], BanList.None, company.Now)
        );
        Assert.IsType<ImportResult.Banned>(
            Lead.FromOldList(Row() with { Bans = new BanList([boss.Ban]) }, company.Now)
        );
    }

    [Fact]
    public void Importing_within_the_cooling_time_is_refused()
    {
        var old = company.Active();
        old.Lose(LostReason.NoDecision, null, company.Now);
        var row = Row() with { Earlier = [EarlierLead.Of(old)] };
        Assert.IsType<ImportResult.Cooling>(Lead.FromOldList(row, company.Now));
        var ended = row with { End = new(LeadOutcome.Lost, company.Today) };
        Assert.IsType<ImportResult.Imported>(Lead.FromOldList(ended, company.Now));
    }

    [Fact]
    public void Ended_rows_come_in_with_their_end()
    {
        var day = company.Today.AddDays(-3);
        var lost = Take(Row() with { End = new(LeadOutcome.Lost, day, LostReason.Price) });
        Assert.Equal(
            (LeadOutcome.Lost, day, LostReason.Price),
            (lost.Outcome!.Value, lost.EndedOn!.Value, lost.LostReason!.Value)
        );
        Assert.Equal((PhaseExit.Lost, day), (lost.PhaseEntries[^1].Exit!.Value, lost.PhaseEntries[^1].LeftOn!.Value));
        Assert.Null(lost.ExpiresOn);
        var value = new OrderValue(700, SmallCompany.Euro);
        var row = Row() with { Phases = [new(company.Plan.OrderPhase.Code, day)], Value = value };
        var won = Take(row with { End = new(LeadOutcome.Won, day) });
        Assert.Equal((LeadOutcome.Won, day, value), (won.Outcome!.Value, won.EndedOn!.Value, won.Value!.Value));
    }

    [Fact]
    public void The_stage_history_becomes_dated_phase_entries()
    {
        var start = company.Today.AddDays(-50);
        var row = Row(50) with
        {
            Phases =
            [
                new(PhaseCode.Parse("F")!.Value, start),
                new(PhaseCode.Parse("D")!.Value, start.AddDays(20)),
                new(PhaseCode.Parse("C")!.Value, start.AddDays(30)),
            ],
        };
        Assert.Equal(
            [0, 20, 20, 30],
            Take(row).PhaseEntries.Select(entry => entry.EnteredOn.DayNumber - start.DayNumber)
        );
    }

    [Fact]
    public void A_row_that_contradicts_itself_or_the_calendar_is_refused()
    {
        var future = company.Today.AddDays(1);
        Assert.IsType<ImportResult.ImpossibleDay>(Lead.FromOldList(Row(-1), company.Now));
        Assert.IsType<ImportResult.ImpossibleDay>(
            Lead.FromOldList(Row() with { Phases = [new(DefaultPhasePlan.F, future)] }, company.Now)
        );
        Assert.IsType<ImportResult.ImpossibleDay>(
            Lead.FromOldList(Row() with { End = new(LeadOutcome.Lost, company.Today.AddDays(-31)) }, company.Now)
        );
        Assert.IsType<ImportResult.Contradiction>(
            Lead.FromOldList(Row() with { End = new(LeadOutcome.Won, company.Today) }, company.Now)
        );
        Assert.IsType<ImportResult.Contradiction>(Lead.FromOldList(Row(phase: "A"), company.Now));
        Assert.IsType<ImportResult.UnknownPhase>(Lead.FromOldList(Row(phase: "Z"), company.Now));
        Assert.IsType<ImportResult.UnknownPhase>(Lead.FromOldList(Row() with { Phases = [] }, company.Now));
        Assert.IsType<ImportResult.TextRefused>(Lead.FromOldList(Row() with { Claim = "" }, company.Now));
        Assert.IsType<ImportResult.StepRefused>(Lead.FromOldList(Row() with { Next = company.Step(70) }, company.Now));
        Assert.Throws<ArgumentException>(() => Lead.FromOldList(Row() with { Next = null }, company.Now));
    }

    [Fact]
    public void Undo_withdraws_what_was_imported_and_keeps_it_marked()
    {
        var row = Row();
        var lead = Take(row);
        Assert.IsType<UndoResult.NothingToUndo>(lead.Withdraw(company.Plan, ImportId.New(), company.Now));
        Assert.IsType<UndoResult.Withdrawn>(lead.Withdraw(company.Plan, row.Import, company.Now));
        Assert.Equal((LeadStatus.Withdrawn, null), (lead.Status, lead.OpenFollowUp));
        Assert.All(lead.Evidence, fact => Assert.NotNull(fact.WithdrawnAt));
        Assert.Equal(6, lead.Evidence.Count);
        Assert.Empty(lead.PhaseEntries);
        Assert.False(lead.IsActive(company.Today));
        Assert.IsType<UndoResult.NothingToUndo>(lead.Withdraw(company.Plan, row.Import, company.Now));
        Assert.IsType<EvidenceResult.LeadWithdrawn>(lead.Record(company.Plan, company.Proof("B")[0], company.Now));
        company.WaitUntil(lead.ExpiresOn!.Value);
        Assert.False(lead.WriteDownExpiry(company.Now));
    }

    [Fact]
    public void What_was_built_on_is_not_undone()
    {
        Action<Lead>[] works =
        [
            lead => company.Prove(lead, "B"),
            lead => company.NotReached(lead),
            lead => company.Revoke(lead, lead.Evidence[0]),
            lead => lead.Lose(LostReason.Price, null, company.Now),
            lead => lead.Return(company.Plan, company.Criterion("F").Id, "Kein Bedarf", company.Now),
        ];
        foreach (var work in works)
        {
            var row = Row();
            var lead = Take(row);
            work(lead);
            Assert.IsType<UndoResult.BuiltUpon>(lead.Withdraw(company.Plan, row.Import, company.Now));
            Assert.Null(lead.WithdrawnAt);
        }
    }

    [Fact]
    public void Importing_again_adds_facts_and_touches_nothing_that_was_worked_here()
    {
        var lead = Take(Row(phase: "E"));
        company.Prove(lead, "D");
        company.Defer(lead);
        var (count, open) = (lead.Evidence.Count, lead.OpenFollowUp);
        OldListPhase[] phases =
        [
            new(PhaseCode.Parse("C")!.Value, company.Today),
            new(DefaultPhasePlan.F, company.Today),
        ];
        var import = ImportId.New();
        Assert.Equal(2, lead.AddFromOldList(company.Plan, import, phases, "Angebot", company.Now));
        Assert.Equal((count + 2, open, "C"), (lead.Evidence.Count, lead.OpenFollowUp, lead.Phase!.Value.Value));
        Assert.Equal(0, lead.AddFromOldList(company.Plan, ImportId.New(), phases, "Angebot", company.Now));
        Assert.IsType<UndoResult.Withdrawn>(lead.Withdraw(company.Plan, import, company.Now));
        Assert.Equal(("D", null), (lead.Phase!.Value.Value, lead.WithdrawnAt));
    }

    [Fact]
    public void Importing_again_claims_no_order_and_nothing_for_a_lead_that_is_over()
    {
        var lead = Take(Row());
        OldListPhase[] order = [new(company.Plan.OrderPhase.Code, company.Today)];
        Assert.Equal(0, lead.AddFromOldList(company.Plan, ImportId.New(), order, "Gewonnen", company.Now));
        OldListPhase[] future = [new(PhaseCode.Parse("B")!.Value, company.Today.AddDays(1))];
        Assert.Equal(0, lead.AddFromOldList(company.Plan, ImportId.New(), future, "Zusage", company.Now));
        lead.Lose(LostReason.Price, null, company.Now);
        OldListPhase[] oral = [new(PhaseCode.Parse("B")!.Value, company.Today)];
        Assert.Equal(0, lead.AddFromOldList(company.Plan, ImportId.New(), oral, "Zusage", company.Now));
    }
}
