using CsCheck;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Findings;

public class AfterAnActTests
{
    [Fact]
    public void An_act_counts_only_for_what_comes_after_it()
    {
        var all = new ExitCounts();
        all.Add(200, ExitKind.Censored, 80);
        all.Add(120, ExitKind.Advanced, 20);
        var act = ActCourses.OfNobody(all);
        // All that ordered had done it a hundred days after they began; nobody else ever did.
        act.Did(100, 120, ExitKind.Advanced, 20);

        Assert.Equal(20, act.With.Advanced[20]);
        Assert.Equal((20, 80, 0), (act.Without.Censored[100], act.Without.Censored[200], act.Without.Decided));
        var found = AfterAnAct.From([act], all, 200)[0];
        Assert.Equal((ActVerdict.Announces, 20, 100), (found.Verdict, found.With.Cases, found.Without.Cases));
        Assert.True(found.With.Estimate > 0.7);
        Assert.Equal(0.02, found.Without.Estimate!.Value, 0.02);
    }

    [Fact]
    public void Whoever_began_with_it_was_never_without()
    {
        var all = new ExitCounts();
        all.Add(50, ExitKind.Censored, 30);
        var act = ActCourses.OfNobody(all);
        act.Did(0, 50, ExitKind.Censored, 10);
        Assert.Equal((10, 20), (act.With.Total, act.Without.Total));
        Assert.Throws<ArgumentOutOfRangeException>(() => act.Did(51, 50, ExitKind.Censored, 1));
    }

    /// <summary>Nobody is a doer because they lasted: where the act changes nothing, nothing is found, however late it comes.</summary>
    [Fact]
    public void Where_an_act_changes_nothing_it_is_hardly_ever_found_to()
    {
        int found = 0,
            looked = 0;
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var random = new Random(seed);
                    var people = Enumerable
                        .Range(0, 300)
                        .Select(_ => (Order: Exponential(random, 400), Act: Exponential(random, 60)))
                        .ToArray();
                    var all = new ExitCounts();
                    foreach (var (order, _) in people)
                        all.Add(Math.Min(order, 300), order < 300 ? ExitKind.Advanced : ExitKind.Censored);
                    var act = ActCourses.OfNobody(all);
                    foreach (var (order, after) in people)
                    {
                        if (after < Math.Min(order, 300))
                            act.Did(
                                after,
                                Math.Min(order, 300),
                                order < 300 ? ExitKind.Advanced : ExitKind.Censored,
                                1
                            );
                    }
                    var verdict = AfterAnAct.From([act], all, 200)[0].Verdict;
                    Interlocked.Increment(ref looked);
                    if (verdict != ActVerdict.Neither)
                        Interlocked.Increment(ref found);
                },
                iter: 300
            );
        // Two 80 % intervals that do not meet: about one in fourteen by chance alone.
        Assert.InRange((double)found / looked, 0, 0.14);
    }

    static int Exponential(Random random, double mean) => (int)(-mean * Math.Log(1 - random.NextDouble()));
}
