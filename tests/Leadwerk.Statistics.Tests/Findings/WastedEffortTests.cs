using CsCheck;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Tests.Findings;

public class WastedEffortTests
{
    static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public void Minutes_without_an_order_are_those_on_lost_leads_not_those_on_open_ones()
    {
        var effort = WastedEffort.From(
            [Row(30, LeadOutcome.Lost), Row(50, LeadOutcome.Open), Row(120, LeadOutcome.Won)],
            hourlyRate: 90
        )!;

        Assert.Equal(new EffortPart(200, 1, 300), effort.All);
        Assert.Equal(new EffortPart(30, 0.15, 45), effort.WithoutOrder);
        Assert.Equal(new EffortPart(0, 0, 0), effort.AfterReason);
        Assert.Equal(3, effort.Entries);
    }

    [Fact]
    public void The_avoidable_part_begins_on_the_day_from_which_a_reason_held()
    {
        var effort = WastedEffort.From(
            [
                Row(1, LeadOutcome.Lost, Day.AddDays(1)),
                Row(2, LeadOutcome.Lost, Day),
                Row(4, LeadOutcome.Open, Day.AddDays(-1)),
                Row(8, LeadOutcome.Lost, null),
                Row(16, LeadOutcome.Won, Day),
                Row(32, LeadOutcome.Won, Day.AddDays(1)),
            ],
            hourlyRate: null
        )!;

        Assert.Equal(63, effort.All.Minutes);
        Assert.Equal(1 + 2 + 8, effort.WithoutOrder.Minutes);
        Assert.Equal(2 + 4 + 16, effort.AfterReason.Minutes);
        Assert.Equal(16, effort.AfterReasonYetWon.Minutes);
        Assert.Equal(2 + 4, effort.Avoidable.Minutes);
        Assert.Equal(22.0 / 63, effort.AfterReason.Share, 1e-12);
        Assert.Null(effort.AfterReason.Cost);
    }

    [Fact]
    public void Nothing_logged_is_nothing_known()
    {
        Assert.Null(WastedEffort.From([], 90));
        Assert.Null(WastedEffort.From([Row(0, LeadOutcome.Lost)], 90));
    }

    [Fact]
    public void No_hour_costs_less_than_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WastedEffort.From([Row(1, LeadOutcome.Lost)], -1));

    [Fact]
    public void Parts_are_parts_of_the_whole_and_any_split_adds_up() =>
        Gen.Select(Gen.Int[0, 1_440], Gen.Int[0, 2], Gen.Int[-5, 5], Gen.Bool)
            .Select(
                (minutes, outcome, days, ever) => Row(minutes, (LeadOutcome)outcome, ever ? Day.AddDays(days) : null)
            )
            .Array[1, 60]
            .Sample(
                rows =>
                {
                    if (WastedEffort.From(rows, 60) is not { } whole)
                        return;
                    var halves = new[] { rows[..(rows.Length / 2)], rows[(rows.Length / 2)..] }
                        .Select(half => WastedEffort.From(half, 60))
                        .ToArray();
                    Assert.Equal(whole.AfterReason.Minutes, halves.Sum(half => half?.AfterReason.Minutes ?? 0));
                    Assert.Equal(whole.WithoutOrder.Minutes, halves.Sum(half => half?.WithoutOrder.Minutes ?? 0));
                    Assert.InRange(whole.AfterReasonYetWon.Minutes, 0, whole.AfterReason.Minutes);
                    Assert.InRange(whole.WithoutOrder.Share, 0, 1);
                    Assert.Equal(whole.All.Minutes, whole.All.Cost!.Value, 1e-9);
                    Assert.Equal(rows.Count(row => row.Minutes > 0), whole.Entries);
                },
                iter: 1_000
            );

    static LeadMinutes Row(int minutes, LeadOutcome outcome, DateOnly? reasonSince = null) =>
        new(Day, minutes, outcome, reasonSince);
}
