using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Leads;

/// <summary>A lead keeps its plan and the rules of its segment: whoever hands in others has made a mistake and is told.</summary>
public class ForeignPlanTests
{
    readonly SmallCompany company = new();
    readonly PhasePlan foreign;
    readonly Lead lead;

    public ForeignPlanTests()
    {
        foreign = company.NewPlan(DefaultPhasePlan.Draft());
        lead = company.Active();
    }

    [Fact]
    public void Every_act_asks_for_the_plan_of_the_lead()
    {
        var (fact, step, bans) = (company.Proof("E")[0], company.Step(), BanList.None);
        var first = lead.Evidence[0].Id;
        Action[] acts =
        [
            () => lead.Record(foreign, fact, company.Now),
            () => lead.Confirm(foreign, first, company.Now),
            () => lead.Revoke(foreign, first, "Irrtum", null, bans, company.Now),
            () => lead.Move(foreign, fact, step, bans, company.Now),
            () => lead.Move(foreign, first, step, bans, company.Now),
            () => lead.Return(foreign, company.Criterion("F").Id, "Stimmt nicht.", company.Now),
            () =>
                lead.KeepWith(foreign, company.Escalation, step with { Criterion = fact.Criterion }, bans, company.Now),
            () => lead.AddFromOldList(foreign, ImportId.New(), [], "Phase", company.Now),
            () => lead.Withdraw(foreign, ImportId.New(), company.Now),
            () => lead.Missing(foreign),
            () => lead.MissingForHandOver(foreign),
            () => lead.ProvenPhase(foreign),
            () => lead.Derive(foreign),
            () => company.Maturing().Pull(company.Terms() with { Plan = foreign }, company.Now),
        ];
        Assert.All(acts, act => Assert.Throws<ArgumentException>(act));
        Assert.Equal((1, 1), (lead.Evidence.Count, lead.FollowUps.Count));
    }

    [Fact]
    public void Every_delay_asks_for_the_escalation_of_the_segment()
    {
        var other = SmallCompany.NewEscalation(DefaultEscalationPlan.Draft(new Segment("Handel", "Versand")));
        Action[] acts =
        [
            () => lead.Defer(other, company.Step(), "Später.", BanList.None, company.Now),
            () => lead.NotReached(other, company.Step(), BanList.None, company.Now),
            () => lead.Postpone(other, company.Step(), "Messe", BanList.None, company.Now),
        ];
        Assert.All(acts, act => Assert.Throws<ArgumentException>(act));
    }

    [Fact]
    public void A_hand_over_asks_for_the_expiry_rule_of_the_segment()
    {
        var other = SmallCompany.NewRule(30, new Segment("Handel", "Versand"));
        var waiting = company.Maturing();
        Assert.Throws<ArgumentException>(() => waiting.Pull(company.Terms() with { Rule = other }, company.Now));
        Assert.Null(waiting.ExpiresOn);
    }
}
