using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.HandOvers;

public class QualificationTableTests
{
    // hand-over phase, proven beside F -> qualified, what is missing
    [Theory]
    [InlineData("F", "", true, "")]
    [InlineData("F", "E", true, "")]
    [InlineData("E", "", false, "E")]
    [InlineData("E", "D", false, "E")]
    [InlineData("E", "E", true, "")]
    [InlineData("E", "E D C", true, "")]
    [InlineData("E", "A", false, "E")]
    public void A_lead_is_qualified_when_it_fulfils_the_hand_over_phase(
        string handOver,
        string proven,
        bool qualified,
        string missing
    )
    {
        var plan = DefaultPhasePlan.Draft() with { HandOverPhase = PhaseCode.Parse(handOver)!.Value };
        var company = new SmallCompany(plan);
        var lead = company.Maturing();
        foreach (var phase in proven.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            company.Prove(lead, phase);
        Assert.Equal(missing, string.Join(' ', lead.MissingForHandOver(company.Plan).Select(item => item.Phase)));
        if (lead.Outcome is not null)
            return;
        Assert.Equal(qualified ? LeadStatus.Waiting : LeadStatus.Maturing, lead.Status);
        var result = lead.Pull(company.Terms(), company.Now);
        Assert.Equal(qualified, result is HandOverResult.HandedOver);
        if (result is HandOverResult.NotQualified refused)
            Assert.Equal(missing, string.Join(' ', refused.Missing.Select(item => item.Phase)));
    }

    [Fact]
    public void A_lead_that_matures_waits_from_the_moment_on_which_it_qualifies()
    {
        var plan = DefaultPhasePlan.Draft();
        var company = new SmallCompany(plan with { HandOverPhase = plan.Phases[1].Code });
        var lead = company.Maturing();
        Assert.Null(lead.WaitingSince);
        company.Wait(4);
        company.Prove(lead, "E");
        Assert.Equal(lead.Evidence[1].RecordedAt, lead.WaitingSince);
        company.Revoke(lead, lead.Evidence[1]);
        Assert.Equal((LeadStatus.Maturing, null), (lead.Status, lead.WaitingSince));
    }
}
