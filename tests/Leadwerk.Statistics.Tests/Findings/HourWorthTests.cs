using Leadwerk.Statistics.Findings;

namespace Leadwerk.Statistics.Tests.Findings;

public class HourWorthTests
{
    static readonly DateOnly Today = new(2026, 6, 30);
    static readonly DateOnly First = new(2025, 7, 1);

    [Fact]
    public void It_is_won_value_per_logged_hour()
    {
        var worth = HourWorth.From(
            [Won(Today, 9_000), Won(First, 1_000)],
            [Logged(First, 90), Logged(Today, 60)],
            Today
        )!;

        // 10,000 in two and a half hours.
        Assert.Equal(4_000, worth.ValuePerHour, 1e-9);
        Assert.Equal(
            (2, 0, 150L, First, false),
            (worth.Cases, worth.WithoutValue, worth.Minutes, worth.Since, worth.Own)
        );
    }

    [Fact]
    public void Only_the_12_months_that_end_today_count()
    {
        var (before, after) = (First.AddDays(-1), Today.AddDays(1));
        var worth = HourWorth.From(
            [Won(First, 500), Won(before, 1), Won(after, 2)],
            [Logged(First, 60), Logged(before, 7), Logged(after, 8)],
            Today
        )!;

        Assert.Equal((500, 1, 60L), (worth.ValuePerHour, worth.Cases, worth.Minutes));
        Assert.Equal(First, HourWorth.FirstDay(Today));
        Assert.Equal(new DateOnly(2027, 3, 1), HourWorth.FirstDay(new DateOnly(2028, 2, 29)));
    }

    [Fact]
    public void Orders_before_the_first_logged_day_were_won_with_hours_that_nobody_wrote_down()
    {
        var began = Today.AddDays(-60);
        var worth = HourWorth.From(
            [Won(began, 300), Won(began.AddDays(-1), 80_000)],
            [Logged(began, 60), Logged(First, 0), Logged(Today, 60)],
            Today
        )!;

        Assert.Equal((150, 1, began), (worth.ValuePerHour, worth.Cases, worth.Since));
    }

    [Fact]
    public void An_order_of_unknown_value_is_named_and_adds_nothing()
    {
        var worth = HourWorth.From(
            [Won(Today, 600), Won(Today, double.NaN), Won(Today, 0)],
            [Logged(Today, 120)],
            Today
        )!;

        Assert.Equal((300, 1, 2), (worth.ValuePerHour, worth.Cases, worth.WithoutValue));
    }

    [Fact]
    public void Without_effort_or_without_a_valued_order_there_is_no_sentence()
    {
        Assert.Null(HourWorth.From([Won(Today, 600)], [], Today));
        Assert.Null(HourWorth.From([Won(Today, 600)], [Logged(Today, 0)], Today));
        Assert.Null(HourWorth.From([Won(Today, double.NaN)], [Logged(Today, 60)], Today));
        Assert.Null(HourWorth.From([], [Logged(Today, 60)], Today));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void A_rep_with_over_30_orders_hears_his_own_hour(int orders, bool own)
    {
        // The rep: 100 an order in 10 hours. A colleague: nothing in another 10.
        WonOrder[] won = [.. Enumerable.Repeat(Won(Today, 100, rep: 7), orders), Won(Today, double.NaN, rep: 7)];
        LoggedMinutes[] logged = [Logged(Today, 600, rep: 7), Logged(Today, 600, rep: 8)];

        var worth = HourWorth.From(won, logged, Today, rep: 7)!;

        Assert.Equal(own, worth.Own);
        Assert.Equal(own ? 600 : 1_200, worth.Minutes);
        Assert.Equal(own ? orders * 10 : orders * 5, worth.ValuePerHour);
        Assert.False(HourWorth.From(won, logged, Today, rep: 8)!.Own);
        Assert.False(HourWorth.From(won, logged, Today)!.Own);
    }

    [Fact]
    public void A_rep_who_logs_nothing_hears_the_company()
    {
        WonOrder[] won = [.. Enumerable.Repeat(Won(Today, 100, rep: 7), 40)];

        var worth = HourWorth.From(won, [Logged(Today, 60, rep: 8)], Today, rep: 7)!;

        Assert.Equal((4_000, false), (worth.ValuePerHour, worth.Own));
    }

    static WonOrder Won(DateOnly day, double value, int? rep = null) => new(day, rep, value);

    static LoggedMinutes Logged(DateOnly day, int minutes, int rep = 1) => new(day, rep, minutes);
}
