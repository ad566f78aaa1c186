namespace Leadwerk.Domain.Tests.Expiry;

public class CompanyDayTests
{
    // UTC moment, zone -> the company's day
    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "Europe/Berlin", "2026-01-31")]
    [InlineData("2026-01-31T23:00:00Z", "Europe/Berlin", "2026-02-01")]
    [InlineData("2026-07-31T21:59:59Z", "Europe/Berlin", "2026-07-31")]
    [InlineData("2026-07-31T22:00:00Z", "Europe/Berlin", "2026-08-01")]
    // The night in which clocks go forward: 23 hours.
    [InlineData("2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "Europe/Berlin", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "Europe/Berlin", "2026-03-30")]
    // The night in which they go back: 25 hours, and 02:30 comes twice on the same day.
    [InlineData("2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25")]
    [InlineData("2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "Europe/Berlin", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "Europe/Berlin", "2026-10-26")]
    [InlineData("2028-02-28T23:00:00Z", "Europe/Berlin", "2028-02-29")]
    [InlineData("2028-02-29T23:00:00Z", "Europe/Berlin", "2028-03-01")]
    [InlineData("2026-06-01T00:30:00Z", "America/New_York", "2026-05-31")]
    [InlineData("2026-06-01T11:00:00Z", "Pacific/Kiritimati", "2026-06-02")]
    [InlineData("2026-06-01T00:00:00Z", "UTC", "2026-06-01")]
    public void A_day_begins_at_midnight_in_the_companys_zone(string moment, string zone, string day) =>
        Assert.Equal(
            DateOnly.ParseExact(day, "O"),
            CompanyDay.Of(Utc(moment), TimeZoneInfo.FindSystemTimeZoneById(zone))
        );

    static DateTime Utc(string moment) =>
        DateTime.ParseExact(
            moment,
            "yyyy-MM-ddTHH:mm:ssZ",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal
        );

    [Fact]
    public void The_lead_is_gone_at_midnight_of_the_companys_zone_also_when_clocks_are_changed()
    {
        var company = new SmallCompany(days: 237);
        var lead = company.Active();
        Assert.Equal(new DateOnly(2026, 10, 25), lead.ExpiresOn);
        Assert.True(lead.IsActive(CompanyDay.Of(Utc("2026-10-24T21:59:59Z"), SmallCompany.Berlin)));
        Assert.False(lead.IsActive(CompanyDay.Of(Utc("2026-10-24T22:00:00Z"), SmallCompany.Berlin)));
    }

    [Fact]
    public void A_moment_is_UTC_in_whole_microseconds()
    {
        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(19);
        var stamp = new Stamp(UserId.New(), at, SmallCompany.Berlin);
        Assert.Equal((at.AddTicks(-9), DateTimeKind.Utc), (stamp.At, stamp.At.Kind));
        Assert.Throws<ArgumentException>(() =>
            new Stamp(UserId.New(), DateTime.SpecifyKind(at, DateTimeKind.Local), SmallCompany.Berlin)
        );
    }
}
