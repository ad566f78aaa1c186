using CsCheck;
using Leadwerk.Statistics.Forecasts;

namespace Leadwerk.Statistics.Tests.Forecasts;

public class ForecastProperties
{
    static readonly Gen<double[]> Chances = Gen.Double[0, 1].Array[1, 120];

    [Fact]
    public void With_factor_one_the_mean_equals_the_sum_of_the_single_chances() =>
        Chances.Sample(
            chances =>
            {
                var open = new OpenChances(chances);
                var orders = new ForecastDraws(7).Of(open, ForecastFactor.One).Orders;
                var variance = chances.Sum(p => p * (1 - p));
                var error = Math.Sqrt(variance / ForecastDraws.Count);
                Assert.Equal(chances.Sum(), orders.Mean, (5 * error) + 1e-6);
                Assert.Equal(chances.Sum(), open.ExpectedOrders, 1e-9);
            },
            iter: 1_000
        );

    [Fact]
    public void Drawn_leads_have_the_spread_of_independent_coins()
    {
        // 50 coins of 0.2 and 5 of 0.9: mean 14.5, variance 8.45; below 30 orders every lead is drawn.
        double[] chances = [.. Enumerable.Repeat(0.2, 50), .. Enumerable.Repeat(0.9, 5)];
        var orders = new ForecastDraws(3).Of(new OpenChances(chances), ForecastFactor.One).Orders;

        Assert.Equal(14.5, orders.Mean, 0.2);
        Assert.Equal(11, orders.P10, 1.0);
        Assert.Equal(18, orders.P90, 1.0);
    }

    [Fact]
    public void Exact_and_normal_totals_agree_where_they_meet()
    {
        double[] below = [.. Enumerable.Repeat(0.1, 299)];
        double[] above = [.. Enumerable.Repeat(0.1, 301)];
        var factor = new ForecastFactor(0, 0.3);

        var exact = new ForecastDraws(3).Of(new OpenChances(below), factor).Orders;
        var normal = new ForecastDraws(3).Of(new OpenChances(above), factor).Orders;

        Assert.Equal(exact.Mean, normal.Mean, 0.8);
        Assert.Equal(exact.P10, normal.P10, 1.5);
        Assert.Equal(exact.P90, normal.P90, 1.5);
    }

    [Fact]
    public void No_factor_brings_more_orders_than_leads() =>
        Gen.Select(Chances, Gen.Double[-1, 3])
            .Sample(
                (chances, mu) =>
                {
                    var (orders, _) = new ForecastDraws(7).Of(new OpenChances(chances), new ForecastFactor(mu, 0.5));
                    Assert.InRange(orders.Mean, 0, chances.Length + 0.5);
                    Assert.True(orders.P10 <= orders.P50 && orders.P50 <= orders.P90);
                },
                iter: 200
            );

    [Fact]
    public void Same_seed_same_bytes_other_seed_other_draws()
    {
        double[] chances = [0.1, 0.5, 0.7];
        double[] amounts = [1000, double.NaN, 500];
        var open = new OpenChances(chances, amounts, new WonAmounts([100, 900]));
        var factor = new ForecastFactor(0, 0.3);

        Assert.Equal(new ForecastDraws(1).Of(open, factor), new ForecastDraws(1).Of(open, factor));
        Assert.NotEqual(new ForecastDraws(1).Of(open, factor), new ForecastDraws(2).Of(open, factor));
    }

    [Fact]
    public void Unknown_amounts_are_drawn_from_the_won()
    {
        double[] chances = [.. Enumerable.Repeat(0.5, 40)];
        double[] amounts = [.. Enumerable.Repeat(double.NaN, 40)];
        var open = new OpenChances(chances, amounts, new WonAmounts([100, 300]));

        var (orders, value) = new ForecastDraws(1).Of(open, ForecastFactor.One);

        Assert.Equal(20, orders.Mean, 0.3);
        Assert.InRange(value!.Value.Mean, 3940, 4060);
    }

    [Fact]
    public void The_factor_follows_the_formula()
    {
        // Three past totals, 30 days apart, horizon 90: J_e = 1.
        PastTotal[] pairs = [new(100, 80), new(100, 80), new(100, 80)];
        var r = Math.Log(80.5 / 100.5);

        var factor = ForecastFactor.From(pairs, spacing: 30, horizon: 90);

        Assert.Equal(r / 4, factor.Mu, 1e-12);
        var spread = Math.Max(0, ((r - (r / 4)) * (r - (r / 4))) - (1 / 100.5));
        Assert.Equal(Math.Sqrt(((3 * 0.09) + spread) / 4 * 1.25), factor.Sd, 1e-12);
        Assert.Equal(4, factor.Freedom);
    }

    [Fact]
    public void Without_past_totals_the_band_is_the_prior() =>
        Assert.Equal(new ForecastFactor(0, 0.3, 3), ForecastFactor.From([], 10, 90));
}
