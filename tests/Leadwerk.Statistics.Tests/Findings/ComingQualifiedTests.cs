using CsCheck;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Findings;

public class ComingQualifiedTests
{
    [Fact]
    public void Those_who_mature_those_who_will_ask_and_the_rest_worked_by_hand()
    {
        // Half become ripe after exactly ten days, half are lost after twenty; ten are open in their fifth day.
        var courses = new ExitCounts();
        courses.Add(10, ExitKind.Advanced, 50);
        courses.Add(20, ExitKind.Lost, 50);
        courses.Add(5, ExitKind.Censored, 10);

        var coming = ComingQualified.From(new FrontFlow(courses, Arrivals: 28, Others: 6, Weeks: 4))!;

        // Day 7: the ten are twelve days old, so half of them are ripe. Nobody who asks from tomorrow on is ripe before day 11.
        // With them 1.5 a week without any touch.
        Assert.Equal(5 + 1.5, coming.Weeks[0].Mean, 1e-9);
        // Days 11 to 14: one a day asked on days 1 to 4, half of them.
        Assert.Equal(2 + 1.5, coming.Weeks[1].Mean, 1e-9);
        // From then on one asks every day and half of them become ripe.
        Assert.All(coming.Weeks.Skip(2), week => Assert.Equal(3.5 + 1.5, week.Mean, 1e-9));
        Assert.Equal(coming.Weeks.Sum(week => week.Mean), coming.Together.Mean, 1e-9);
        Assert.Equal((56, 10), (coming.Cases, coming.MedianDays));
        Assert.True(coming.Together.Low < coming.Together.Mean && coming.Together.Mean < coming.Together.High);
    }

    [Fact]
    public void A_steady_flow_goes_on_as_it_is()
    {
        // Three ask every day, each is ripe after 9 days, for as long as anybody remembers.
        var courses = new ExitCounts();
        courses.Add(9, ExitKind.Advanced, 3000);
        for (var age = 0; age < 9; age++)
            courses.Add(age, ExitKind.Censored, 3);
        var coming = ComingQualified.From(new FrontFlow(courses, 3 * 84, 0, 12))!;
        Assert.All(coming.Weeks, week => Assert.Equal(21, week.Mean, 0.5));
    }

    [Fact]
    public void The_advice_holds_the_interval_against_the_room()
    {
        var courses = new ExitCounts();
        courses.Add(0, ExitKind.Advanced, 100);
        var coming = ComingQualified.From(new FrontFlow(courses, 100, 0, 10))!;
        Assert.Equal(80, coming.Together.Mean, 1e-9);
        Assert.Equal(FrontAdvice.Slower, coming.Advice(ComingQualified.Room(free: 10, waiting: 5, freedPerWeek: 4)));
        Assert.Equal(FrontAdvice.More, coming.Advice(ComingQualified.Room(free: 10, waiting: 0, freedPerWeek: 20)));
        Assert.Equal(FrontAdvice.Neither, coming.Advice(80));
    }

    [Fact]
    public void Under_ten_that_became_ripe_nothing_is_said()
    {
        var courses = new ExitCounts();
        courses.Add(3, ExitKind.Advanced, 5);
        courses.Add(3, ExitKind.Censored, 500);
        Assert.Null(ComingQualified.From(new FrontFlow(courses, 500, 4, 12)));
        Assert.NotNull(ComingQualified.From(new FrontFlow(courses, 500, 5, 12)));
    }

    [Fact]
    public void No_week_is_negative_and_all_that_mature_are_never_more_than_they_are() =>
        Gen.Select(Gen.Int[10, 50], Gen.Int[0, 50], Gen.Int[0, 90], Gen.Int[0, 90])
            .Sample(
                (ripe, open, day, age) =>
                {
                    var courses = new ExitCounts();
                    courses.Add(day, ExitKind.Advanced, ripe);
                    courses.Add(age, ExitKind.Censored, open);
                    var coming = ComingQualified.From(new FrontFlow(courses, 0, 0, 12))!;
                    Assert.All(coming.Weeks, week => Assert.True(week.Mean >= 0));
                    Assert.InRange(coming.Together.Mean, 0, open + 1e-9);
                },
                iter: 500
            );
}
