using CsCheck;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Findings;

public class ExpiryAdviceTests
{
    [Fact]
    public void The_advised_day_loses_at_most_two_percent_of_the_won_value()
    {
        // 98 orders of 1,000 after 10 days, two of 1,000 after 90: after day 10 just 2 % of the value is lost.
        ClockedLead[] leads =
        [
            .. Enumerable.Repeat(new ClockedLead(10, ExitKind.Advanced, 1000), 98),
            .. Enumerable.Repeat(new ClockedLead(90, ExitKind.Advanced, 1000), 2),
        ];

        var advice = ExpiryAdvice.From(leads)!;

        Assert.Equal((10, 100), (advice.Advised.Day, advice.Cases));
        Assert.Equal(0.02, advice.Advised.WonOrdersLost, 1e-12);
        Assert.Equal(0.02, advice.Advised.WonValueLost!.Value, 1e-12);
        Assert.InRange(0.02, advice.WonOrdersLostInterval.Low, advice.WonOrdersLostInterval.High);
    }

    [Fact]
    public void One_large_late_order_moves_the_day_although_it_is_one_in_a_hundred()
    {
        ClockedLead[] leads =
        [
            .. Enumerable.Repeat(new ClockedLead(10, ExitKind.Advanced, 1000), 99),
            new(90, ExitKind.Advanced, 50_000),
        ];

        Assert.Equal(90, ExpiryAdvice.From(leads)!.Advised.Day);
    }

    [Fact]
    public void Without_amounts_the_orders_decide()
    {
        ClockedLead[] leads =
        [
            .. Enumerable.Repeat(new ClockedLead(10, ExitKind.Advanced, double.NaN), 99),
            new(90, ExitKind.Advanced, double.NaN),
        ];

        var advised = ExpiryAdvice.From(leads)!.Advised;

        Assert.Equal(10, advised.Day);
        Assert.Null(advised.WonValueLost);
    }

    [Fact]
    public void Open_days_after_the_expiry_are_saved()
    {
        // Ten orders on day 4 and ten leads open for 20 days: 10 x 4 + 10 x 20 open days, 10 x 16 of them after day 4.
        ClockedLead[] leads =
        [
            .. Enumerable.Repeat(new ClockedLead(4, ExitKind.Advanced, 1), 10),
            .. Enumerable.Repeat(new ClockedLead(20, ExitKind.Censored, double.NaN), 10),
        ];

        var advised = ExpiryAdvice.From(leads)!.Advised;

        Assert.Equal(4, advised.Day);
        Assert.Equal(160.0 / 240, advised.OpenDaysSaved, 1e-12);
    }

    [Fact]
    public void Nine_orders_are_too_few_for_advice() =>
        Assert.Null(ExpiryAdvice.From([.. Enumerable.Repeat(new ClockedLead(5, ExitKind.Advanced, 1), 9)]));

    [Fact]
    public void A_later_expiry_never_loses_more_and_never_saves_more() =>
        Gen.Select(Gen.Int[0, 80], Gen.Int[0, 2], Gen.Double[1, 1000])
            .Select((days, exit, value) => new ClockedLead(days, (ExitKind)exit, value))
            .Array[20, 200]
            .Sample(
                leads =>
                {
                    if (ExpiryAdvice.From(leads) is not { } advice)
                        return;
                    foreach (var (a, b) in advice.Curve.Zip(advice.Curve.Skip(1)))
                    {
                        Assert.InRange(b.WonOrdersLost, 0, a.WonOrdersLost + 1e-12);
                        Assert.InRange(b.WonValueLost!.Value, 0, a.WonValueLost!.Value + 1e-12);
                        Assert.InRange(b.OpenDaysSaved, -1e-12, a.OpenDaysSaved + 1e-12);
                    }
                },
                iter: 2000
            );
}
