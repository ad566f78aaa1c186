using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.Efforts;

public class EffortTests
{
    readonly SmallCompany company = new();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    public void Minutes_of_a_day_are_logged(int minutes, bool logged)
    {
        var lead = company.Active();
        var result = Effort.Log(lead, company.Rep.Id, company.Today, minutes, company.Now);
        Assert.Equal(logged, result is EffortResult.Logged);
        if (result is EffortResult.Logged { Effort: var effort })
            Assert.Equal((lead.Id, company.Rep.Id, minutes), (effort.Lead, effort.User, effort.Minutes));
    }

    [Fact]
    public void No_hour_is_logged_before_the_lead_began_or_after_today()
    {
        var lead = company.Active();
        Assert.IsType<EffortResult.InTheFuture>(Log(lead, 1));
        Assert.IsType<EffortResult.BeforeTheLead>(Log(lead, -1));
        lead.Lose(LostReason.Price, null, company.Now);
        company.Wait(1);
        Assert.IsType<EffortResult.Logged>(Log(lead, 0));
    }

    EffortResult Log(Lead lead, int days) =>
        Effort.Log(lead, company.Rep.Id, company.Today.AddDays(days), 15, company.Now);
}
