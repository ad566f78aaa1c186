using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Expiry;

public class ExpiryTests
{
    readonly SmallCompany company = new();

    // The date itself is already without the lead: the last working day is the day before.
    [Theory]
    [InlineData(2026, 3, 2, 30, 2026, 4, 1)]
    [InlineData(2028, 2, 28, 1, 2028, 2, 29)]
    [InlineData(2028, 2, 29, 365, 2029, 2, 28)]
    [InlineData(2027, 2, 28, 1, 2027, 3, 1)]
    [InlineData(2026, 10, 24, 2, 2026, 10, 26)]
    [InlineData(2026, 12, 31, 1, 2027, 1, 1)]
    public void The_rule_of_the_segment_fixes_the_date(int y, int m, int d, int days, int ey, int em, int ed) =>
        Assert.Equal(new DateOnly(ey, em, ed), SmallCompany.NewRule(days).ExpiryDate(new DateOnly(y, m, d)));

    [Fact]
    public void On_the_expiry_date_the_lead_is_gone_whether_or_not_a_job_ran()
    {
        var lead = company.Active();
        var expiresOn = lead.ExpiresOn!.Value;
        Assert.Equal(expiresOn.AddDays(-1), lead.LastWorkingDay);
        Assert.True(lead.IsActive(expiresOn.AddDays(-1)));
        Assert.False(lead.IsActive(expiresOn));
        Assert.Null(lead.Outcome);
        Assert.Equal(LeadOutcome.Expired, lead.OutcomeOn(expiresOn));
    }

    [Fact]
    public void No_phase_is_an_exception()
    {
        var lead = company.ActiveIn("B");
        company.WaitUntil(lead.ExpiresOn!.Value);
        Assert.False(lead.IsActive(company.Today));
        Assert.IsType<FollowUpResult.NotActive>(company.NotReached(lead));
    }

    [Fact]
    public void After_the_date_nothing_can_be_done_with_the_lead()
    {
        var lead = company.ActiveIn("E");
        company.WaitUntil(lead.ExpiresOn!.Value);
        FollowUpResult[] results =
        [
            company.Defer(lead),
            company.NotReached(lead),
            company.Postpone(lead),
            company.Move(lead, company.Proof("D")[0]),
        ];
        Assert.All(
            results,
            result => Assert.Equal(LeadOutcome.Expired, Assert.IsType<FollowUpResult.NotActive>(result).Outcome)
        );
        Assert.IsType<EndResult.AlreadyOver>(lead.Lose(LostReason.Price, null, company.Now));
        Assert.IsType<HandOverResult.LeadOver>(lead.Reassign(company.OtherRep, 0, company.Now));
        Assert.IsType<HandOverResult.LeadOver>(
            lead.Return(company.Plan, company.Criterion("F").Id, "Kein Bedarf", company.Now)
        );
        Assert.IsType<EstimateResult.LeadOver>(
            lead.EstimateValue(new(1, SmallCompany.Euro), "Bauchgefühl", company.Now)
        );
        Assert.Single(lead.FollowUps);
    }

    [Fact]
    public void The_expiry_date_cannot_be_changed()
    {
        var lead = company.Active();
        var (expiresOn, rule) = (lead.ExpiresOn, lead.ExpiryRule);
        company.Wait(5);
        lead.Reassign(company.OtherRep, 0, company.Now);
        Assert.Equal(expiresOn, lead.ExpiresOn);
        lead.Return(company.Plan, company.Criterion("F").Id, "Die Anfrage war von einem Schüler.", company.Now);
        company.Prove(lead, "F");
        company.Wait(20);
        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(company.Terms(), company.Now));
        Assert.Equal((expiresOn, rule), (lead.ExpiresOn, lead.ExpiryRule));
        company.Rule.Edit(3000, new("Mehr.", "More."));
        company.Prove(lead, "E");
        lead.Derive(company.Plan);
        Assert.Equal(expiresOn, lead.ExpiresOn);
    }

    [Fact]
    public void Writing_the_expiry_down_says_what_was_true_from_the_date_on()
    {
        var lead = company.ActiveIn("E");
        var expiresOn = lead.ExpiresOn!.Value;
        company.WaitUntil(expiresOn.AddDays(-1));
        Assert.False(lead.WriteDownExpiry(company.Now));
        company.WaitUntil(expiresOn.AddDays(9));
        Assert.True(lead.WriteDownExpiry(company.Now));
        Assert.False(lead.WriteDownExpiry(company.Now));
        Assert.Equal((LeadOutcome.Expired, expiresOn), (lead.Outcome!.Value, lead.EndedOn!.Value));
        Assert.Equal((PhaseExit.Expired, expiresOn), (lead.PhaseEntries[^1].Exit!.Value, lead.PhaseEntries[^1].LeftOn));
        Assert.Equal(FollowUpOutcome.Expired, lead.FollowUps[^1].Outcome);
    }

    [Fact]
    public void A_lead_that_matures_has_no_expiry()
    {
        var lead = company.Maturing();
        Assert.Null(lead.ExpiresOn);
        Assert.False(lead.HasExpired(company.Today.AddYears(20)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_order_dated_before_the_expiry_makes_the_old_lead_won_and_it_returns_to_no_list(bool writtenDown)
    {
        var lead = company.ActiveIn("B");
        var expiresOn = lead.ExpiresOn!.Value;
        company.WaitUntil(expiresOn.AddDays(3));
        if (writtenDown)
            lead.WriteDownExpiry(company.Now);
        company.Prove(lead, "A", expiresOn.AddDays(-1));
        Assert.Equal((LeadOutcome.Won, expiresOn.AddDays(-1)), (lead.Outcome!.Value, lead.EndedOn!.Value));
        Assert.False(lead.IsActive(company.Today));
        Assert.Null(lead.OpenFollowUp);
    }

    [Fact]
    public void An_order_dated_on_the_expiry_or_later_belongs_to_a_new_lead_that_is_won_at_once()
    {
        var old = company.ActiveIn("B");
        var expiresOn = old.ExpiresOn!.Value;
        company.WaitUntil(expiresOn);
        var order = company.Document(company.Criterion("A"));
        var after = Assert.IsType<EvidenceResult.AfterEnd>(old.Record(company.Plan, order, company.Now));
        Assert.Equal(expiresOn.AddDays(-1), after.LastDay);
        var wanted = company.NewLead(order) with { Earlier = [EarlierLead.Of(old)] };
        var lead = Assert.IsType<StartResult.Started>(Lead.Start(wanted, company.Now)).Lead;
        Assert.Equal(
            (LeadOutcome.Won, old.Id, LeadOrigin.Order),
            (lead.Outcome!.Value, lead.Previous!.Value, lead.Origin)
        );
        Assert.Equal(LeadOutcome.Expired, old.OutcomeOn(company.Today));
    }

    [Fact]
    public void An_order_dated_in_the_life_of_a_lead_is_recorded_there_and_starts_no_other()
    {
        var old = company.Active();
        var expiresOn = old.ExpiresOn!.Value;
        company.WaitUntil(expiresOn.AddDays(5));
        StartResult Start(DateOnly day, InboundContact? inbound = null) =>
            Lead.Start(
                company.NewLead(company.Document(company.Criterion("A"), day)) with
                {
                    Earlier = [EarlierLead.Of(old)],
                    Inbound = inbound,
                },
                company.Now
            );

        var refused = Assert.IsType<StartResult.OrderOfEarlierLead>(Start(expiresOn.AddDays(-1)));
        Assert.Equal(old.Id, refused.Earlier);
        Assert.IsType<StartResult.OrderOfEarlierLead>(Start(old.StartedOn));
        Assert.IsType<StartResult.Started>(Start(old.StartedOn.AddDays(-1)));
        Assert.IsType<StartResult.Started>(Start(expiresOn));
        Assert.IsType<StartResult.Started>(Start(expiresOn.AddDays(-1), company.Call(company.Boss)));
        old.WriteDownExpiry(company.Now);
        Assert.IsType<StartResult.OrderOfEarlierLead>(Start(expiresOn.AddDays(-1)));
    }

    [Fact]
    public void Revoking_an_order_that_came_late_leaves_the_lead_expired()
    {
        var lead = company.ActiveIn("B");
        company.WaitUntil(lead.ExpiresOn!.Value);
        company.Prove(lead, "A", company.Today.AddDays(-5));
        Assert.IsType<EvidenceReviewResult.Revoked>(company.Revoke(lead, lead.Evidence[^1]));
        Assert.True(lead.HasExpired(company.Today));
        Assert.False(lead.IsActive(company.Today));
    }

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, null, true)]
    [InlineData(3650, 0, true)]
    [InlineData(3651, null, false)]
    [InlineData(10, -1, false)]
    [InlineData(10, 3651, false)]
    public void A_rule_names_between_a_day_and_ten_years(int days, int? cooling, bool made)
    {
        var result = ExpiryRule.Create(null, days, new("Darum.", "Because."), cooling);
        Assert.Equal(made, result is ExpiryRuleResult.Made);
        if (result is ExpiryRuleResult.Made { Rule: var rule })
            Assert.Equal(cooling ?? days, rule.CoolingDays);
    }

    [Fact]
    public void Five_industries_and_one_rule_for_all_others_come_with_their_reasons()
    {
        Assert.Equal(6, DefaultExpiryRules.All.Count);
        var rules = DefaultExpiryRules
            .All.Select(proposal => ExpiryRule.Create(proposal.Segment, proposal.Days, proposal.Reasoning))
            .Select(result => Assert.IsType<ExpiryRuleResult.Made>(result).Rule)
            .ToArray();
        Assert.Equal(365, ExpiryRule.For(rules, company.Segment)!.Days);
        Assert.Equal(180, ExpiryRule.For(rules, new Segment("Zirkus", "Gastspiel"))!.Days);
        Assert.Null(ExpiryRule.For([], company.Segment));
    }

    [Fact]
    public void The_rule_of_another_segment_does_not_count()
    {
        var terms = company.Terms() with { Rule = SmallCompany.NewRule(10, new Segment("Handel", "Filiale")) };
        Assert.Throws<ArgumentException>(() => company.Maturing().Pull(terms, company.Now));
    }

    [Fact]
    public void A_ban_after_the_date_changes_nothing()
    {
        var lead = company.Active();
        company.WaitUntil(lead.ExpiresOn!.Value);
        var imposed = Assert.IsType<BanResult.Imposed>(
            ContactBan.OnCompany(company.Customer, "Nicht mehr.", [lead], BanList.None, company.Now)
        );
        Assert.Empty(imposed.Ended);
        Assert.Null(lead.LostReason);
    }
}
