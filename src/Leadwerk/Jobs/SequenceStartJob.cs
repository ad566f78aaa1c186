using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>
/// Lets followers wait for a sequence once they did what it follows upon, and lets them begin as many in a week as
/// marketing allows, spread over its working days; whoever has waited longest comes first.
/// </summary>
sealed class SequenceStartJob(CompanyTime time) : Job
{
    const string Wait = "wait";
    const string Begin = "begin";
    const string Go = "go-on";

    public override string Name => "sequence-starts";
    public override string Action => "start-sequence";
    public override int Batch => 200;
    public override TimeSpan Lease => TimeSpan.FromSeconds(30);

    public override async Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel)
    {
        var running = await Running(db, cancel);
        var due = new List<string>();
        foreach (var sequence in running)
        {
            var newcomers = await db.Newcomers(sequence).Select(one => one.Person).ToListAsync(cancel);
            due.AddRange(newcomers.Select(person => new Effect(Wait, sequence.Id.Value, person.Value).Key));
            var next = await db
                .Enrolments.Waiting(sequence.Id)
                .Take(await Free(db, sequence, cancel))
                .Select(one => one.Id)
                .ToListAsync(cancel);
            due.AddRange(next.Select(way => new Effect(Begin, sequence.Id.Value, way.Value).Key));
        }
        due.AddRange(await Awaited(db, running, cancel));
        return due;
    }

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var running = (await Running(db, cancel)).ToDictionary(one => one.Id.Value);
        var happened = new List<string>();
        foreach (var group in keys.Select(Effect.Read).GroupBy(one => (one.What, one.Sequence)))
        {
            if (!running.TryGetValue(group.Key.Sequence, out var sequence))
                continue;
            var ids = group.Select(one => one.Id).ToHashSet();
            var done = group.Key.What switch
            {
                Wait => await LetWait(db, sequence, ids, cancel),
                Begin => await LetBegin(db, sequence, ids, cancel),
                _ => await LetGoOn(db, sequence, ids, cancel),
            };
            happened.AddRange(done.Select(id => new Effect(group.Key.What, group.Key.Sequence, id).Key));
        }
        return happened;
    }

    static async Task<IEnumerable<Guid>> LetWait(
        LeadwerkDb db,
        Sequence sequence,
        HashSet<Guid> ids,
        CancellationToken cancel
    )
    {
        var people = ids.Select(PersonId.From).ToList();
        var newcomers = await db.Newcomers(sequence).Where(one => people.Contains(one.Person)).ToListAsync(cancel);
        db.Enrolments.AddRange(newcomers.Select(one => Enrolment.Wait(sequence.Id, one.Person, one.At)));
        return newcomers.Select(one => one.Person.Value);
    }

    async Task<IEnumerable<Guid>> LetBegin(
        LeadwerkDb db,
        Sequence sequence,
        HashSet<Guid> keys,
        CancellationToken cancel
    )
    {
        var ids = keys.Select(EnrolmentId.From).ToList();
        // Whoever counts after this counts what another node has let begin.
        await db.Hold(sequence.Id, cancel);
        var free = await Free(db, sequence, cancel);
        var ways = await Of(db, ids, cancel);
        // Whoever must not get anything any more takes nobody's place.
        var ends = await db.Ends(db.Enrolments.Where(one => ids.Contains(one.Id)), time.Today, cancel);
        foreach (var way in ways.Where(one => ends.ContainsKey(one.Id)))
            way.Stop(ends[way.Id], time.Stamp());
        var begun = ways.Where(one => one.EndedAt is null)
            .OrderBy(one => one.Since)
            .ThenBy(one => one.Id.Value)
            .Take(free)
            .Where(one => one.Start(sequence.Current, time.Today));
        return begun.Select(one => one.Id.Value).Concat(ends.Keys.Select(one => one.Value)).ToList();
    }

    async Task<IEnumerable<Guid>> LetGoOn(
        LeadwerkDb db,
        Sequence sequence,
        HashSet<Guid> keys,
        CancellationToken cancel
    )
    {
        var ways = await Of(db, [.. keys.Select(EnrolmentId.From)], cancel);
        foreach (var way in ways)
            way.Happened(sequence.Versions.Single(one => one.Id == way.Wording), time.Today);
        return ways.Select(one => one.Id.Value);
    }

    /// <summary>Those whose next mail waits for something that they have done since: one question for each mail that is waited at.</summary>
    static async Task<IReadOnlyList<string>> Awaited(
        LeadwerkDb db,
        IReadOnlyList<Sequence> running,
        CancellationToken cancel
    )
    {
        var due = new List<string>();
        var waiting = db.Enrolments.Where(one => one.EndedAt == null && one.StartedOn != null && one.DueOn == null);
        var places = await waiting.Select(one => new { one.Wording, one.NextStep }).Distinct().ToListAsync(cancel);
        foreach (var sequence in running)
        foreach (var version in sequence.Versions)
        foreach (var step in version.Steps)
        {
            var (wording, position) = ((Guid?)version.Id, step.Position);
            if (step.After is not { } what || !places.Exists(one => (one.Wording, one.NextStep) == (wording, position)))
                continue;
            var deeds = db.Deeds(what);
            var ways = await waiting
                .Where(one => one.Wording == wording && one.NextStep == position)
                .Where(one => deeds.Any(deed => deed.Person == one.Person && deed.At > one.Since))
                .Select(one => one.Id)
                .ToListAsync(cancel);
            due.AddRange(ways.Select(way => new Effect($"{Go}-{position}", sequence.Id.Value, way.Value).Key));
        }
        return due;
    }

    /// <summary>How many more may begin today.</summary>
    async Task<int> Free(LeadwerkDb db, Sequence sequence, CancellationToken cancel)
    {
        var hours = await SendingHours.Of(db, time, cancel);
        var monday = SendingRules.MondayOf(time.Today);
        var begun = await db.Enrolments.CountAsync(
            one => one.Sequence == sequence.Id && one.StartedOn >= monday,
            cancel
        );
        return Math.Max(0, hours.StartsUntilToday(sequence.WeeklyStarts) - begun);
    }

    static Task<List<Sequence>> Running(LeadwerkDb db, CancellationToken cancel) =>
        db
            .Sequences.AsNoTracking()
            .Where(one => one.StartedAt != null && one.PausedAt == null)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);

    static Task<List<Enrolment>> Of(LeadwerkDb db, List<EnrolmentId> ids, CancellationToken cancel) =>
        db.Enrolments.Where(one => ids.Contains(one.Id)).ToListAsync(cancel);

    /// <summary>An effect as its key: what happens, in which sequence, to whom.</summary>
    readonly record struct Effect(string What, Guid Sequence, Guid Id)
    {
        public string Key => $"{What}/{Sequence}/{Id}";

        public static Effect Read(string key) =>
            key.Split('/') is [var what, var sequence, var id]
                ? new Effect(what, Guid.Parse(sequence), Guid.Parse(id))
                : throw new ArgumentException("That is no effect of sequences.", nameof(key));
    }
}
