using Leadwerk.Storage;
using Leadwerk.Storage.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>Runs a job on one node until none of its effects is left to happen.</summary>
/// <param name="store">The company's data.</param>
/// <param name="time">Clock and calendar.</param>
/// <param name="node">Name of this node; no two have the same.</param>
sealed class JobRun(Store store, CompanyTime time, string node)
{
    /// <returns>What this node did; another node may have done the rest.</returns>
    /// <exception cref="OperationCanceledException">Stopped; what was claimed and not done is free for others.</exception>
    public async Task<JobReport> Run(Job job, CancellationToken cancel)
    {
        var report = new JobReport();
        try
        {
            await Plan(job, cancel);
            do
            {
                while (await Claim(job, report, cancel) is { Count: > 0 } batch)
                {
                    await job.Prepare(cancel);
                    await Do(job, batch, report, cancel);
                }
            } while (await WaitForOthers(job, report, cancel));
            if (report.Done > 0)
                await job.After(cancel);
            return report;
        }
        catch (OperationCanceledException)
        {
            await GiveBack(job);
            throw;
        }
    }

    async Task Plan(Job job, CancellationToken cancel)
    {
        await using var db = store.Open();
        await new JobClaims(db, job.Name).Plan(await job.Due(db, cancel), time.Now, cancel);
    }

    /// <summary>What failed in this run is left to the next one.</summary>
    async Task<List<JobEffect>> Claim(Job job, JobReport report, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = time.Now;
        var claimed = await new JobClaims(db, job.Name).Claim(node, now, now + job.Lease, job.Batch, cancel);
        return [.. claimed.Where(effect => !report.Failed.ContainsKey(effect.Key))];
    }

    /// <summary>Together if that works, else one by one: what stands in the way of one effect keeps no other from happening.</summary>
    async Task Do(Job job, List<JobEffect> batch, JobReport report, CancellationToken cancel)
    {
        if (await TryDo(job, batch, report, cancel))
            return;
        foreach (var effect in batch)
            await TryDo(job, [effect], report, cancel);
    }

    async Task<bool> TryDo(Job job, IReadOnlyList<JobEffect> batch, JobReport report, CancellationToken cancel)
    {
        string why;
        try
        {
            if (await Happen(job, batch, cancel) is { } done)
            {
                report.Done += done;
                return true;
            }
            why = "somebody else was faster";
        }
        catch (Exception stumble) when (stumble is not OperationCanceledException)
        {
            why = stumble.Message;
        }
        if (batch is [var single])
            report.Failed[single.Key] = why;
        return false;
    }

    /// <returns>How many effects happened; null where nothing did.</returns>
    async Task<int?> Happen(Job job, IReadOnlyList<JobEffect> batch, CancellationToken cancel)
    {
        await using var db = store.Open().As(job.Name, job.Action);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var claims = new JobClaims(db, job.Name);
        if (!await claims.Complete(batch, time.Now, cancel))
            return null;
        List<string> keys = [.. batch.Select(effect => effect.Key)];
        var happened = await job.Do(db, keys, cancel);
        if (await db.TrySave(cancel) is not SaveOutcome.Saved)
            return null;
        if (happened.Count < keys.Count)
            await claims.Forget([.. keys.Except(happened, StringComparer.Ordinal)], cancel);
        await transaction.CommitAsync(cancel);
        return happened.Count;
    }

    /// <summary>A node that has died holds its effects until its time is over.</summary>
    /// <returns>False where no other node has any.</returns>
    async Task<bool> WaitForOthers(Job job, JobReport report, CancellationToken cancel)
    {
        DateTime? free;
        await using (var db = store.Open())
            free = await new JobClaims(db, job.Name).FreeAt(node, report.Failed.Keys, cancel);
        if (free is not { } until)
            return false;
        var rest = until - time.Now;
        await Task.Delay(rest < Shortest ? Shortest : rest, time.Clock, cancel);
        return true;
    }

    static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    async Task GiveBack(Job job)
    {
        await using var db = store.Open();
        await new JobClaims(db, job.Name).Release(node, CancellationToken.None);
    }
}

/// <summary>What a node did of a job.</summary>
sealed class JobReport
{
    /// <summary>Effects that happened.</summary>
    public int Done { get; set; }

    /// <summary>Effects that did not, and why; they are tried again at the next run.</summary>
    public Dictionary<string, string> Failed { get; } = new(StringComparer.Ordinal);
}
