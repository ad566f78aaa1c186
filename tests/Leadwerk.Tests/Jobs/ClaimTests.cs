using Leadwerk.Jobs;
using Leadwerk.Storage.Jobs;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Jobs;

public class ClaimTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_thousand_effects_on_four_nodes_that_stumble_happen_once_each(Engine engine)
    {
        const int Effects = 1000;
        await using var store = await TestStore.New(engine);
        var time = new CompanyTime(store.Clock);
        var random = new Random(7);
        var stumbled = 0;
        var job = new CountingJob(Effects)
        {
            // In the middle of its transaction a node falls asleep for longer than its claim holds, or breaks off.
            Meanwhile = _ =>
            {
                lock (random)
                {
                    if (random.Next(4) == 0)
                        store.Clock.Advance(TimeSpan.FromSeconds(6));
                    if (random.Next(4) > 0 || ++stumbled > 30)
                        return Task.CompletedTask;
                }
                throw new TimeoutException("The node stumbles.");
            },
        };
        var nodes = Task.WhenAll(Enumerable.Range(0, 4).Select(node => Task.Run(() => Work($"node {node}"))));
        // Time passes, for whoever waits until a claim is free.
        while (await Task.WhenAny(nodes, Task.Delay(20, Cancel)) != nodes)
            store.Clock.Advance(TimeSpan.FromSeconds(1));
        await nodes;

        Assert.True(stumbled > 10);
        await using var db = store.Open();
        var counted = await db
            .Journal.Where(entry => entry.SubjectKind == CountingJob.Kind)
            .Select(entry => entry.SubjectId)
            .ToListAsync(Cancel);
        Assert.Equal(Effects, counted.Count);
        Assert.Equal(Effects, counted.Distinct().Count());
        Assert.Equal(Effects, await db.JobEffects.CountAsync(effect => effect.DoneAt != null, Cancel));

        // Started again until nothing is left, as by the clock.
        async Task Work(string node)
        {
            var run = new JobRun(store.Store, time, node);
            while ((await run.Run(job, Cancel)).Failed.Count > 0)
                store.Clock.Advance(job.Lease);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_stands_in_the_way_of_one_effect_keeps_no_other_from_happening(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var stuck = CountingJob.Id(7).ToString();
        var ready = false;
        var job = new CountingJob(50)
        {
            Meanwhile = keys =>
                !ready && keys.Contains(stuck) ? throw new TimeoutException("Stuck.") : Task.CompletedTask,
        };
        var run = new JobRun(store.Store, new CompanyTime(store.Clock), "node");
        var report = await run.Run(job, Cancel);
        Assert.Equal(
            (49, (stuck, "Stuck.")),
            (report.Done, Assert.Single(report.Failed.Select(one => (one.Key, one.Value))))
        );
        ready = true;
        store.Clock.Advance(job.Lease);
        Assert.Equal(1, (await run.Run(job, Cancel)).Done);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_has_slept_too_long_completes_nothing(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var now = store.Clock.GetUtcNow().UtcDateTime;
        await using var late = store.Open("late");
        await using var next = store.Open("next");
        var (ofLate, ofNext) = (new JobClaims(late, "counting"), new JobClaims(next, "counting"));
        await ofLate.Plan(["a", "b"], now, Cancel);
        var slept = await ofLate.Claim("late", now, now.AddSeconds(5), 10, Cancel);
        Assert.Equal(["a", "b"], slept.Select(effect => effect.Key).Order());
        Assert.Empty(await ofNext.Claim("next", now.AddSeconds(4), now.AddSeconds(9), 10, Cancel));
        Assert.Equal(now.AddSeconds(5), await ofNext.FreeAt("next", [], Cancel));

        var taken = await ofNext.Claim("next", now.AddSeconds(5), now.AddSeconds(10), 1, Cancel);
        await using (var transaction = await late.Database.BeginTransactionAsync(Cancel))
            Assert.False(await ofLate.Complete(slept, now.AddSeconds(6), Cancel));
        await using (var transaction = await next.Database.BeginTransactionAsync(Cancel))
        {
            Assert.True(await ofNext.Complete(taken, now.AddSeconds(6), Cancel));
            await transaction.CommitAsync(Cancel);
        }
        // Noted again it stays done.
        await ofNext.Plan(["a", "b", "c"], now.AddSeconds(7), Cancel);
        await ofLate.Release("late", Cancel);
        var rest = await ofNext.Claim("next", now.AddSeconds(7), now.AddSeconds(10), 10, Cancel);
        Assert.Equal(["b", "c"], rest.Select(effect => effect.Key).Order());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_effect_that_turned_out_not_to_be_due_happens_once_it_is(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var job = new CountingJob(30);
        job.NotDue.Add(CountingJob.Id(3).ToString());
        var run = new JobRun(store.Store, new CompanyTime(store.Clock), "node");
        Assert.Equal(29, (await run.Run(job, Cancel)).Done);
        job.NotDue.Clear();
        Assert.Equal(1, (await run.Run(job, Cancel)).Done);
        Assert.Equal(0, (await run.Run(job, Cancel)).Done);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Stopped_in_the_middle_it_gives_back_what_it_had_claimed(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var stopped = new CountingJob(30)
        {
            Meanwhile = async _ =>
            {
                await stop.CancelAsync();
                stop.Token.ThrowIfCancellationRequested();
            },
        };
        var time = new CompanyTime(store.Clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new JobRun(store.Store, time, "first").Run(stopped, stop.Token)
        );
        // The clock stands still: nothing has to be waited for.
        Assert.Equal(30, (await new JobRun(store.Store, time, "second").Run(new CountingJob(30), Cancel)).Done);
    }
}
