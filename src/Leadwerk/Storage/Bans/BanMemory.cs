using Leadwerk.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Bans;

/// <summary>Keeps a ban beyond the erasure of the person for whom it holds, without keeping the person.</summary>
sealed class BanMemory(LeadwerkDb db)
{
    /// <summary>Leaves traces of a person for whom a ban holds. Saved with the erasure.</summary>
    /// <param name="person">Not yet erased.</param>
    /// <param name="merged">Records that were merged into theirs: by these they are known again too.</param>
    /// <param name="company">Their company.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Remember(Person person, IReadOnlyList<Person> merged, Company company, CancellationToken cancel)
    {
        var ban = await db.Bans.SingleOrDefaultAsync(ban => ban.Person == person.Id && ban.LiftedAt == null, cancel);
        if (ban is null)
            return;
        var key = await Key(cancel) ?? NewKey();
        var digests = merged
            .Prepend(person)
            .SelectMany(one => key.Digests(one, company))
            .DistinctBy(Convert.ToHexString, StringComparer.Ordinal);
        foreach (var digest in digests)
            db.Add(
                new BannedTrace
                {
                    Id = Guid.CreateVersion7(),
                    Person = person.Id,
                    Ban = ban.Id,
                    Digest = digest,
                }
            );
    }

    /// <summary>
    /// The ban that holds for a new record of somebody whose data were erased. It is added to what is saved; a contact
    /// of theirs lifts it like any other.
    /// </summary>
    /// <param name="person">The new record.</param>
    /// <param name="company">Their company.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where nothing is known of such a person.</returns>
    public async Task<ContactBan?> Recall(Person person, Company company, CancellationToken cancel)
    {
        if (await Key(cancel) is not { } key || await Traces(key, person, company, cancel) is not [var first, ..] found)
            return null;
        var ban = (await db.Bans.SingleAsync(ban => ban.Id == first.Ban, cancel)).CopyFor(person);
        db.Add(ban);
        foreach (var trace in found)
            trace.Ban = ban.Id;
        return ban;
    }

    /// <summary>
    /// Two records of a person became one: what an erased record of theirs left behind leads to the ban of the one that
    /// stayed. Saved with the merge.
    /// </summary>
    /// <param name="duplicate">The record that was given up.</param>
    /// <param name="ban">The ban that holds for the one that stayed.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Follow(Person duplicate, ContactBan ban, CancellationToken cancel)
    {
        var traces = await db
            .BannedTraces.Where(trace =>
                db.Bans.Any(old => old.Id == trace.Ban && old.Person == duplicate.Id && old.LiftedAt == null)
            )
            .ToListAsync(cancel);
        foreach (var trace in traces)
            trace.Ban = ban.Id;
    }

    /// <summary>All bans that have only traces left, for those who look many people up.</summary>
    public async Task<ErasedBans> All(CancellationToken cancel) =>
        await Key(cancel) is { } key
            ? new ErasedBans(
                key,
                await Holding().Select(trace => trace.Digest).ToListAsync(cancel),
                await OtherNames(cancel)
            )
            : ErasedBans.None;

    /// <summary>Names under which a company that stayed was known before, and its own, each leading to all of them.</summary>
    async Task<ILookup<string, string>> OtherNames(CancellationToken cancel)
    {
        var merged = await (
            from company in db.Companies
            where company.MergedInto != null
            join stayed in db.Companies on company.MergedInto equals stayed.Id
            select new { Now = stayed.DuplicateKey, Before = company.DuplicateKey }
        ).ToListAsync(cancel);
        return merged
            .GroupBy(pair => pair.Now, pair => pair.Before, StringComparer.Ordinal)
            .Select(group => group.Append(group.Key).Distinct(StringComparer.Ordinal).ToList())
            .SelectMany(names => names.SelectMany(name => names.Select(other => (name, other))))
            .ToLookup(pair => pair.name, pair => pair.other, StringComparer.Ordinal);
    }

    /// <summary>Whether somebody is being written down for whom such a ban holds, and who does not come with it.</summary>
    public async Task<bool> IsPassedOver(CancellationToken cancel)
    {
        var written = db
            .ChangeTracker.Entries<Person>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => entry.Entity)
            // For a merged record the one that stayed answers.
            .Where(person => !person.IsGone)
            .ToList();
        if (written.Count == 0 || await Key(cancel) is not { } key)
            return false;
        foreach (var person in written)
        {
            if (await IsPassedOver(key, person, cancel))
                return true;
        }
        return false;
    }

    /// <inheritdoc cref="IsPassedOver(CancellationToken)"/>
    public async Task<bool> IsPassedOver(Person person, CancellationToken cancel) =>
        await Key(cancel) is { } key && await IsPassedOver(key, person, cancel);

    async Task<bool> IsPassedOver(TraceKey key, Person person, CancellationToken cancel)
    {
        if (await Company(person, cancel) is not { } company)
            return false;
        foreach (var trace in await Traces(key, person, company, cancel))
        {
            if (await db.Bans.FindAsync([trace.Ban], cancel) is { Holds: true } ban && ban.Person != person.Id)
                return true;
        }
        return false;
    }

    async Task<Company?> Company(Person person, CancellationToken cancel) =>
        await db.Companies.FindAsync([person.Company], cancel);

    async Task<List<BannedTrace>> Traces(TraceKey key, Person person, Company company, CancellationToken cancel)
    {
        var before = await db
            .Companies.Where(merged => merged.MergedInto == company.Id)
            .Select(merged => merged.DuplicateKey)
            .ToListAsync(cancel);
        var digests = before
            .SelectMany(name => key.Digests(person.Name, name, null, null))
            .Concat(key.Digests(person, company))
            .ToList();
        return await Holding()
            .Where(trace => digests.Contains(trace.Digest))
            .OrderBy(trace => trace.Id)
            .ToListAsync(cancel);
    }

    IQueryable<BannedTrace> Holding() =>
        db.BannedTraces.Where(trace => db.Bans.Any(ban => ban.Id == trace.Ban && ban.LiftedAt == null));

    async Task<TraceKey?> Key(CancellationToken cancel) =>
        await db.Secrets.FindAsync([StoreSecret.OfTraces], cancel) is { } secret ? new TraceKey(secret.Value) : null;

    TraceKey NewKey()
    {
        var made = StoreSecret.New(StoreSecret.OfTraces);
        db.Add(made);
        return new TraceKey(made.Value);
    }
}
