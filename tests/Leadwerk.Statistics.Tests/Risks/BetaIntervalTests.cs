using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Risks;

public class BetaIntervalTests
{
    [Fact]
    public void An_interval_of_counts_equals_R()
    {
        // R: qbeta(c(.1, .9), 12 + 1/3, 30 + 1/3)
        var (low, high) = BetaInterval.OfShare(12, 42);

        Assert.Equal(0.202922369065652, low, 1e-9);
        Assert.Equal(0.379578714819542, high, 1e-9);
    }

    [Fact]
    public void An_interval_of_an_estimate_uses_its_effective_cases()
    {
        // p = 0.4, se = 0.05: 95 effective cases; R: qbeta(c(.1, .9), 38 + 1/3, 57 + 1/3)
        var (low, high) = BetaInterval.OfEstimate(0.4, 0.05, 1000);

        Assert.Equal(0.337065833764791, low, 1e-9);
        Assert.Equal(0.465230349631473, high, 1e-9);
    }

    [Fact]
    public void Effective_cases_are_never_more_than_were_decided() =>
        Assert.Equal(30, BetaInterval.EffectiveCases(0.4, 0.05, 30));

    [Fact]
    public void All_or_none_rests_on_the_decided() => Assert.Equal(17, BetaInterval.EffectiveCases(1, 0, 17));

    [Fact]
    public void Nothing_decided_is_nothing_known() => Assert.Equal((0, 1), BetaInterval.OfEstimate(0.5, 0.1, 0));
}
