using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Leads;

public class WinningTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void An_order_document_alone_makes_A_and_what_is_missing_below_is_listed_and_not_invented()
    {
        var lead = company.ActiveIn("E");
        company.Wait(10);
        company.Prove(lead, "A");
        Assert.Equal(("A", LeadOutcome.Won), (lead.Phase!.Value.Value, lead.Outcome!.Value));
        Assert.Equal("D D C C B", string.Join(' ', lead.Missing(company.Plan).Select(item => item.Phase)));
        Assert.Equal(3, lead.Evidence.Count);
    }

    [Fact]
    public void A_phase_that_an_order_skipped_was_stayed_in_for_no_day()
    {
        var lead = company.Active();
        company.Wait(10);
        company.Prove(lead, "A", company.Today.AddDays(-2));
        var on = company.Today.AddDays(-2);
        Assert.Equal(
            [(company.Today.AddDays(-10), on), (on, on), (on, on), (on, on), (on, on), (on, on)],
            lead.PhaseEntries.Select(entry => (entry.EnteredOn, entry.LeftOn!.Value))
        );
        Assert.Equal(PhaseExit.Won, lead.PhaseEntries[^1].Exit);
        Assert.All(lead.PhaseEntries.SkipLast(1), entry => Assert.Equal(PhaseExit.Advanced, entry.Exit));
    }

    [Fact]
    public void No_order_comes_before_the_phases_that_led_to_it()
    {
        var lead = company.ActiveIn("B");
        company.Wait(10);
        var reached = lead.PhaseEntries[^1].EnteredOn;
        company.Prove(lead, "A", reached.AddDays(-3));
        Assert.Equal((LeadOutcome.Won, reached), (lead.Outcome!.Value, lead.EndedOn!.Value));
        Assert.Equal(reached, lead.PhaseEntries[^1].EnteredOn);
    }

    [Fact]
    public void Before_the_order_the_value_is_the_last_offer_else_the_estimate_with_its_source()
    {
        var lead = company.Active();
        Assert.Null(lead.Value);
        Assert.IsType<EstimateResult.Estimated>(Estimate(lead, 100));
        Assert.Equal((100, ValueSource.Estimate), (lead.Value!.Value.MinorUnits, lead.ValueSource!.Value));
        Offer(lead, 300, 0);
        Offer(lead, 200, -5);
        Assert.Equal((300, ValueSource.Offer), (lead.Value!.Value.MinorUnits, lead.ValueSource!.Value));
        Estimate(lead, 999);
        Assert.Equal(300, lead.Value!.Value.MinorUnits);
        company.Revoke(lead, lead.Evidence[1]);
        Assert.Equal(200, lead.Value!.Value.MinorUnits);
        company.Revoke(lead, lead.Evidence[2]);
        Assert.Equal((999, "Preisliste"), (lead.Value!.Value.MinorUnits, lead.EstimateSource));
    }

    EstimateResult Estimate(Lead lead, long cents, string source = "Preisliste") =>
        lead.EstimateValue(new OrderValue(cents, SmallCompany.Euro), source, company.Now);

    void Offer(Lead lead, long cents, int days) =>
        lead.Record(
            company.Plan,
            company.Document(company.Criterion("C"), company.Today.AddDays(days), cents),
            company.Now
        );

    [Fact]
    public void An_estimate_names_its_source_and_is_more_than_nothing()
    {
        var lead = company.Active();
        Assert.IsType<EstimateResult.TextRefused>(Estimate(lead, 100, " "));
        Assert.IsType<EstimateResult.AmountNotPositive>(Estimate(lead, 0));
        Assert.Null(lead.Value);
    }

    [Fact]
    public void When_it_is_won_the_value_is_the_amount_of_the_order()
    {
        var lead = company.ActiveIn("C");
        Assert.Equal(500_000, lead.Value!.Value.MinorUnits);
        company.Prove(lead, "A");
        Assert.Equal((1_000_000, ValueSource.Order), (lead.Value!.Value.MinorUnits, lead.ValueSource!.Value));
    }

    [Fact]
    public void A_cancelled_order_ends_the_lead_as_lost()
    {
        var lead = company.ActiveIn("A");
        company.Wait(8);
        Assert.IsType<EndResult.Lost>(lead.CancelOrder("Budget gestrichen", company.Now));
        Assert.Equal(
            (LeadOutcome.Lost, LostReason.CancelledOrder, company.Today),
            (lead.Outcome!.Value, lead.LostReason!.Value, lead.EndedOn!.Value)
        );
        Assert.Equal(PhaseExit.Lost, lead.PhaseEntries[^1].Exit);
        lead.Derive(company.Plan);
        Assert.Equal(LeadOutcome.Lost, lead.Outcome);
        Assert.IsType<EndResult.NotWon>(lead.CancelOrder(null, company.Now));
        Assert.IsType<EndResult.NotWon>(company.Active().CancelOrder(null, company.Now));
    }

    [Fact]
    public void An_order_recorded_for_the_wrong_lead_is_revoked_and_the_lead_is_active_again()
    {
        var lead = company.ActiveIn("A");
        var order = lead.Evidence[^1];
        Assert.IsType<EvidenceReviewResult.NextStepNeeded>(company.Revoke(lead, order));
        Assert.Equal(LeadOutcome.Won, lead.Outcome);
        Assert.IsType<EvidenceReviewResult.StepRefused>(company.Revoke(lead, order, company.Step(-1)));
        var revoked = Assert.IsType<EvidenceReviewResult.Revoked>(company.Revoke(lead, order, company.Step()));
        Assert.True(revoked.Reopened);
        Assert.Equal((LeadStatus.Active, null, "B"), (lead.Status, lead.Outcome, lead.Phase!.Value.Value));
        Assert.NotNull(lead.OpenFollowUp);
        Assert.Equal(PhaseExit.Advanced, lead.PhaseEntries[^2].Exit);
        Assert.Null(lead.PhaseEntries[^1].Exit);
    }

    [Fact]
    public void An_older_order_goes_before_a_loss_that_was_recorded_first()
    {
        var lead = company.ActiveIn("B");
        lead.Lose(LostReason.Competitor, null, company.Now);
        var lostOn = company.Today;
        company.Wait(5);
        company.Prove(lead, "A", lostOn);
        Assert.Equal((LeadOutcome.Won, lostOn), (lead.Outcome!.Value, lead.EndedOn!.Value));
        company.Revoke(lead, lead.Evidence[^1]);
        Assert.Equal((LeadOutcome.Lost, LostReason.Competitor), (lead.Outcome!.Value, lead.LostReason!.Value));
    }

    [Fact]
    public void A_won_lead_takes_no_further_end()
    {
        var lead = company.ActiveIn("A");
        Assert.IsType<EndResult.AlreadyOver>(lead.Lose(LostReason.Price, null, company.Now));
        Assert.IsType<FollowUpResult.NotActive>(company.Defer(lead));
        company.WaitUntil(lead.ExpiresOn!.Value);
        Assert.False(lead.WriteDownExpiry(company.Now));
        Assert.False(lead.HasExpired(company.Today));
    }

    [Fact]
    public void No_decision_is_kept_apart_and_a_ban_or_a_cancelled_order_cannot_be_chosen()
    {
        Assert.Equal(
            [
                LostReason.NoDecision,
                LostReason.Competitor,
                LostReason.Price,
                LostReason.NoNeed,
                LostReason.NotReachable,
                LostReason.OurFault,
            ],
            LostReasons.Selectable
        );
        Assert.Throws<ArgumentException>(() => company.Active().Lose(LostReason.ContactBan, null, company.Now));
        Assert.Throws<ArgumentException>(() => company.Active().Lose(LostReason.CancelledOrder, null, company.Now));
        Assert.IsType<EndResult.TextRefused>(company.Active().Lose(LostReason.Price, "\0", company.Now));
    }

    [Fact]
    public void An_order_document_of_no_confirmed_form_is_no_order()
    {
        var lead = company.ActiveIn("B");
        var undated = new NewEvidence(
            company.Criterion("A").Id,
            new EvidenceContent.Document("4711", null, new OrderValue(1, SmallCompany.Euro)),
            company.Today
        );
        var refused = lead.Move(company.Plan, undated, null, BanList.None, company.Now);
        Assert.IsType<EvidenceResult.WrongKind>(Assert.IsType<FollowUpResult.EvidenceRefused>(refused).Why);
        Assert.True(lead.IsActive(company.Today));
    }
}
