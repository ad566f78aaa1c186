using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Import;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;
using Ended = Leadwerk.Statistics.Histories.LeadOutcome;

namespace Leadwerk.Features.Measured;

/// <summary>The leads of the store as the audit sees a pipeline: what it would read in the store's own export, without the detour.</summary>
/// <remarks>A handful of queries, whatever the number of leads. Leads whose import was undone are left out.</remarks>
sealed class StorePipeline
{
    readonly LeadwerkDb db;
    readonly DateOnly today;
    readonly string[] phases;
    readonly PipelineColumns columns;

    StorePipeline(LeadwerkDb db, DateOnly today, string[] phases, int count)
    {
        (this.db, this.today, this.phases) = (db, today, phases);
        columns = new PipelineColumns(count, Math.Max(1, phases.Length));
    }

    /// <summary>Reads it inside the transaction that is open, so that it is the state of one moment.</summary>
    /// <param name="db">The database.</param>
    /// <param name="today">The company's day: what has expired by then has ended.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <returns>The pipeline; its rows are ordered by the ids of the leads. Null without any lead.</returns>
    public static async Task<StoredLeads?> Of(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var count = await Kept(db).CountAsync(cancel);
        if (count == 0)
            return null;
        var pipeline = new StorePipeline(db, today, await Ladder(db, cancel), count);
        await pipeline.ReadLeads(cancel);
        await pipeline.ReadEntries(cancel);
        return new StoredLeads(pipeline.columns.Pipeline(await pipeline.Names(cancel)), pipeline.columns.Rows);
    }

    public static IQueryable<Lead> Kept(LeadwerkDb db) =>
        db.Leads.AsNoTracking().Where(lead => lead.WithdrawnAt == null);

    /// <summary>The phases that any lead reached, lowest first, as the newest plan orders them; the order itself is none of them.</summary>
    public static async Task<string[]> Ladder(LeadwerkDb db, CancellationToken cancel)
    {
        var reached = await Kept(db)
            .SelectMany(lead => lead.PhaseEntries)
            .Select(entry => entry.Phase)
            .Distinct()
            .ToListAsync(cancel);
        var plans = await db.PhasePlans.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. plans
                .OrderByDescending(plan => plan.MadeAt)
                .SelectMany(plan => plan.Phases.Where(phase => phase != plan.OrderPhase))
                .Select(phase => phase.Code)
                .Where(reached.Contains)
                .Select(code => code.Value)
                .Distinct(),
        ];
    }

    async Task<IReadOnlyDictionary<string, string>> Names(CancellationToken cancel)
    {
        var plans = await db.PhasePlans.AsNoTracking().ToListAsync(cancel);
        return plans
            .OrderByDescending(plan => plan.MadeAt)
            .SelectMany(plan => plan.Phases)
            .GroupBy(phase => phase.Code.Value, phase => phase.Name.German)
            .ToDictionary(names => names.Key, names => names.First());
    }

    /// <summary>What phases and reasons for a loss are called in both languages, by their German name.</summary>
    public static async Task<IReadOnlyDictionary<string, LocalText>> Local(LeadwerkDb db, CancellationToken cancel)
    {
        var plans = await db.PhasePlans.AsNoTracking().ToListAsync(cancel);
        return plans
            .OrderByDescending(plan => plan.MadeAt)
            .SelectMany(plan => plan.Phases, (_, phase) => phase.Name)
            .Concat(Enum.GetValues<LostReason>().Select(reason => reason.Text()))
            .GroupBy(text => text.German)
            .ToDictionary(texts => texts.Key, texts => texts.First());
    }

    async Task ReadLeads(CancellationToken cancel)
    {
        var users = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Id, user => user.Name, cancel);
        var titles = await Titles(cancel);
        var listed = await Listed(cancel);
        var leads =
            from lead in Kept(db)
            join company in db.Companies on lead.Company equals company.Id
            orderby lead.Id
            select new
            {
                lead.Id,
                Company = company.Name,
                lead.Outcome,
                lead.EndedOn,
                lead.ExpiresOn,
                lead.StartedOn,
                lead.HandedOverOn,
                lead.MovedOn,
                lead.Phase,
                lead.Deferrals,
                lead.ValueMinorUnits,
                lead.ValueCurrency,
                lead.LostReason,
                lead.Owner,
                lead.Segment.Industry,
                lead.Segment.BusinessModel,
            };
        await foreach (var lead in leads.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var expired = lead.Outcome is null && lead.ExpiresOn <= today;
            var row = listed.GetValueOrDefault(lead.Id);
            columns.Add(
                new PipelineRow
                {
                    Lead = lead.Id,
                    Title = titles.TryGetValue(lead.Id, out var title) && title != lead.Company ? title : null,
                    Company = lead.Company,
                    Outcome =
                        expired ? Ended.Lost
                        : lead.Outcome is { } outcome
                            ? outcome == LeadOutcome.Won ? Ended.Won
                                : Ended.Lost
                        : Ended.Open,
                    Started = lead.StartedOn,
                    Closed = expired ? lead.ExpiresOn : lead.EndedOn,
                    HandedOver = lead.HandedOverOn,
                    LastActivity = lead.MovedOn,
                    Expires = lead.ExpiresOn,
                    Phase = lead.Phase is { } phase ? Array.IndexOf(phases, phase.Value) : -1,
                    Deferrals = lead.Deferrals,
                    Value = lead.ValueMinorUnits,
                    Currency = lead.ValueCurrency?.Code,
                    LostReason = lead.LostReason?.Text().German,
                    Owner = lead.Owner is { } owner ? users.GetValueOrDefault(owner) : null,
                    Segment = SegmentOf(new Segment(lead.Industry, lead.BusinessModel)),
                    Channel = row.Channel,
                    Guess = row.Guess,
                }
            );
        }
    }

    /// <summary>What an old list said of a lead: its first row.</summary>
    async Task<Dictionary<LeadId, (double? Guess, string? Channel)>> Listed(CancellationToken cancel)
    {
        var listed = new Dictionary<LeadId, (double? Guess, string? Channel)>();
        // A hundred thousand rows say the same few words.
        var channels = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = db
            .ListRows.AsNoTracking()
            .Select(row => new
            {
                row.Lead,
                row.Guess,
                row.Channel,
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
            listed.TryAdd(row.Lead, (row.Guess, Once(row.Channel)));
        return listed;

        string? Once(string? channel)
        {
            if (channel is null)
                return null;
            if (!channels.TryGetValue(channel, out var known))
                channels.Add(channel, known = channel);
            return known;
        }
    }

    static string? SegmentOf(Segment segment) =>
        segment is { Industry: NotSaid, BusinessModel: NotSaid } ? null : segment.ToString();

    const string NotSaid = "ohne Angabe";

    /// <summary>The title that an old list gave a lead: the first line of what it claims. Only open leads are shown with it.</summary>
    async Task<Dictionary<LeadId, string>> Titles(CancellationToken cancel)
    {
        var claims = await Kept(db)
            .Where(lead => lead.Outcome == null)
            .SelectMany(
                lead => lead.Evidence.Where(fact => fact.Form == EvidenceForm.OldList && fact.ErasedAt == null),
                (lead, fact) =>
                    new
                    {
                        Lead = lead.Id,
                        fact.Text,
                        fact.RecordedAt,
                        fact.Id,
                    }
            )
            .ToListAsync(cancel);
        return claims
            .Where(claim => claim.Text is not null)
            .GroupBy(claim => claim.Lead)
            .ToDictionary(
                ofLead => ofLead.Key,
                ofLead =>
                    ofLead.OrderBy(claim => claim.RecordedAt).ThenBy(claim => claim.Id.Value).First().Text!.Split('\n')[
                        0
                    ]
            );
    }

    async Task ReadEntries(CancellationToken cancel)
    {
        if (phases.Length == 0)
        {
            columns.EnterAtStart();
            return;
        }
        var entries = Kept(db)
            .SelectMany(
                lead => lead.PhaseEntries,
                (lead, entry) =>
                    new
                    {
                        Lead = lead.Id,
                        entry.Phase,
                        entry.Position,
                        entry.EnteredOn,
                    }
            )
            .OrderBy(entry => entry.Lead)
            .ThenBy(entry => entry.Position);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
            columns.Enter(entry.Lead, Array.IndexOf(phases, entry.Phase.Value), entry.EnteredOn);
        columns.NamePhases(phases);
    }
}

/// <param name="Pipeline">The columns.</param>
/// <param name="Rows">Row of each lead.</param>
sealed record StoredLeads(ReadPipeline Pipeline, IReadOnlyDictionary<LeadId, int> Rows);
