using Leadwerk.Domain.Settings;

namespace Leadwerk.Domain.Tests.Settings;

public class OwnCompanyTests
{
    [Fact]
    public void It_has_a_name_a_zone_that_exists_and_an_hour_that_costs_something()
    {
        Assert.IsType<OwnCompanyResult.TextRefused>(OwnCompany.Found(" "));
        var company = Assert.IsType<OwnCompanyResult.Kept>(OwnCompany.Found(" Kornfeld GmbH ")).Company;
        Assert.Equal(
            ("Kornfeld GmbH", "Europe/Berlin", false, (long?)null),
            (company.Name, company.ZoneName, company.OpenToReps, company.HourlyRate)
        );
        Assert.IsType<OwnCompanyResult.NoSuchZone>(company.Edit("A", "Mond/Krater", true, null));
        Assert.IsType<OwnCompanyResult.RateOutOfRange>(company.Edit("A", "Europe/Vienna", true, 0));
        Assert.IsType<OwnCompanyResult.RateOutOfRange>(company.Edit("A", "Europe/Vienna", true, 1_000_001));
        Assert.Equal("Kornfeld GmbH", company.Name);
        Assert.IsType<OwnCompanyResult.Kept>(company.Edit("A", "Europe/Vienna", true, 1_000_000));
        Assert.Equal(("A", true, 1_000_000L), (company.Name, company.OpenToReps, company.HourlyRate));
        Assert.Equal(OwnCompany.TheOnlyId, company.Id);
    }
}
