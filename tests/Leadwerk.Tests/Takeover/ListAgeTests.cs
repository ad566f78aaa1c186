using Leadwerk.Features.Takeover.Pages;
using Leadwerk.Web.Texts;

namespace Leadwerk.Tests.Takeover;

public class ListAgeTests
{
    [Theory]
    [InlineData("2026-06-30", "2026-06-30", null)]
    [InlineData("2026-06-30", "2026-07-29", null)]
    [InlineData("2026-06-30", "2026-07-30", "vor einem Monat")]
    [InlineData("2026-01-31", "2026-02-28", "vor einem Monat")]
    [InlineData("2026-06-30", "2026-11-29", "vor 4 Monaten")]
    [InlineData("2025-12-31", "2027-12-30", "vor 23 Monaten")]
    [InlineData("2025-12-31", "2027-12-31", "vor 2 Jahren")]
    [InlineData("2026-07-01", "2026-06-30", null)]
    public void The_age_of_a_list_is_told_in_whole_months_and_years(string end, string today, string? told) =>
        Assert.Equal(told, ListAge.Of(DateOnly.Parse(end, null), DateOnly.Parse(today, null), new Speech("de")));
}
