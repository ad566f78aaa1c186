using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.HandOvers;

public class CoolingTimeTests
{
    readonly SmallCompany company = new(days: 100);

    StartResult Start(params EarlierLead[] earlier) =>
        Lead.Start(company.NewLead() with { Earlier = earlier }, company.Now);

    [Theory]
    [InlineData(0, false)]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void Within_the_cooling_time_a_new_lead_is_refused(int daysAfterTheEnd, bool started)
    {
        var old = company.Active();
        old.Lose(LostReason.NoDecision, null, company.Now);
        company.Wait(daysAfterTheEnd);
        var result = Start(EarlierLead.Of(old));
        Assert.Equal(started, result is StartResult.Started);
        if (result is StartResult.Cooling cooling)
            Assert.Equal((old.Id, old.EndedOn!.Value.AddDays(100)), (cooling.Why.Earlier, cooling.Why.Until!.Value));
    }

    [Fact]
    public void An_expiry_that_nobody_wrote_down_cools_too()
    {
        var old = company.Active();
        company.WaitUntil(old.ExpiresOn!.Value.AddDays(99));
        Assert.Null(old.Outcome);
        Assert.IsType<StartResult.Cooling>(Start(EarlierLead.Of(old)));
        company.Wait(1);
        Assert.Equal(old.Id, Assert.IsType<StartResult.Started>(Start(EarlierLead.Of(old))).Lead.Previous);
    }

    [Fact]
    public void A_recorded_inbound_contact_lets_a_new_lead_begin_once()
    {
        var old = company.Active();
        old.Lose(LostReason.NoDecision, null, company.Now);
        company.Wait(5);
        var contact = company.Call(company.Boss);
        var wanted = company.NewLead() with { Earlier = [EarlierLead.Of(old)], Inbound = contact };
        var lead = Assert.IsType<StartResult.Started>(Lead.Start(wanted, company.Now)).Lead;
        Assert.Equal((old.Id, lead.Id), (lead.Previous!.Value, contact.Began!.Value));
        Assert.IsType<StartResult.ContactDoesNotCount>(Lead.Start(wanted, company.Now));
    }

    [Fact]
    public void A_contact_from_before_the_end_or_an_unconfirmed_form_does_not_count()
    {
        var old = company.Active();
        company.Wait(5);
        var before = company.Call(company.Boss, company.Today.AddDays(-1));
        old.Lose(LostReason.NoDecision, null, company.Now);
        var wanted = company.NewLead() with { Earlier = [EarlierLead.Of(old)] };
        Assert.IsType<StartResult.Cooling>(Lead.Start(wanted with { Inbound = before }, company.Now));
        var form = company.Call(company.Boss, kind: InboundKind.Form);
        Assert.IsType<StartResult.ContactDoesNotCount>(Lead.Start(wanted with { Inbound = form }, company.Now));
        var other = company.Call(company.NewPerson(company.NewCompany("Andere AG"), "Fritz Fremd"));
        Assert.IsType<StartResult.ContactDoesNotCount>(Lead.Start(wanted with { Inbound = other }, company.Now));
    }

    [Fact]
    public void A_second_lead_beside_an_open_one_would_be_a_way_round_and_is_refused()
    {
        var open = company.Active();
        var refused = Assert.IsType<StartResult.Cooling>(Start(EarlierLead.Of(open)));
        Assert.Equal((open.Id, null), (refused.Why.Earlier, refused.Why.Until));
        var wanted = company.NewLead() with { Earlier = [EarlierLead.Of(open)], Inbound = company.Call(company.Boss) };
        Assert.IsType<StartResult.Started>(Lead.Start(wanted, company.Now));
    }

    [Fact]
    public void After_an_order_the_next_lead_may_begin_at_once() =>
        Assert.IsType<StartResult.Started>(Start(EarlierLead.Of(company.ActiveIn("A"))));

    [Fact]
    public void Assigning_within_the_cooling_time_is_refused_too()
    {
        var waiting = company.Maturing();
        var old = company.Active();
        old.Lose(LostReason.NoDecision, null, company.Now);
        var terms = company.Terms() with { Earlier = [EarlierLead.Of(old)] };
        Assert.IsType<HandOverResult.Cooling>(waiting.Assign(terms, company.Now));
        Assert.IsType<HandOverResult.Cooling>(waiting.Pull(terms, company.Now));
        Assert.Null(waiting.ExpiresOn);
        company.Wait(100);
        Assert.IsType<HandOverResult.HandedOver>(waiting.Assign(terms with { First = company.Step() }, company.Now));
    }

    [Fact]
    public void The_cooling_time_can_be_set_apart_from_the_expiry()
    {
        var old = company.Active();
        old.Lose(LostReason.NoDecision, null, company.Now);
        company.Rule.Edit(100, new("Darum.", "Because."), 10);
        company.Wait(10);
        Assert.IsType<StartResult.Started>(Start(EarlierLead.Of(old)));
    }
}
