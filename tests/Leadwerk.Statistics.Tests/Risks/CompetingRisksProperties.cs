using CsCheck;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Risks;

public class CompetingRisksProperties
{
    [Fact]
    public void Counts_of_any_split_add_up_to_the_counts_of_the_whole() =>
        Gen.Select(SmallHistories.Stays, Gen.Int[0, 200])
            .Sample(
                (stays, cut) =>
                {
                    var split = Math.Min(cut, stays.Length);
                    var merged = SmallHistories.Count(stays[..split]);
                    merged.Merge(SmallHistories.Count(stays[split..]));
                    var whole = SmallHistories.Count(stays);
                    Assert.Equal(whole.Days, merged.Days);
                    Assert.Equal(whole.Advanced.ToArray(), merged.Advanced.ToArray());
                    Assert.Equal(whole.Lost.ToArray(), merged.Lost.ToArray());
                    Assert.Equal(whole.Censored.ToArray(), merged.Censored.ToArray());
                },
                iter: 2_000
            );

    [Fact]
    public void What_is_taken_back_was_never_counted() =>
        Gen.Select(SmallHistories.Stays, SmallHistories.Stays)
            .Sample(
                (kept, withdrawn) =>
                {
                    var counts = SmallHistories.Count(kept.Concat(withdrawn));
                    foreach (var (stay, exit) in withdrawn)
                        counts.Add(stay, exit, -1);
                    var expected = CompetingRisks.Of(SmallHistories.Count(kept));
                    var actual = CompetingRisks.Of(counts);
                    for (var day = 0; day <= 60; day++)
                    {
                        Assert.Equal(expected.MovedOn(day), actual.MovedOn(day));
                        Assert.Equal(expected.Failed(day), actual.Failed(day));
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void Moved_on_failed_and_undecided_are_shares_that_sum_to_one() =>
        SmallHistories.Stays.Sample(
            stays =>
            {
                var risks = CompetingRisks.Of(SmallHistories.Count(stays));
                for (var day = 0; day <= 61; day++)
                {
                    var (a, l, s) = (risks.MovedOn(day), risks.Failed(day), risks.Undecided(day));
                    Assert.InRange(a, 0, 1 + 1e-12);
                    Assert.InRange(l, 0, 1 + 1e-12);
                    Assert.InRange(s, 0, 1);
                    Assert.Equal(1, a + l + s, 1e-12);
                    Assert.True(risks.MovedOn(day + 1) >= a);
                    Assert.InRange(risks.GivenStayed(day).Estimate, 0, 1);
                }
            },
            iter: 2_000
        );

    [Fact]
    public void Censoring_everything_gives_no_estimate() =>
        SmallHistories.Stays.Sample(
            stays =>
            {
                var chain = PhaseChain.Of([SmallHistories.Count(stays.Select(s => (s.Stay, ExitKind.Censored)))]);
                Assert.Null(chain.MoveOn(0).Estimate);
                Assert.Null(chain.Order(0).Estimate);
                Assert.Equal(stays.Length, chain.Order(0).Cases);
            },
            iter: 2_000
        );

    [Fact]
    public void Where_all_moved_on_the_interval_rests_on_all_of_them() =>
        SmallHistories.Stays.Sample(
            stays =>
            {
                // Mathematically 1 with variance 0; rounding must not make few cases of many.
                var chain = PhaseChain.Of([SmallHistories.Count(stays.Select(s => (s.Stay, ExitKind.Advanced)))]);
                var (low, high) = BetaInterval.OfShare(stays.Length, stays.Length);
                Assert.Equal(low, chain.MoveOn(0).Low, 1e-9);
                Assert.Equal(high, chain.MoveOn(0).High, 1e-9);
                Assert.Equal(0, chain.Risks(0).MovedOnStandardError(60));
            },
            iter: 2_000
        );

    [Fact]
    public void More_wins_never_lower_the_estimate() =>
        Gen.Select(SmallHistories.Stays, Gen.Int[0, 1_000])
            .Where((stays, _) => stays.Any(stay => stay.Exit == ExitKind.Lost))
            .Sample(
                (stays, pick) =>
                {
                    var losses = Enumerable.Range(0, stays.Length).Where(i => stays[i].Exit == ExitKind.Lost).ToArray();
                    var before = PhaseChain.Of([SmallHistories.Count(stays)]).Risks(0).MovedOn(60);
                    stays[losses[pick % losses.Length]].Exit = ExitKind.Advanced;
                    var after = PhaseChain.Of([SmallHistories.Count(stays)]).Risks(0).MovedOn(60);
                    Assert.True(after >= before - 1e-12, $"{after} < {before}");
                },
                iter: 2_000
            );

    [Fact]
    public void An_estimate_lies_inside_its_interval() =>
        SmallHistories.Stays.Sample(
            stays =>
            {
                var chain = PhaseChain.Of([SmallHistories.Count(stays), SmallHistories.Count(stays.Reverse())]);
                foreach (var chance in new[] { chain.MoveOn(0), chain.Order(0), chain.Order(1) })
                {
                    Assert.InRange(chance.Low, 0, 1);
                    Assert.InRange(chance.High, chance.Low, 1);
                    if (chance.Estimate is { } estimate)
                        Assert.InRange(estimate, chance.Low, chance.High);
                }
            },
            iter: 1_000
        );

    [Fact]
    public void Under_ten_decided_no_estimate_is_printed_only_the_interval()
    {
        var counts = new ExitCounts();
        for (var i = 0; i < 9; i++)
            counts.Add(5, i < 3 ? ExitKind.Advanced : ExitKind.Lost);
        for (var i = 0; i < 40; i++)
            counts.Add(20, ExitKind.Censored);

        var nine = PhaseChain.Of([counts]).MoveOn(0);
        counts.Add(5, ExitKind.Lost);
        var ten = PhaseChain.Of([counts]).MoveOn(0);

        Assert.True(nine.TooFewCases);
        Assert.InRange(nine.Low, 0.001, 0.1);
        Assert.InRange(nine.High, 0.1, 0.6);
        Assert.Equal(49, nine.Cases);
        Assert.False(ten.TooFewCases);
    }

    [Fact]
    public void The_undecided_get_no_share_of_a_ratio_that_others_earned()
    {
        // 100 leads: 30 move on and 10 fail within 20 days; 60 have stood there for 200 days.
        var counts = new ExitCounts();
        counts.Add(10, ExitKind.Advanced, 30);
        counts.Add(20, ExitKind.Lost, 10);
        counts.Add(200, ExitKind.Censored, 60);

        var risks = CompetingRisks.Of(counts);

        Assert.Equal(0.3, PhaseChain.Of([counts]).MoveOn(0).Estimate!.Value, 1e-12);
        Assert.Equal(0.6, risks.Undecided(risks.LastDecisionDay), 1e-12);
        Assert.Equal(0, risks.GivenStayed(150).Estimate);
    }

    [Fact]
    public void Who_has_stayed_so_long_is_estimated_from_those_who_stayed_longer() =>
        Gen.Select(SmallHistories.Stays, Gen.Int[0, 30])
            .Sample(
                (stays, stayed) =>
                {
                    var given = CompetingRisks.Of(SmallHistories.Count(stays)).GivenStayed(stayed);
                    var longer = stays
                        .Where(stay => stay.Stay > given.SupportedDay)
                        .Select(stay => (stay.Stay - given.SupportedDay - 1, stay.Exit));
                    var fresh = CompetingRisks.Of(SmallHistories.Count(longer));
                    if (given.Cases == 0 || fresh.Days == 0)
                        return;
                    Assert.Equal(fresh.MovedOn(int.MaxValue), given.Estimate, 1e-9);
                    Assert.Equal(fresh.MovedOnStandardError(int.MaxValue), given.StandardError, 1e-9);
                },
                iter: 3000
            );
}
