using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Queue;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Crash;

/// <summary>A rep who works without a pause: pulls leads, records evidence, ends follow-ups, finds new leads.</summary>
/// <param name="store">Where.</param>
/// <param name="name">No other worker of this store has it; begins its tokens.</param>
/// <param name="say">Takes one line; it must not be lost when this process is killed right after.</param>
/// <param name="weaken">Run on every connection before it saves; the control takes the protection away with it.</param>
sealed class Worker(Store store, string name, Action<string> say, string? weaken = null)
{
    readonly Random random = new(name.GetHashCode(StringComparison.Ordinal) ^ Environment.ProcessId);
    int done;

    /// <summary>Works until it is killed, or has acknowledged enough.</summary>
    public async Task Work(int acknowledgements = int.MaxValue)
    {
        await using var reading = store.Open();
        var firm = await CrashFirm.Known(reading);
        var mine = await reading.Leads.Where(lead => lead.Owner != null).Select(lead => lead.Id).ToListAsync();
        for (var turn = 0; done < acknowledgements; turn++)
        {
            await using var db = store.Open().As(name, "work");
            await Weaken(db);
            await (
                random.Next(4) switch
                {
                    0 => Pull(db, firm, mine, $"{name}-{turn}"),
                    1 => Find(db, firm, $"{name}-{turn}"),
                    _ => WorkOn(db, firm, mine, $"{name}-{turn}"),
                }
            );
        }
    }

    async Task Weaken(LeadwerkDb db)
    {
        if (weaken is null)
            return;
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = weaken;
        await command.ExecuteNonQueryAsync();
    }

    async Task Pull(LeadwerkDb db, CrashFirm firm, List<LeadId> mine, string token)
    {
        var attempt = Announced(new Attempt(token, 0, 1));
        var waiting = await db
            .Leads.Waiting(firm.Now.Today)
            .OrderBy(lead => lead.Id)
            .Select(lead => lead.Id)
            .Take(3)
            .ToListAsync();
        var pull = new QueuePull(db, firm.Now, _ => firm.Step(token, 10));
        if (await pull.Next(firm.Rep.Id, waiting, CancellationToken.None) is not PullOutcome.Pulled pulled)
            return;
        Acknowledge(attempt);
        mine.Add(pulled.Lead.Id);
    }

    Task Find(LeadwerkDb db, CrashFirm firm, string token)
    {
        var attempt = Announced(new Attempt(token, 1, 0));
        db.AddRange(firm.NewLead(token));
        return Save(db, attempt);
    }

    async Task WorkOn(LeadwerkDb db, CrashFirm firm, List<LeadId> mine, string token)
    {
        if (mine.Count == 0)
            return;
        var id = mine[random.Next(mine.Count)];
        var lead = await db.Leads.WithFacts().SingleAsync(lead => lead.Id == id);
        var phase = Math.Min(lead.HighestPosition + 1, firm.Plan.Phases.Count - 2);
        var next = firm.Step(token, 7);
        var attempt = random.Next(4) switch
        {
            0 when lead.Record(firm.Plan, firm.Act(0, token), firm.Now) is EvidenceResult.Recorded => new(token, 1, 0),
            1 when lead.Move(firm.Plan, firm.Act(phase, token), next, BanList.None, firm.Now) is FollowUpResult.Moved =>
                new(token, 1, 1),
            2 when lead.Defer(firm.Escalation, next, "Messe", BanList.None, firm.Now) is FollowUpResult.Deferred => new(
                token,
                0,
                1
            ),
            3 when lead.NotReached(firm.Escalation, next, BanList.None, firm.Now) is FollowUpResult.NotReached => new(
                token,
                0,
                1
            ),
            _ => (Attempt?)null,
        };
        if (attempt is not null)
            await Save(db, Announced(attempt));
    }

    async Task Save(LeadwerkDb db, Attempt attempt)
    {
        if (await db.TrySave(CancellationToken.None) is SaveOutcome.Saved)
            Acknowledge(attempt);
    }

    Attempt Announced(Attempt attempt)
    {
        say(attempt.Announcement);
        return attempt;
    }

    void Acknowledge(Attempt attempt)
    {
        say(attempt.Acknowledgement);
        done++;
    }
}
