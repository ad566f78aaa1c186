using System.Diagnostics;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Leads.Facts;
using Leadwerk.Features.Today;
using Leadwerk.Storage;
using Leadwerk.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Benchmarks.Storing;

/// <summary>What people do all day, each timed on a store as it is: a new context, another lead, rep or word each time.</summary>
sealed class UseCases(Store store, DateOnly today)
{
    const int Warm = 60;
    const int Times = 101;
    const int PageSize = 25;
    const int FarPage = 200;
    const int DaysTooLong = 45;

    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    static readonly string[] Words = ["müh", "sta", "wald", "nor", "kup", "ann", "rit", "meh", "ber", "lin"];

    readonly Random dice = new(7);
    LeadId[] leads = [];
    LeadId[] active = [];
    UserId[] reps = [];
    PhasePlan plan = null!;
    Domain.Escalation.EscalationPlan escalation = null!;
    Dictionary<PhaseCode, int> reasonDays = [];
    LeadMark? far;

    /// <summary>Pages before the one that is timed as the far one.</summary>
    public int PagesBefore { get; private set; }

    /// <summary>Medians in milliseconds, by use case.</summary>
    public async Task<IReadOnlyList<(string Name, double Milliseconds)>> Time(CancellationToken cancel)
    {
        await Prepare(cancel);
        var next = 0;
        return
        [
            ("open a lead with its history", await Median(db => LeadFile.Of(db, leads[next++ % leads.Length], cancel))),
            (
                "a rep's day",
                await Median(db => DayList.Of(db, reps[next++ % reps.Length], escalation.DeferralLimit, today, cancel))
            ),
            ("zombies, page 1", await Median(db => Zombies(db, null, cancel))),
            ("zombies, a page far down", await Median(db => Zombies(db, far, cancel))),
            ("search by letters", await Median(db => NameHits.Of(db, Words[next++ % Words.Length], cancel))),
            ("record evidence", await Median(db => Record(db, active[next++ % active.Length], cancel))),
            ("end a follow-up", await Median(db => End(db, active[next++ % active.Length], cancel))),
            ("counts for the forecast", await Median(db => PhaseVisits.Of(db, cancel))),
            (
                "a rep's leads with totals",
                await Median(db => LeadList.Of(db, new LeadWish { Owner = reps[next++ % reps.Length] }, today, cancel))
            ),
        ];
    }

    async Task Prepare(CancellationToken cancel)
    {
        await using var db = store.Open();
        leads = Mixed(await db.Leads.Select(lead => lead.Id).ToListAsync(cancel));
        active = Mixed(await db.Leads.Active(today).Select(lead => lead.Id).ToListAsync(cancel));
        reps = Mixed(await db.Leads.Active(today).Select(lead => lead.Owner!.Value).Distinct().ToListAsync(cancel));
        plan = await db.PhasePlans.AsNoTracking().FirstAsync(cancel);
        escalation = await db.EscalationPlans.AsNoTracking().FirstAsync(found => found.Segment == null, cancel);
        reasonDays = plan.Phases.ToDictionary(phase => phase.Code, _ => DaysTooLong);
        var marks = new List<LeadMark?> { null };
        while (marks.Count < FarPage && (await Zombies(db, marks[^1], cancel)).Last is { } last)
            marks.Add(last);
        // The last page looks through all who are no zombies too; page 200 of a large company does not.
        PagesBefore = marks.Count < FarPage ? Math.Max(0, marks.Count - 2) : FarPage - 1;
        far = marks[PagesBefore];
    }

    T[] Mixed<T>(IEnumerable<T> all)
    {
        var mixed = all.ToArray();
        dice.Shuffle(mixed);
        return mixed;
    }

    Task<LeadPage> Zombies(LeadwerkDb db, LeadMark? after, CancellationToken cancel) =>
        ZombieList.Of(db, reasonDays, after, PageSize, today, cancel);

    async Task<SaveOutcome> Record(LeadwerkDb db, LeadId id, CancellationToken cancel)
    {
        var lead = await db.Leads.WithFacts().SingleAsync(found => found.Id == id, cancel);
        var person = await db.People.SingleAsync(found => found.Id == lead.Contacts[0].Person, cancel);
        var said = new EvidenceContent.Conversation(person.Id, "Sie wollen bis zum Herbst eine neue Anlage.");
        var fact = new NewEvidence(plan.Phases[1].Criteria[0].Id, said, today, person);
        if (lead.Record(plan, fact, Now(lead)) is not EvidenceResult.Recorded)
            throw new InvalidOperationException("The rules refuse the evidence of the benchmark.");
        return await Saved(db, lead, "record-evidence", cancel);
    }

    async Task<SaveOutcome> End(LeadwerkDb db, LeadId id, CancellationToken cancel)
    {
        var lead = await db.Leads.WithFacts().SingleAsync(found => found.Id == id, cancel);
        var bans = new BanList(
            await db
                .Bans.Where(ban => ban.LiftedAt == null && ban.Company == lead.Company)
                .AsNoTracking()
                .ToListAsync(cancel)
        );
        var due = lead.LastWorkingDay < today.AddDays(7) ? lead.LastWorkingDay!.Value : today.AddDays(7);
        var ended = lead.NotReached(escalation, new NextStep("Noch einmal anrufen", due), bans, Now(lead));
        if (ended is FollowUpResult.Refused)
            throw new InvalidOperationException("The rules refuse the step of the benchmark.");
        return await Saved(db, lead, "end-follow-up", cancel);
    }

    static Stamp Now(Lead lead) => new(lead.Owner!.Value, DateTime.UtcNow, Berlin);

    static async Task<SaveOutcome> Saved(LeadwerkDb db, Lead lead, string action, CancellationToken cancel) =>
        await db.As(lead.Owner!.Value.Value.ToString(), action).TrySave(cancel) is SaveOutcome.Saved saved
            ? saved
            : throw new InvalidOperationException("The store did not save a step of the benchmark.");

    async Task<double> Median<T>(Func<LeadwerkDb, Task<T>> use)
    {
        var times = new List<double>();
        for (var time = 0; time < Warm + Times; time++)
        {
            var started = Stopwatch.GetTimestamp();
            await using (var db = store.Open())
                await use(db);
            if (time >= Warm)
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Order().ElementAt(Times / 2);
    }
}
