using CsCheck;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Risks;

public class PooledSharesTests
{
    [Fact]
    public void Two_groups_worked_by_hand()
    {
        // All watched for 100 days: 20 of 100 and 40 of 100 moved on. Var = p(1-p)/100, so each counts p(1-p)/Var - 1 = 99; by
        // moments between = 2 * 99 * 0.01 = 1.98, corrected (1.98 - 0.21) / (198 - 99), and m = 0.21 / that - 1 = 10.7.
        var (one, two) = (Watched(20, 100), Watched(40, 100));
        var pseudo = (0.21 / (1.77 / 99)) - 1;

        var shares = PooledShares.Of([one, two], Together(one, two), 100);

        Assert.Equal(((99 * 0.2) + (pseudo * 0.3)) / (99 + pseudo), shares[0].Estimate!.Value, 1e-9);
        Assert.Equal(((99 * 0.4) + (pseudo * 0.3)) / (99 + pseudo), shares[1].Estimate!.Value, 1e-9);
        Assert.Equal((100, 100), (shares[0].Cases, shares[1].Cases));
        // qbeta(c(.1, .9), 99 * .2 + m * .3 + 1/3, 99 * .8 + m * .7 + 1/3)
        Assert.InRange(shares[0].Low, 0.15, 0.20);
        Assert.InRange(shares[0].High, 0.22, 0.27);
    }

    [Fact]
    public void Whoever_is_still_open_is_no_failure()
    {
        // Ten moved on on the first day. Of the other ninety nobody knows more than one day.
        var young = new ExitCounts();
        young.Add(1, ExitKind.Advanced, 10);
        young.Add(1, ExitKind.Censored, 90);
        var old = Watched(50, 100, 50);

        var share = PooledShares.Of([young], Together(young, old), 100)[0];

        // What they have not lived through yet goes on as with all: by day 50 half of the old ones moved on.
        Assert.True(share.Estimate > 0.3, $"{share}");
    }

    [Fact]
    public void Where_hardly_anybody_is_settled_only_the_interval_is_told()
    {
        var few = Watched(2, 3);
        var share = PooledShares.Of([few], Together(few, Watched(30, 100)), 100)[0];
        Assert.True(share is { TooFewCases: true, Low: > 0, High: < 0.8, Cases: 3 }, $"{share}");
        Assert.Equal(WinProbability.Unknown, Assert.Single(PooledShares.Of([new ExitCounts()], new ExitCounts(), 10)));
    }

    [Fact]
    public void The_horizon_is_a_year_or_as_long_as_ten_were_watched()
    {
        Assert.Null(PooledShares.Horizon(Watched(1, 9)));
        Assert.Equal(100, PooledShares.Horizon(Watched(1, 12)));
        var long_ago = new ExitCounts();
        long_ago.Add(900, ExitKind.Censored, 50);
        Assert.Equal(PooledShares.MostDays, PooledShares.Horizon(long_ago));
    }

    [Fact]
    public void A_share_lies_within_its_interval_and_no_split_of_all_leaves_their_range() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[1, 60], Gen.Int[0, 60])
            .Sample(
                (wonOne, wonTwo, open, day) =>
                {
                    var (one, two) = (Watched(wonOne, wonOne + open, day), Watched(wonTwo, wonTwo + 5));
                    foreach (var share in PooledShares.Of([one, two], Together(one, two), 100))
                    {
                        Assert.InRange(share.Low, 0, share.High);
                        Assert.InRange(share.High, 0, 1);
                        if (share.Estimate is { } estimate)
                            Assert.InRange(estimate, share.Low, share.High);
                    }
                },
                iter: 300
            );

    // Pooling gives up some of the coverage where groups differ widely and has too much of it where they do not: 1,500 companies
    // showed 72.7 to 91.2 %, and 60 % without the bound on the pseudo-leads.
    [Theory]
    [InlineData(0.02, 12, 13, 16, 21, 28, 37, 48, 61, 76, 93, 112, 133)]
    [InlineData(0.1, 12, 13, 16, 21, 28, 37, 48, 61, 76, 93, 112, 133)]
    [InlineData(0.02, 5, 8, 10, 15, 20)]
    [InlineData(0.1, 5, 8, 10, 15, 20)]
    [InlineData(0.15, 5, 8, 10, 15, 20)]
    [InlineData(0.1, 3, 4, 5, 8, 40, 80)]
    [InlineData(0.15, 3, 4, 5, 8, 40, 80)]
    public void Eighty_percent_intervals_of_small_groups_hold_the_truth_about_as_often(
        double spread,
        params int[] sizes
    )
    {
        const int Companies = 1500;
        var random = new Random(7);
        double held = 0,
            pooled = 0,
            alone = 0;
        for (var company = 0; company < Companies; company++)
        {
            var truths = sizes.Select(_ => Math.Clamp(0.2 + (spread * Normal(random)), 0.01, 0.9)).ToArray();
            var groups = sizes
                .Select(
                    (size, place) =>
                        Watched(Enumerable.Range(0, size).Count(_ => random.NextDouble() < truths[place]), size)
                )
                .ToArray();
            var shares = PooledShares.Of(groups, Together(groups), 100);
            for (var group = 0; group < groups.Length; group++)
            {
                held += shares[group].Low <= truths[group] && truths[group] <= shares[group].High ? 1 : 0;
                if (shares[group].Estimate is not { } estimate)
                    continue;
                pooled += Math.Pow(estimate - truths[group], 2);
                alone += Math.Pow(((double)groups[group].Advanced[10] / sizes[group]) - truths[group], 2);
            }
        }
        Assert.InRange(held / Companies / sizes.Length, 0.71, 0.92);
        Assert.True(pooled < alone, $"Pooling misses by {pooled}, each group alone by {alone}.");
    }

    static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>So many of them moved on on a day; the others were watched for 100 days.</summary>
    static ExitCounts Watched(int movedOn, int of, int day = 10)
    {
        var counts = new ExitCounts();
        counts.Add(day, ExitKind.Advanced, movedOn);
        counts.Add(100, ExitKind.Censored, of - movedOn);
        return counts;
    }

    static ExitCounts Together(params ReadOnlySpan<ExitCounts> groups)
    {
        var all = new ExitCounts();
        foreach (var group in groups)
            all.Merge(group);
        return all;
    }
}
