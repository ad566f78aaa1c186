using CsCheck;
using Leadwerk.Statistics.Findings;

namespace Leadwerk.Statistics.Tests.Findings;

public class PaceTests
{
    // A Wednesday; the last full week ends on Sunday the 14th.
    static readonly DateOnly Today = new(2026, 6, 17);
    static readonly DateOnly Monday = new(2026, 6, 15);

    [Fact]
    public void What_is_inside_is_what_comes_in_times_how_long_it_stays()
    {
        // Two a day, each stays five days, for as long as anybody remembers.
        var law = LittlesLaw.From(Steady(2, 5, 400), Monday.AddDays(-84), Monday.AddDays(-1))!;

        Assert.Equal((84, 168, 168), (law.Days, law.Arrivals, law.Departures));
        Assert.Equal((5, 0, 10), (law.MeanDays, law.MeanDaysError, law.MeanInside));
        Assert.Equal(10, law.Steady, 1e-9);
        Assert.Equal((14, 14), (law.ArrivalsPerWeek, law.DeparturesPerWeek));
    }

    [Fact]
    public void In_a_steady_queue_with_chance_in_it_the_law_holds_within_its_error()
    {
        (
            from seed in Gen.Int[0, 1_000_000]
            from perDay in Gen.Double[0.5, 6]
            from mean in Gen.Double[3, 60]
            select (seed, perDay, mean)
        ).Sample(
            queue =>
            {
                var (seed, perDay, mean) = queue;
                var random = new Random(seed);
                var passages = new List<Passage>();
                const int Window = 1000;
                for (var day = -Window - 800; day < 0; day++)
                {
                    for (var lead = Poisson(random, perDay); lead > 0; lead--)
                    {
                        // An exponential stay in whole days; those that would leave after today are inside.
                        var stay = (int)(-mean * Math.Log(1 - random.NextDouble()));
                        var from = Monday.AddDays(day);
                        passages.Add(new Passage(from, day + stay < 0 ? from.AddDays(stay) : null, 1));
                    }
                }
                var law = LittlesLaw.From(passages, Monday.AddDays(-Window), Monday.AddDays(-1))!;
                // Six standard deviations: of the arrivals, and of the stays of both ends of the window.
                var error = 6 * law.Steady * Math.Sqrt((3.0 / law.Arrivals) + (3.0 / law.Departures));
                Assert.True(
                    Math.Abs(law.MeanInside - law.Steady) < error,
                    $"{law.MeanInside} is not {law.Steady} ± {error}"
                );
            },
            iter: 60
        );
    }

    [Fact]
    public void Whatever_came_before_or_comes_after_the_window_adds_nothing()
    {
        var (first, last) = (Monday.AddDays(-84), Monday.AddDays(-1));
        var passages = Steady(2, 5, 400).ToList();
        var law = LittlesLaw.From(passages, first, last);
        passages.Add(new Passage(first.AddDays(-50), first.AddDays(-1), 7));
        passages.Add(new Passage(last.AddDays(1), null, 7));
        Assert.Equal(law, LittlesLaw.From(passages, first, last));
    }

    [Fact]
    public void The_queue_is_too_long_when_the_last_of_it_waits_longer_than_a_week()
    {
        // Fourteen a week end, so fourteen places a week become free.
        var steady = Steady(2, 5, 400).ToList();
        var pace = Pace.From(steady, steady, Today);
        Assert.Equal(0, pace.DaysToClear(waiting: 3, free: 3));
        Assert.Equal(10, pace.DaysToClear(waiting: 23, free: 3)!.Value, 1e-9);
        Assert.True(pace.QueueTooLong(23, 3));
        Assert.False(pace.QueueTooLong(17, 3));
        // Too few ended: what they have waited already is all that is known.
        var young = Pace.From(steady, [], Today);
        Assert.Null(young.DaysToClear(23, 3));
        Assert.False(young.QueueTooLong(23, 3));
        Assert.True(Pace.From([.. Steady(2, 20, 400)], [], Today).QueueTooLong(23, 3));
    }

    [Fact]
    public void Under_ten_arrivals_or_ends_nothing_is_said()
    {
        var day = Monday.AddDays(-10);
        Assert.Null(LittlesLaw.From([new(day, day, 9)], Monday.AddDays(-84), Monday));
        Assert.Null(LittlesLaw.From([new(day, null, 50), new(day, day, 9)], Monday.AddDays(-84), Monday));
        Assert.NotNull(LittlesLaw.From([new(day, day, 10)], Monday.AddDays(-84), Monday));
        Assert.Throws<ArgumentException>(() => LittlesLaw.From([new(day, day.AddDays(-1), 1)], day, day));
        Assert.Throws<ArgumentOutOfRangeException>(() => LittlesLaw.From([], day, day.AddDays(-1)));
    }

    [Fact]
    public void The_weeks_say_what_came_what_went_and_what_was_there_on_sunday()
    {
        var pace = Pace.From(
            [new(Monday.AddDays(-14), Monday.AddDays(-7), 3), new(Monday.AddDays(-1), null, 2), new(Today, null, 9)],
            [new(Monday.AddDays(-7), Monday.AddDays(-1), 3)],
            Today
        );

        Assert.Equal(
            [new PaceWeek(Monday.AddDays(-14), 3, 0, 0, 3, 0), new PaceWeek(Monday.AddDays(-7), 2, 3, 3, 2, 0)],
            pace.ByWeek
        );
        Assert.Equal(PaceSide.TooFewCases, pace.Side(100, 100, 9));
        Assert.Null(pace.CanTake(10));
        Assert.Null(pace.Needed);
    }

    [Fact]
    public void At_most_twelve_full_weeks_count_and_before_the_first_there_is_none()
    {
        Assert.Equal(12, Pace.From(Steady(1, 3, 400), [], Today).ByWeek.Count);
        Assert.Empty(Pace.From([new(Monday, null, 4)], [], Today).ByWeek);
        Assert.Empty(Pace.From([], [], Today).ByWeek);
        Assert.Equal(Monday.AddDays(-7), Pace.From([new(Monday.AddDays(-3), null, 4)], [], Today).ByWeek[0].Monday);
    }

    [Fact]
    public void The_side_to_change_is_where_the_places_do_not_fit_what_comes_in()
    {
        // Two a day that stay 30 days with a rep need 60 places.
        var pace = Pace.From(Steady(2, 0, 400), Steady(2, 30, 400), Today);
        var needed = pace.Needed!.Value;

        Assert.Equal(60, needed.Places, 1e-9);
        Assert.InRange(needed.Low, 50, 59);
        Assert.InRange(needed.High, 61, 72);
        Assert.Equal((168, 168), (needed.Arrivals, needed.Stays));
        Assert.Equal(14, pace.CanTake(60)!.Value, 1e-9);
        Assert.Equal(PaceSide.Sales, pace.Side(40, 0, 20));
        Assert.Equal(PaceSide.Marketing, pace.Side(100, 40, 0));
        Assert.Equal(PaceSide.Neither, pace.Side(60, 0, 0));
        // Nobody waits long here, so that free places and a few who wait are no fault.
        Assert.Equal(PaceSide.Neither, pace.Side(60, 6, 3));
        Assert.Equal(PaceSide.HandOver, Pace.From(Steady(2, 8, 400), Steady(2, 30, 400), Today).Side(60, 6, 3));
        // A single free place in a full team is no reason why leads wait a week and more.
        Assert.Equal(PaceSide.Sales, Pace.From(Steady(2, 8, 400), Steady(2, 30, 400), Today).Side(60, 5, 3));
    }

    /// <summary>So many every day, each for so many days.</summary>
    static Passage[] Steady(int perDay, int stay, int days) =>
        [
            .. Enumerable
                .Range(1, days)
                .Select(back => Monday.AddDays(-back))
                .Select(day => new Passage(day, day.AddDays(stay) < Monday ? day.AddDays(stay) : null, perDay)),
        ];

    static int Poisson(Random random, double mean)
    {
        var (count, rest) = (-1, Math.Exp(mean));
        for (; rest > 1; count++)
            rest *= random.NextDouble();
        return Math.Max(0, count);
    }
}
