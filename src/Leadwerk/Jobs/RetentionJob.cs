using Leadwerk.Domain;
using Leadwerk.Features.Takeover.Pages;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>
/// Once in every night: erases people whom nobody has a reason to keep, each in a transaction of its own, once the company
/// has decided on the times. The first night erases nobody; after a jump of the clock by more than a day it asks before it goes on.
/// </summary>
sealed class RetentionJob(Store store, CompanyTime time, UploadedLists uploads) : Job
{
    static readonly TimeSpan KeepDone = TimeSpan.FromDays(90);

    public override string Name => RetentionWatch.Job;
    public override string Action => "erase-after-retention";

    /// <summary>An erasure loads everything of a company into its context.</summary>
    public override int Batch => 1;

    public override TimeSpan Lease => TimeSpan.FromMinutes(1);

    string Tonight => RetentionWatch.NightOf(time.Today);

    public override async Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel)
    {
        var tonight = Tonight;
        if (await db.JobEffects.AnyAsync(one => one.Job == Name && one.Key == tonight && one.DoneAt != null, cancel))
            return [];
        var rules = await Retention.Rules(db, cancel);
        var watch = await RetentionWatch.Of(db, rules, time.Today, cancel);
        var keys = new List<string>();
        if (watch.ActsAsOf is { } day && await Retention.IsDecided(db, cancel))
        {
            var people = await db.PeopleWithoutReason(rules, day).Select(person => person.Id).ToListAsync(cancel);
            keys.AddRange(people.Select(person => person.Value.ToString()));
        }
        // A night that waits for an answer is not over.
        if (!watch.Asks)
            keys.Add(tonight);
        return keys;
    }

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var done = new List<string>();
        foreach (var key in keys)
        {
            if (
                Guid.TryParse(key, out var person)
                    ? await Erase(db, new PersonId(person), cancel)
                    : await Count(db, key, cancel)
            )
                done.Add(key);
        }
        return done;
    }

    /// <summary>Asked again at the last moment: they may have called meanwhile.</summary>
    async Task<bool> Erase(LeadwerkDb db, PersonId person, CancellationToken cancel)
    {
        var rules = await Retention.Rules(db, cancel);
        var watch = await RetentionWatch.Of(db, rules, time.Today, cancel);
        if (
            watch.ActsAsOf is not { } day
            || !await Retention.IsDecided(db, cancel)
            || !await db.PeopleWithoutReason(rules, day).AnyAsync(one => one.Id == person, cancel)
        )
            return false;
        // What was only asked must not be swept as if it belonged to the person.
        db.ChangeTracker.Clear();
        return await new PersonalErasure(db, time.Stamp()).Within(person, cancel) is ErasureOutcome.Done;
    }

    async Task<bool> Count(LeadwerkDb db, string key, CancellationToken cancel)
    {
        if (key != Tonight)
            return false;
        var since = time.Now.AddDays(-1);
        var erased = await db.Erasures.CountAsync(one => one.Who == Name && one.At > since, cancel);
        if (erased > 0)
            db.Note(
                "retention",
                Guid.CreateVersion7(),
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["on"] = time.Today,
                    ["people_erased"] = erased,
                }
            );
        // Only now: this clock is believed.
        var old = time.Now - KeepDone;
        await db.JobEffects.Where(effect => effect.Job == Name && effect.DoneAt < old).ExecuteDeleteAsync(cancel);
        return true;
    }

    public override async Task After(CancellationToken cancel)
    {
        uploads.Forget();
        await using var db = store.Open();
        await db.ForgetReplaced(cancel);
    }
}
