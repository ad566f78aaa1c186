using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Leads;

public class StartTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void No_lead_without_evidence_of_a_need()
    {
        var nothing = company.NewLead() with { Evidence = [] };
        var refused = Assert.IsType<StartResult.NoNeedShown>(Lead.Start(nothing, company.Now));
        Assert.Equal("Woran erkennen wir einen Bedarf?", Assert.Single(refused.Missing).Criterion.Question.German);
        Assert.IsType<StartResult.NoNeedShown>(Lead.Start(company.NewLead(company.Proof("E")), company.Now));
    }

    [Fact]
    public void An_act_done_on_purpose_tells_of_a_need()
    {
        var act = new NewEvidence(
            company.Criterion("F").Id,
            new EvidenceContent.Act("Hat das Datenblatt angefordert", "beispiel.de/datenblatt", company.Boss.Id),
            company.Today.AddDays(-40),
            company.Boss
        );
        var lead = company.Maturing(act);
        Assert.Equal("F", lead.Phase!.Value.Value);
        Assert.Equal(company.Today.AddDays(-40), lead.PhaseEntries[0].EnteredOn);
        Assert.Equal(act.Content, lead.Evidence[0].Content);
        Assert.True(lead.IsWorkedWith(company.Boss.Id));
    }

    [Fact]
    public void Refused_evidence_starts_no_lead()
    {
        var wanted = company.NewLead(company.Talk(company.Criterion("F"), company.Today.AddDays(1)));
        Assert.IsType<StartResult.EvidenceRefused>(Lead.Start(wanted, company.Now));
    }

    [Fact]
    public void A_lead_that_marketing_matures_is_on_no_sales_list()
    {
        var plan = DefaultPhasePlan.Draft();
        var late = new SmallCompany(plan with { HandOverPhase = plan.Phases[1].Code });
        var lead = late.Maturing();
        Assert.Equal((LeadStatus.Maturing, null, null), (lead.Status, lead.Owner, lead.ExpiresOn));
        Assert.False(lead.IsActive(late.Today));
    }

    [Fact]
    public void A_lead_that_a_rep_finds_is_handed_over_at_its_creation()
    {
        var lead = Found(company, 0);
        Assert.Equal(
            (LeadStatus.Active, company.Rep.Id, company.Today.AddDays(180)),
            (lead.Status, lead.Owner!.Value, lead.ExpiresOn!.Value)
        );
        Assert.Equal(HandOverWay.OwnFind, Assert.Single(lead.HandOvers).Way);
        Assert.NotNull(lead.OpenFollowUp);
    }

    [Fact]
    public void Beyond_capacity_a_rep_s_own_find_waits_for_its_finder()
    {
        var lead = Found(company, 40);
        Assert.Equal(
            (LeadStatus.Waiting, null, null, company.Rep.Id),
            (lead.Status, lead.Owner, lead.ExpiresOn, lead.Finder!.Value)
        );
        Assert.NotNull(lead.WaitingSince);
        company.Wait(10);
        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(company.Terms(active: 39), company.Now));
        Assert.Equal((HandOverWay.OwnFind, company.Today.AddDays(180)), (lead.HandOvers[0].Way, lead.ExpiresOn!.Value));
    }

    [Fact]
    public void The_finder_needs_no_more_evidence_than_at_the_creation_and_others_do()
    {
        var plan = DefaultPhasePlan.Draft();
        var late = new SmallCompany(plan with { HandOverPhase = plan.Phases[1].Code });
        var lead = Found(late, 40);
        Assert.Equal(LeadStatus.Waiting, lead.Status);
        Assert.IsType<HandOverResult.NotQualified>(lead.Pull(late.Terms(late.OtherRep), late.Now));
        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(late.Terms(), late.Now));
    }

    static Lead Found(SmallCompany company, int active) =>
        Assert
            .IsType<StartResult.Started>(
                Lead.StartOwnFind(company.NewLead(), company.Rep, active, company.Step(), company.Now)
            )
            .Lead;

    [Fact]
    public void An_own_find_needs_its_first_step_before_the_expiry_date()
    {
        var refused = Lead.StartOwnFind(company.NewLead(), company.Rep, 0, company.Step(180), company.Now);
        Assert.IsType<FollowUpResult.DueAfterExpiry>(Assert.IsType<StartResult.StepRefused>(refused).Why);
        Assert.IsType<StartResult.NotARep>(
            Lead.StartOwnFind(company.NewLead(), company.Marketing, 0, company.Step(), company.Now)
        );
    }

    [Fact]
    public void A_person_of_another_company_is_no_contact()
    {
        var stranger = company.NewPerson(company.NewCompany("Andere AG"), "Fritz Fremd");
        Assert.Throws<ArgumentException>(() => company.Active().AddContact(stranger, company.Now));
    }
}
