using Leadwerk.Features.Measured;

namespace Leadwerk.Tests.Measured;

/// <summary>Nobody waits for what takes long, and nobody is shown old numbers that a moment would renew.</summary>
public class FreshnessTests
{
    [Theory]
    // Within a minute it is fresh, however long it took.
    [InlineData(59, 0.05, nameof(Look.Show))]
    [InlineData(59, 30, nameof(Look.Show))]
    // Quick to measure: anew.
    [InlineData(60, 0.1, nameof(Look.Wait))]
    // Less quick: beside the page, as long as somebody looks now and then.
    [InlineData(60, 0.5, nameof(Look.ShowAndMeasure))]
    [InlineData(119, 0.5, nameof(Look.ShowAndMeasure))]
    // After a quiet time nobody is shown what is older.
    [InlineData(120, 0.5, nameof(Look.Wait))]
    [InlineData(86_000, 1, nameof(Look.Wait))]
    // What keeps people waiting is measured beside, whatever its age, and a twentieth of the time at most.
    [InlineData(86_000, 4, nameof(Look.ShowAndMeasure))]
    [InlineData(79, 4, nameof(Look.Show))]
    [InlineData(81, 4, nameof(Look.ShowAndMeasure))]
    public void A_page_shows_measures_or_waits(double age, double took, string look) =>
        Assert.Equal(look, $"{Freshness.Of(TimeSpan.FromSeconds(age), TimeSpan.FromSeconds(took), Freshness.Most)}");
}
