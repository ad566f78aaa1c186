using System.Runtime.CompilerServices;
using Leadwerk.Storage.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Jobs;

/// <summary>The effects of one job as rows that nodes claim. The database decides; no node has to know another one.</summary>
/// <param name="db">A context; completing needs its transaction.</param>
/// <param name="job">Name of the job.</param>
sealed class JobClaims(LeadwerkDb db, string job)
{
    /// <summary>Below the number of parameters that either database takes.</summary>
    const int MostPerStatement = 400;

    /// <summary>Notes effects as due; those that are noted already, done or not, stay as they are.</summary>
    public async Task Plan(IReadOnlyList<string> keys, DateTime now, CancellationToken cancel)
    {
        foreach (var some in keys.Chunk(MostPerStatement))
        {
            var rows = some.Select((_, place) => $"({{0}}, {{{place + 2}}}, {{1}}, 0)");
            var sql =
                $"INSERT INTO job_effect (job, key, planned_at, fence) VALUES {string.Join(", ", rows)}"
                + " ON CONFLICT DO NOTHING";
            await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(sql, [job, now, .. some]), cancel);
        }
    }

    /// <summary>Takes effects that are due and that nobody has, or whose holder did not come back in time.</summary>
    /// <param name="node">Who takes them.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="until">Until when they are this node's.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops it; nothing is taken then.</param>
    public async Task<List<JobEffect>> Claim(
        string node,
        DateTime now,
        DateTime until,
        int most,
        CancellationToken cancel
    )
    {
        var sql = $$"""
            UPDATE job_effect SET claimed_by = {0}, claimed_until = {1}, fence = fence + 1
            WHERE job = {2} AND key IN (
                SELECT key FROM job_effect
                WHERE job = {2} AND done_at IS NULL AND (claimed_until IS NULL OR claimed_until <= {3})
                ORDER BY key LIMIT {4} {{db.SkipLocked}})
            RETURNING *
            """;
        return await db
            .JobEffects.FromSql(FormattableStringFactory.Create(sql, node, until, job, now, most))
            .AsNoTracking()
            .ToListAsync(cancel);
    }

    /// <summary>
    /// Marks claimed effects as done, in the transaction in which they happen. The rows stay locked until its end, so
    /// that nobody else can have them meanwhile.
    /// </summary>
    /// <returns>False where one of them is no longer ours: then nothing may be committed.</returns>
    public async Task<bool> Complete(IReadOnlyList<JobEffect> claimed, DateTime now, CancellationToken cancel)
    {
        // One claim gave them all, but each has a number of its own.
        foreach (var same in claimed.GroupBy(effect => effect.Fence))
        {
            var keys = same.Select(effect => effect.Key).ToList();
            var marked = await Open()
                .Where(effect => effect.Fence == same.Key && keys.Contains(effect.Key))
                .ExecuteUpdateAsync(row => row.SetProperty(effect => effect.DoneAt, now), cancel);
            if (marked != keys.Count)
                return false;
        }
        return true;
    }

    /// <summary>Takes effects off the list that turned out not to be due, so that they can be noted again one day.</summary>
    public Task Forget(IReadOnlyList<string> keys, CancellationToken cancel) =>
        db.JobEffects.Where(effect => effect.Job == job && keys.Contains(effect.Key)).ExecuteDeleteAsync(cancel);

    /// <summary>Gives back what a node has claimed and not done.</summary>
    public Task Release(string node, CancellationToken cancel) =>
        Open()
            .Where(effect => effect.ClaimedBy == node)
            .ExecuteUpdateAsync(row => row.SetProperty(effect => effect.ClaimedUntil, (DateTime?)null), cancel);

    /// <summary>When the next effect becomes free that another node has; null where none has any.</summary>
    /// <param name="node">Who asks.</param>
    /// <param name="but">Effects that are not waited for.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<DateTime?> FreeAt(string node, IReadOnlyCollection<string> but, CancellationToken cancel) =>
        Open()
            .Where(effect => effect.ClaimedBy != node && !but.Contains(effect.Key))
            .MinAsync(effect => effect.ClaimedUntil, cancel);

    /// <summary>Frees everything that any node has claimed: for whoever owns the database alone.</summary>
    public static Task ReleaseAll(LeadwerkDb db, CancellationToken cancel) =>
        db
            .JobEffects.Where(effect => effect.DoneAt == null && effect.ClaimedUntil != null)
            .ExecuteUpdateAsync(row => row.SetProperty(effect => effect.ClaimedUntil, (DateTime?)null), cancel);

    /// <summary>
    /// Removes effects that were done long ago and cannot become due again, but not the nights by which a jump of the clock
    /// is noticed: after one they all look old.
    /// </summary>
    public static Task<int> Tidy(LeadwerkDb db, DateTime before, CancellationToken cancel) =>
        db
            .JobEffects.Where(effect => effect.DoneAt < before && effect.Job != RetentionWatch.Job)
            .ExecuteDeleteAsync(cancel);

    IQueryable<JobEffect> Open() => db.JobEffects.Where(effect => effect.Job == job && effect.DoneAt == null);
}
