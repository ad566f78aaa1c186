using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Tests.Findings;

public class ZombieBoundsTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);

    [Fact]
    public void Older_than_any_decision_needs_30_decided_and_one_day_more()
    {
        var thirty = Bounds(Enumerable.Range(11, 30).Select(stay => (stay, LeadOutcome.Lost)));
        var few = Bounds(Enumerable.Range(11, 29).Select(stay => (stay, LeadOutcome.Lost)));

        Assert.Contains(new ZombieFinding.OlderThanAnyDecision(41, 40, 30), thirty.Judge(41));
        Assert.DoesNotContain(thirty.Judge(40), finding => finding is ZombieFinding.OlderThanAnyDecision);
        Assert.DoesNotContain(few.Judge(400), finding => finding is ZombieFinding.OlderThanAnyDecision);
    }

    [Fact]
    public void No_chance_is_the_upper_bound_of_those_that_stood_longer()
    {
        // R: qbeta(0.9, 1/3, 143 + 1/3) = 0.0067571770561986
        var stays = Enumerable
            .Repeat((Stay: 200, LeadOutcome.Lost), 143)
            .Concat(Enumerable.Repeat((Stay: 50, LeadOutcome.Won), 60));

        var finding = Bounds(stays).Judge(120).OfType<ZombieFinding.NoChanceMeasured>().Single();

        Assert.Equal((120, 0, 143), (finding.Days, finding.Won, finding.Cases));
        Assert.Equal(0.0067571770561986, finding.High, 1e-9);
    }

    [Fact]
    public void A_bound_above_the_threshold_is_no_reason()
    {
        // R: qbeta(0.9, 3 + 1/3, 97 + 1/3) = 0.057: above 5 %, below 6 %.
        var stays = Enumerable
            .Repeat((Stay: 200, LeadOutcome.Lost), 97)
            .Concat(Enumerable.Repeat((Stay: 200, LeadOutcome.Won), 3));

        Assert.DoesNotContain(Bounds(stays).Judge(120), finding => finding is ZombieFinding.NoChanceMeasured);
        Assert.Contains(Bounds(stays, 0.06).Judge(120), finding => finding is ZombieFinding.NoChanceMeasured);
    }

    [Fact]
    public void Longer_than_the_won_is_the_99th_percentile_of_the_winners()
    {
        var winners = Enumerable.Range(1, 100).Select(stay => (stay, LeadOutcome.Won));

        var finding = Bounds(winners).Judge(100).OfType<ZombieFinding.LongerThanTheWon>().Single();

        Assert.Equal(new ZombieFinding.LongerThanTheWon(100, 99, 100), finding);
        Assert.DoesNotContain(Bounds(winners).Judge(99), f => f is ZombieFinding.LongerThanTheWon);
    }

    [Fact]
    public void Where_nothing_was_ever_decided_nobody_is_a_zombie() =>
        Assert.Empty(Bounds(Enumerable.Repeat((300, LeadOutcome.Open), 500)).Judge(299));

    static ZombieBounds Bounds(IEnumerable<(int Stay, LeadOutcome Outcome)> stays, double threshold = 0.05)
    {
        var builder = new PipelineHistoryBuilder(AsOf, 1);
        foreach (var (stay, outcome) in stays)
        {
            var start = outcome == LeadOutcome.Open ? AsOf.AddDays(-stay) : AsOf.AddDays(-1000);
            builder.Add(start, [start], outcome, outcome == LeadOutcome.Open ? null : start.AddDays(stay));
        }
        return ZombieBounds.Of(builder.Build(), 0, threshold);
    }
}
