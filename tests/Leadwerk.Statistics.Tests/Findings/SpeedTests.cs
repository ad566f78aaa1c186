using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Findings;

public class SpeedTests
{
    [Fact]
    public void The_trend_test_equals_R_where_the_fast_win_more()
    {
        // R: prop.trend.test(c(30, 22, 18, 9), c(50, 50, 50, 50), score = 0:3): X2 = 18.784, p = 1.4636e-05
        var speed = Speed.From(Decided((50, 30), (50, 22), (50, 18), (50, 9)))!;

        Assert.Equal(WinTrend.Falling, speed.Trend);
        Assert.Equal(1.46360028770269e-05, speed.PValue, 1e-12);
        Assert.Equal([0.6, 0.44, 0.36, 0.18], speed.Quartiles.Select(quartile => quartile.WinShare));
        Assert.Equal([10, 20, 30, 40], speed.Quartiles.Select(quartile => quartile.UpTo));
    }

    [Fact]
    public void The_trend_test_equals_R_where_the_slow_win_more()
    {
        // R: prop.trend.test(c(10, 14, 20, 25), c(41, 39, 40, 40), score = 0:3): X2 = 13.572, p = 2.2953e-04
        var speed = Speed.From(Decided((41, 10), (39, 14), (40, 20), (40, 25)))!;

        Assert.Equal(WinTrend.Rising, speed.Trend);
        Assert.Equal(0.000229528812392273, speed.PValue, 1e-12);
    }

    [Fact]
    public void What_could_be_chance_is_no_trend()
    {
        var speed = Speed.From(Decided((50, 20), (50, 22), (50, 19), (50, 21)))!;

        Assert.Equal(WinTrend.None, speed.Trend);
    }

    [Fact]
    public void Equal_times_are_never_torn_apart()
    {
        var sameDay = Enumerable.Range(0, 100).Select(i => (Days: 3, Won: i % 2 == 0)).ToArray();

        var quartile = Assert.Single(Speed.From(sameDay)!.Quartiles);

        Assert.Equal((3, 0.5, 100), (quartile.UpTo, quartile.WinShare, quartile.Cases));
    }

    [Fact]
    public void One_group_or_no_win_at_all_shows_no_trend()
    {
        var sameDay = Speed.From(Decided((60, 20)))!;
        var noWin = Speed.From(Decided((50, 0), (50, 0)))!;

        Assert.Equal((WinTrend.None, 1), (sameDay.Trend, sameDay.PValue));
        Assert.Equal((WinTrend.None, 1), (noWin.Trend, noWin.PValue));
    }

    [Fact]
    public void Fewer_than_40_decided_say_nothing()
    {
        Assert.Null(Speed.From([.. Enumerable.Range(0, 39).Select(i => (i, i > 5))]));
        Assert.NotNull(Speed.From([.. Enumerable.Range(0, 40).Select(i => (i, i > 5))]));
    }

    [Fact]
    public void Where_nobody_records_losses_there_is_no_trend_to_tell()
    {
        Assert.Null(Speed.From(Decided((50, 50), (50, 50))));
        Assert.NotNull(Speed.From(Decided((50, 50), (50, 49))));
    }

    [Fact]
    public void A_share_comes_with_its_80_percent_interval()
    {
        var quartile = Speed.From(Decided((50, 30), (50, 22), (50, 18), (50, 9)))!.Quartiles[0];

        Assert.Equal(BetaInterval.OfShare(30, 50), (quartile.Low, quartile.High));
        Assert.Equal(50, quartile.Cases);
    }

    static (int Days, bool Won)[] Decided(params (int Cases, int Won)[] quartiles) =>
        [
            .. quartiles.SelectMany(
                (quartile, q) => Enumerable.Range(0, quartile.Cases).Select(i => ((q + 1) * 10, i < quartile.Won))
            ),
        ];
}
