using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Forecasts;

namespace Leadwerk.Statistics.Tests.Experts;

public class BackTestCrpsTests
{
    static readonly int[] Horizons = [30, 90];

    static readonly BackTest Marks = BackTest.Of(
        ExpertPanel.Learn(SimulatedCompany.History(400, 700, seed: 3), Horizons),
        Horizons,
        new ForecastDraws(1)
    );

    [Fact]
    public void Its_mean_is_over_the_origins_whose_band_was_checked()
    {
        foreach (var horizon in Horizons)
        {
            var marks = Marks.Origins.Where(mark => mark.HorizonDays == horizon).ToArray();
            var checkedMarks = marks.Where(mark => mark is { Taught: true, Came: not null }).ToArray();

            Assert.InRange(checkedMarks.Length, 2, marks.Length - 2);
            Assert.Equal(checkedMarks.Average(mark => mark.Crps!.Value), Marks.Crps(horizon)!.Value, 1e-12);
            Assert.All(marks, mark => Assert.Equal(mark.Came is null, mark.Crps is null));
        }
    }

    [Fact]
    public void An_origin_is_scored_in_orders_by_its_own_draws()
    {
        foreach (var mark in Marks.Origins.Where(mark => mark.Came is not null))
        {
            // From P90 on at least 0.9 of the draws lie below: 0.81 of area for every order beyond it. From above: the mean distance of a
            // draw is that of the median and the draws' own distance from it.
            var (band, came) = (mark.Band, mark.Came!.Value);
            var beyond = Math.Max(0, Math.Max(came - band.P90, band.P10 - came));
            Assert.InRange(mark.Crps!.Value, 0.8 * beyond, Math.Abs(band.P50 - came) + band.P90 - band.P10);
        }
    }

    [Fact]
    public void A_horizon_that_was_not_scored_has_none() => Assert.Null(Marks.Crps(60));
}
