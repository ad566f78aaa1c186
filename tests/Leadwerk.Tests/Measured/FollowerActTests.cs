using Leadwerk.Features.Demo;
using Leadwerk.Features.Measured;
using Leadwerk.Storage.Erasures;
using Leadwerk.Tests.Demo;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Measured;

/// <summary>What followers did, and what came after it.</summary>
public class FollowerActTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_act_counts_from_its_own_day_and_whoever_follows_is_no_failure(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);

        var acts = await Of(store, firm);

        // Three companies: one ordered on day 30, two are open, although one lost its lead.
        Assert.Equal((3, 3, 1, 2), (acts.All.Total, acts.People, acts.All.Advanced[30], acts.All.Censored[40]));
        var checklist = Act(acts, ActKind.Asked, firm.Checklist.Id.Value);
        Assert.Equal((3, 1, 3), (checklist.People, checklist.Ordered, checklist.Courses.With.Total));
        // Bernd asked for it on day 5: until then his company was without, and left as open.
        Assert.Equal((1, 1), (checklist.Courses.Without.Total, checklist.Courses.Without.Censored[5]));
        Assert.Equal((1, 35), (checklist.Courses.With.Censored[35], checklist.Courses.With.Days - 6));

        var guide = Act(acts, ActKind.Asked, firm.Guide.Id.Value);
        Assert.Equal((2, 1, 1), (guide.People, guide.Ordered, guide.Courses.With.Advanced[20]));
        Assert.Equal((1, 1), (guide.Courses.Without.Censored[10], guide.Courses.Without.Censored[40]));

        var back = Act(acts, ActKind.CameBack, null);
        Assert.Equal((2, 1), (back.People, back.Ordered));
        // The act that the form itself wrote down is the asking, not another one.
        Assert.DoesNotContain(acts.Acts, act => act.Kind == ActKind.Did);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_objects_or_is_erased_is_counted_as_before_and_leaves_on_that_day(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);
        await using (var db = store.Open("erase-person"))
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Firm.Now).Of(firm.Carla.Id, Cancel));
        store.Clock.Advance(TimeSpan.FromDays(10));

        var acts = await Of(store, firm);

        // Nobody of her company follows any more and no lead of it is open: watched until day 40, then gone.
        Assert.Equal((3, 3), (acts.All.Total, acts.People));
        Assert.Equal((1, 1, 1), (acts.All.Advanced[30], acts.All.Lost[40], acts.All.Censored[50]));
        Assert.Equal(3, Act(acts, ActKind.Asked, firm.Checklist.Id.Value).People);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_weeks_of_the_front_count_what_happened_in_them(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);
        await using var db = store.Open();

        var front = await Front.Of(db, firm.Firm.Now.Today, Cancel);

        // They came on a Monday; five full weeks are over.
        Assert.Equal(DayOfWeek.Monday, firm.Begin.DayOfWeek);
        Assert.Equal([5, 1, 0, 0, 0], front.Weeks.Select(week => week.Asked));
        Assert.Equal([3, 0, 0, 0, 0], front.Weeks.Select(week => week.NewFollowers));
        Assert.All(front.Weeks, week => Assert.Equal(3, week.Followers));
        Assert.Equal([3, 0, 0, 0, 0], front.Weeks.Select(week => week.Qualified));
        // Handed over on day 15; what came back keeps its place, and is not in the queue again.
        Assert.Equal([3, 3, 0, 0, 0], front.Weeks.Select(week => week.Waiting));
        Assert.All(front.Weeks, week => Assert.Equal(0, week.Maturing));
        Assert.Null(front.Coming);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_front_counts_the_same_ripe_leads_as_the_pace_and_what_it_forecasts_is_what_comes(
        Engine engine
    )
    {
        await using var filled = await FilledStore.Of(engine, new DemoWish(Seed: 5, Leads: 300, Months: 24));
        var today = DateOnly.FromDateTime(FilledStore.Now);
        await using var db = filled.Open();

        var front = await Front.Of(db, today, Cancel);

        var pace = await Passages.Pace(db, today, Cancel);
        Assert.Equal(
            pace.ByWeek.Select(week => (week.Monday, week.Qualified, week.Waiting)),
            front.Weeks.Select(week => (week.Monday, week.Qualified, week.Waiting))
        );
        // Most came by content, and as many will come as came of late.
        var weekly = front.Weeks.Average(week => week.Qualified);
        Assert.True(front.Coming!.Cases > front.Weeks.Sum(week => week.Qualified));
        Assert.InRange(front.Coming.Weeks.Average(week => week.Mean), weekly / 2, weekly * 2);
        Assert.NotNull(front.Coming.MedianDays);

        // Where nobody came by content, all that becomes ripe is found by reps, and goes on at its rate.
        await filled.Test.Run("DELETE FROM touch");
        var coming = (await Front.Of(db, today, Cancel)).Coming!;
        Assert.Equal(front.Weeks.Sum(week => week.Qualified), coming.Cases);
        Assert.Equal(coming.Cases / 12.0, coming.Weeks[0].Mean, 1e-9);
        Assert.Null(coming.MedianDays);
    }

    static async Task<FollowerActs> Of(TestStore store, FollowedFirm firm)
    {
        await using var db = store.Open();
        return await FollowerActs.Of(db, firm.Firm.Now.Today, Cancel);
    }

    static MeasuredAct Act(FollowerActs acts, ActKind kind, Guid? what) =>
        acts.Acts.Single(act => act.Kind == kind && act.What == what);
}
