using Leadwerk.Jobs;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>How many begin in a week, in which order, and that two nodes together let no more begin than one may.</summary>
public class SequenceThrottleTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_week_is_filled_evenly_and_whoever_waits_longest_comes_first(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(data => data with { WeeklyStarts = 5 }, SequenceRoom.Step(0));
        var people = new List<Domain.PersonId>();
        for (var number = 0; number < 8; number++)
        {
            people.Add((await room.Follow($"p{number}@ernst.example", $"Person {number}", $"Firma {number}")).Id);
            room.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        // Monday to Sunday, and the Monday after.
        foreach (var expected in (int[])[1, 2, 3, 4, 5, 5, 5, 6])
        {
            await room.Plan();
            await room.Plan();
            Assert.Equal(people[..expected], await Begun(room));
            room.Sleep(1);
        }
        await using var db = room.Store.Open();
        Assert.Equal(2, await db.Enrolments.CountAsync(one => one.StartedOn == null, Cancel));
    }

    static async Task<List<Domain.PersonId>> Begun(SequenceRoom room)
    {
        await using var db = room.Store.Open();
        return await db
            .Enrolments.Where(one => one.StartedOn != null)
            .OrderBy(one => one.Since)
            .Select(one => one.Person)
            .ToListAsync(Cancel);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_nodes_let_no_more_begin_than_one_may_and_write_each_mail_once(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(data => data with { WeeklyStarts = 50 }, SequenceRoom.Step(0));
        for (var number = 0; number < 30; number++)
            await room.Follow($"p{number}@ernst.example", $"Person {number}", $"Firma {number}");
        for (var times = 0; times < 3; times++)
            await Both(room, () => new SequenceStartJob(room.Post.Time));
        Assert.Equal(10, (await Begun(room)).Count);
        await Both(room, () => new SequenceMailJob(room.Post.Time, room.Post.Settings));
        var mails = await room.Mails();
        Assert.Equal((10, 10), (mails.Count, mails.Select(one => one.Person).Distinct().Count()));
    }

    static async Task Both(SequenceRoom room, Func<Job> job)
    {
        var nodes = Task.WhenAll(
            Task.Run(() => room.Strike(job(), "one"), Cancel),
            Task.Run(() => room.Strike(job(), "two"), Cancel)
        );
        // Time passes, for whoever waits until a claim is free.
        while (await Task.WhenAny(nodes, Task.Delay(20, Cancel)) != nodes)
            room.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await nodes;
    }

    [Fact]
    public async Task Nobody_begins_who_did_it_before_the_sequence_looked_for_them_or_while_it_is_paused()
    {
        await using var room = await SequenceRoom.Open();
        var early = await room.Follow();
        room.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        var sequence = await room.Begin(SequenceRoom.Step(0));
        await room.Follow("otto@adler.example", "Otto Adler", "Adler");
        await room.Change(
            "pause",
            async db => (await db.Sequences.SingleAsync(one => one.Id == sequence.Id, Cancel)).Pause(room.Firm.Now)
        );
        await room.Plan();
        Assert.Empty(await Begun(room));
        await room.Change(
            "resume",
            async db => (await db.Sequences.SingleAsync(one => one.Id == sequence.Id, Cancel)).Resume()
        );
        await room.Plan();
        Assert.NotEqual(early.Id, Assert.Single(await Begun(room)));
    }
}
