using CsCheck;
using Leadwerk.Statistics.Forecasts;
using Leadwerk.Statistics.Scores;
using MathNet.Numerics.Distributions;

namespace Leadwerk.Statistics.Tests.Scores;

public class RankedProbabilityTests
{
    // Whole numbers too, so that draws are often alike and often equal what came.
    static readonly Gen<double[]> Draws = Gen.OneOf(Gen.Double[-50, 50], Gen.Int[0, 6].Select(n => (double)n)).Array[
        1,
        60
    ];

    [Fact]
    public void The_one_pass_equals_the_double_sum_over_all_pairs() =>
        Gen.Select(Draws, Gen.OneOf(Gen.Double[-60, 60], Gen.Int[-1, 7].Select(n => (double)n)))
            .Sample(
                (draws, came) =>
                {
                    var distance = draws.Average(x => Math.Abs(x - came));
                    var spread = draws.Average(x => draws.Average(other => Math.Abs(x - other)));
                    Assert.Equal(distance - (spread / 2), Score(draws, came), 1e-9);
                },
                iter: 5_000
            );

    [Fact]
    public void It_is_the_area_between_the_steps_of_draws_and_of_what_came() =>
        Gen.Select(Gen.Int[0, 12].Array[1, 30], Gen.Int[0, 12])
            .Sample(
                (draws, came) =>
                {
                    // Both step functions change at whole numbers only.
                    var area = Enumerable
                        .Range(0, 12)
                        .Sum(x =>
                            Math.Pow((double)draws.Count(draw => draw <= x) / draws.Length - (came <= x ? 1 : 0), 2)
                        );
                    Assert.Equal(area, Score([.. draws.Select(draw => (double)draw)], came), 1e-9);
                },
                iter: 2_000
            );

    [Theory]
    [InlineData(14.5, 3.2, 11)]
    [InlineData(14.5, 3.2, 14.5)]
    [InlineData(100, 0.5, 103)]
    public void Draws_of_a_normal_score_as_its_closed_form(double mean, double sd, double came)
    {
        // sd (z (2 Phi(z) - 1) + 2 phi(z) - 1/sqrt(pi)): Gneiting and Raftery 2007, equation 21 with the sign turned.
        var z = (came - mean) / sd;
        var closed =
            sd * ((z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI)));
        // Quantiles at the middle of equal shares stand for the distribution without the error of a random sample.
        const int Count = 20_000;
        var quantiles = Enumerable.Range(0, Count).Select(i => Normal.InvCDF(mean, sd, (i + 0.5) / Count));

        Assert.Equal(closed, RankedProbability.Score(quantiles.ToArray(), came), sd * 1e-5);
    }

    [Fact]
    public void A_single_number_scores_its_distance_and_the_truth_scores_nothing()
    {
        Assert.Equal(3, RankedProbability.Score([7, 7, 7, 7], 10));
        Assert.Equal(3, RankedProbability.Score([13], 10));
        Assert.Equal(0, RankedProbability.Score([10, 10], 10));
    }

    [Fact]
    public void Hedging_costs_and_so_does_false_certainty()
    {
        double[] narrow = [9, 10, 11],
            wide = [0, 10, 20];

        Assert.Equal(2.0 / 9, RankedProbability.Score(narrow, 10), 1e-12);
        Assert.Equal(20.0 / 9, RankedProbability.Score(wide, 10), 1e-12);
        Assert.True(RankedProbability.Score(wide, 20) < RankedProbability.Score(narrow, 20));
    }

    [Fact]
    public void No_draw_is_no_forecast() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RankedProbability.Score([], 1));

    [Fact]
    public void The_forecast_against_what_came_is_the_forecast_and_its_score()
    {
        // 3 coins of 1/2: 0 to 3 orders with 1, 3, 3, 1 of 8; against 3 the area is (1^2 + 4^2 + 7^2) / 64.
        var coins = new OpenChances([0.5, 0.5, 0.5]);
        var draws = new ForecastDraws(7);

        var (orders, crps) = draws.Against(coins, ForecastFactor.One, 3);

        Assert.Equal(draws.Of(coins, ForecastFactor.One).Orders, orders);
        Assert.Equal(66.0 / 64, crps, 0.05);
    }

    static double Score(double[] draws, double came) => RankedProbability.Score([.. draws.Order()], came);
}
