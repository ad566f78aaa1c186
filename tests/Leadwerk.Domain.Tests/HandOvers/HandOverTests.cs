using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Tests.HandOvers;

public class HandOverTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void Hand_over_gives_the_lead_its_rep_its_first_step_and_its_expiry_date()
    {
        var lead = company.Maturing();
        var done = Assert.IsType<HandOverResult.HandedOver>(lead.Pull(company.Terms(), company.Now));
        Assert.Equal((company.Rep.Id, company.Today.AddDays(180)), (done.To, done.ExpiresOn));
        Assert.Equal(
            (LeadStatus.Active, company.Today, null),
            (lead.Status, lead.HandedOverOn!.Value, lead.WaitingSince)
        );
        Assert.Equal(company.Today.AddDays(7), lead.OpenFollowUp!.DueOn);
        Assert.Equal(HandOverWay.Pulled, lead.HandOvers[0].Way);
    }

    [Fact]
    public void A_lead_is_handed_over_once()
    {
        var lead = company.Active();
        var again = lead.Assign(company.Terms(company.OtherRep), company.Now);
        Assert.Equal(company.Rep.Id, Assert.IsType<HandOverResult.AlreadyHandedOver>(again).Owner);
        Assert.Single(lead.HandOvers);
    }

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, false)]
    [InlineData(41, false)]
    public void Beyond_capacity_no_lead_is_handed_over(int active, bool handedOver)
    {
        var lead = company.Maturing();
        Assert.Equal(handedOver, lead.Pull(company.Terms(active: active), company.Now) is HandOverResult.HandedOver);
        Assert.Equal(handedOver ? company.Rep.Id : null, lead.Owner);
    }

    [Fact]
    public void Capacity_can_be_set_for_each_rep()
    {
        Assert.IsType<UserResult.Kept>(company.Rep.SetCapacity(2));
        Assert.IsType<UserResult.CapacityOutOfRange>(company.Rep.SetCapacity(-1));
        Assert.Equal((1, 0), (company.Rep.FreeCapacity(1, company.Today), company.Rep.FreeCapacity(5, company.Today)));
        var full = company.Maturing().Assign(company.Terms(active: 2), company.Now);
        Assert.Equal(
            (2, 2),
            (Assert.IsType<HandOverResult.NoCapacity>(full).Active, ((HandOverResult.NoCapacity)full).Capacity)
        );
    }

    [Fact]
    public void An_absent_rep_gets_no_leads_on_the_first_and_on_the_last_day_of_the_absence()
    {
        var monday = company.Today;
        company.Rep.AddAbsence(monday, monday.AddDays(4));
        Assert.Equal(0, company.Rep.FreeCapacity(0, monday));
        var away = Assert.IsType<HandOverResult.Away>(company.Maturing().Pull(company.Terms(), company.Now));
        Assert.Equal(monday.AddDays(4), away.Until);
        company.Wait(4);
        Assert.IsType<HandOverResult.Away>(company.Maturing().Pull(company.Terms(), company.Now));
        company.Wait(1);
        Assert.IsType<HandOverResult.HandedOver>(company.Maturing().Pull(company.Terms(), company.Now));
    }

    [Fact]
    public void Only_who_works_leads_gets_one()
    {
        Assert.IsType<HandOverResult.NotARep>(company.Maturing().Assign(company.Terms(company.Marketing), company.Now));
        company.OtherRep.Close(company.Now);
        Assert.IsType<HandOverResult.NotARep>(company.Maturing().Assign(company.Terms(company.OtherRep), company.Now));
        Assert.IsType<HandOverResult.HandedOver>(company.Maturing().Assign(company.Terms(company.Head), company.Now));
    }

    [Fact]
    public void The_first_step_lies_before_the_expiry_date_that_is_fixed_with_it()
    {
        var refused = company.Maturing().Pull(company.Terms(days: 180), company.Now);
        Assert.IsType<FollowUpResult.DueAfterExpiry>(Assert.IsType<HandOverResult.StepRefused>(refused).Why);
        Assert.IsType<HandOverResult.HandedOver>(company.Maturing().Pull(company.Terms(days: 179), company.Now));
    }

    [Fact]
    public void Reassigning_is_no_new_hand_over()
    {
        var lead = company.Active();
        var expiresOn = lead.ExpiresOn;
        company.Wait(10);
        var done = Assert.IsType<HandOverResult.Reassigned>(lead.Reassign(company.OtherRep, 0, company.Now));
        Assert.Equal((company.Rep.Id, company.OtherRep.Id), (done.From, done.To));
        Assert.Equal((company.OtherRep.Id, expiresOn), (lead.Owner, lead.ExpiresOn));
        Assert.Single(lead.HandOvers);
        Assert.Single(lead.FollowUps);
        Assert.IsType<HandOverResult.NoCapacity>(lead.Reassign(company.Rep, 40, company.Now));
        Assert.IsType<HandOverResult.AlreadyHandedOver>(lead.Reassign(company.OtherRep, 0, company.Now));
        Assert.IsType<HandOverResult.NotHandedOver>(company.Maturing().Reassign(company.Rep, 0, company.Now));
    }

    [Fact]
    public void A_rep_returns_a_lead_naming_the_criterion_that_it_does_not_meet()
    {
        var lead = company.ActiveIn("E");
        Assert.IsType<HandOverResult.CriterionNotOfHandOver>(Return(lead, "E"));
        Assert.IsType<HandOverResult.TextRefused>(Return(lead, "F", " "));
        Assert.IsType<HandOverResult.Returned>(Return(lead, "F"));
        Assert.Equal((LeadStatus.Maturing, null, null), (lead.Status, lead.Owner, lead.OpenFollowUp));
        Assert.Equal(FollowUpOutcome.Returned, lead.FollowUps[0].Outcome);
        Assert.Equal(company.Criterion("F").Id, lead.HandOvers[0].ReturnedFor);
        Assert.IsType<HandOverResult.NotHandedOver>(Return(lead, "F"));
    }

    HandOverResult Return(Lead lead, string phase, string reason = "Die Anfrage war von einem Schüler.") =>
        lead.Return(company.Plan, company.Criterion(phase).Id, reason, company.Now);

    [Fact]
    public void A_returned_lead_qualifies_again_with_new_evidence_and_keeps_its_first_expiry_date()
    {
        var lead = company.Active();
        var expiresOn = lead.ExpiresOn;
        Return(lead, "F");
        company.Wait(30);
        var refused = Assert.IsType<HandOverResult.NotQualified>(lead.Pull(company.Terms(), company.Now));
        Assert.Equal(company.Criterion("F").Id, Assert.Single(refused.Missing).Criterion.Id);
        company.Prove(lead, "F");
        Assert.Equal(LeadStatus.Waiting, lead.Status);
        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(company.Terms(company.OtherRep), company.Now));
        Assert.Equal((expiresOn, 2), (lead.ExpiresOn, lead.HandOvers.Count));
    }

    [Fact]
    public void A_returned_lead_expires_on_its_first_date_too()
    {
        var lead = company.Active();
        Return(lead, "F");
        company.WaitUntil(lead.ExpiresOn!.Value);
        Assert.True(lead.HasExpired(company.Today));
        Assert.IsType<HandOverResult.LeadOver>(lead.Pull(company.Terms(), company.Now));
        Assert.True(lead.WriteDownExpiry(company.Now));
        Assert.Equal(LeadOutcome.Expired, lead.Outcome);
    }

    [Fact]
    public void The_first_contact_clock_runs_from_hand_over_to_the_first_recorded_contact()
    {
        var lead = company.Active();
        company.NotReached(lead);
        Assert.Null(lead.HandOvers[0].TimeToFirstContact);
        company.Wait(2);
        company.Defer(lead);
        company.Wait(5);
        company.Prove(lead, "E");
        Assert.Equal(2, lead.HandOvers[0].TimeToFirstContact!.Value.Days);
    }

    [Fact]
    public void A_talk_from_before_the_hand_over_is_no_contact_after_it()
    {
        var lead = company.Active();
        lead.Record(company.Plan, company.Talk(company.Criterion("E"), company.Today.AddDays(-1)), company.Now);
        Assert.Null(lead.HandOvers[0].FirstContactAt);
        lead.Record(company.Plan, company.Talk(company.Criterion("E")), company.Now);
        Assert.NotNull(lead.HandOvers[0].FirstContactAt);
    }
}
