using Leadwerk.Features.Audit;

namespace Leadwerk.Tests.Audit;

public class PipelineAuditTests
{
    [Fact]
    public void Every_lead_is_won_lost_or_open_and_every_open_one_is_listed()
    {
        var report = PipelineAudit.Run(SimulatedPipeline.Of(600), new AuditOptions { AsOf = SimulatedPipeline.AsOf })!;
        Assert.Equal(600, report.Leads.Open + report.Leads.Won + report.Leads.Lost);
        Assert.Equal(report.Leads.Open, report.OpenLeads.Count);
        Assert.Equal(report.OpenLeads.Count(lead => lead.Zombie), report.Pipeline.Zombies);
    }
}
