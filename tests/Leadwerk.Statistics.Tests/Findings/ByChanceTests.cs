using CsCheck;
using Leadwerk.Statistics.Findings;

namespace Leadwerk.Statistics.Tests.Findings;

public class ByChanceTests
{
    [Fact]
    public void A_count_moves_by_chance_as_a_gamma_says()
    {
        // By the cube of Wilson and Hilferty, k (1 - 1/(9k) + z / sqrt(9k))^3 with k = 10 1/3: 6.489 and 14.600.
        var (low, high) = ByChance.OfCount(10);
        Assert.Equal(6.489, low, 0.02);
        Assert.Equal(14.6, high, 0.02);
        Assert.Equal(0, ByChance.OfCount(0).Low);
        Assert.InRange(ByChance.OfCount(0).High, 0.9, 1.2);
    }

    [Fact]
    public void A_sum_of_equal_values_moves_as_their_number()
    {
        // Sixteen orders of 100: the logarithm varies by a quarter.
        var (low, high) = ByChance.OfSum(1600, 16 * 100.0 * 100);
        Assert.Equal(1600 / Math.Exp(1.2815515655446004 / 4), low, 1e-9);
        Assert.Equal(1600 * Math.Exp(1.2815515655446004 / 4), high, 1e-9);
        Assert.Equal((0, 0), ByChance.OfSum(0, 0));
        // One big order among small ones: the sum rests on one case.
        Assert.True(ByChance.OfSum(1015, (15 * 1.0) + 1_000_000).High > 3000);
    }

    [Fact]
    public void A_number_to_come_is_poisson_where_the_rate_is_sure_and_wider_where_it_is_not()
    {
        // qpois(c(.1, .5, .9), 10) is 6, 10, 14.
        Assert.Equal((6, 10, 14), ByChance.Coming(10, 1_000_000));
        var (low, _, high) = ByChance.Coming(10, 10);
        Assert.True(low < 6 && high > 14, $"{low} {high}");
        Assert.Equal((0, 0, 0), ByChance.Coming(0, 10));
    }

    [Fact]
    public void The_middle_lies_between_and_more_is_more() =>
        Gen.Select(Gen.Double[0.01, 500], Gen.Int[1, 500])
            .Sample(
                (mean, cases) =>
                {
                    var (low, middle, high) = ByChance.Coming(mean, cases);
                    Assert.True(low <= middle && middle <= high);
                    var more = ByChance.Coming(mean * 2, cases);
                    Assert.True(more.Low >= low && more.High >= high);
                },
                iter: 300
            );
}
