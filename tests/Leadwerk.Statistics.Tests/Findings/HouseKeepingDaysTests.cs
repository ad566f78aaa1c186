using Leadwerk.Statistics.Findings;

namespace Leadwerk.Statistics.Tests.Findings;

public class HouseKeepingDaysTests
{
    static readonly DateOnly First = new(2026, 1, 1);

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void Twenty_losses_on_one_day_among_days_of_two(int losses, bool named)
    {
        var found = HouseKeepingDays.Find(Days(losses, 2, 2, 2, 2));

        Assert.Equal(named ? [new HouseKeepingDay(First, losses)] : [], found);
    }

    [Fact]
    public void Many_losses_every_day_are_business_not_house_keeping() =>
        Assert.Empty(HouseKeepingDays.Find(Days(60, 50, 55, 40, 62)));

    [Fact]
    public void The_median_of_an_even_number_of_days_lies_between_the_two_in_the_middle()
    {
        // Median of 1, 2, 4, 30 is 3: 30 is just ten times as much.
        Assert.Single(HouseKeepingDays.Find(Days(30, 1, 2, 4)));
        Assert.Empty(HouseKeepingDays.Find(Days(29, 1, 2, 4)));
    }

    [Fact]
    public void Without_losses_there_is_nothing_to_name() => Assert.Empty(HouseKeepingDays.Find(Days(0, 0)));

    static Dictionary<DateOnly, int> Days(params int[] losses) =>
        losses.Select((count, day) => (First.AddDays(day), count)).ToDictionary();
}
