using Leadwerk.Domain;
using Leadwerk.Features.Audit;
using Leadwerk.Jobs.Resident;
using Leadwerk.Statistics.Risks;
using Leadwerk.Storage;
using Leadwerk.Storage.Queue;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>Measures the leads of the store, once for each state of the journal.</summary>
sealed class StoreStatistics(Store store, CompanyTime time) : IDisposable
{
    readonly SemaphoreSlim measuring = new(1, 1);
    readonly CancellationTokenSource closing = new();
    volatile Task beside = Task.CompletedTask;
    Measurements? latest;
    TimeSpan took;

    /// <summary>What is measured today.</summary>
    /// <param name="cancel">Stops it.</param>
    /// <param name="most">Measurements of this day that are not older are good enough, whatever happened since; their time is in them.</param>
    /// <returns>The measurements; null while there is no lead.</returns>
    public async Task<Measurements?> Now(CancellationToken cancel, TimeSpan most = default)
    {
        var today = time.Today;
        if (latest is { } young && young.AsOf == today && most > TimeSpan.Zero)
        {
            var look = Freshness.Of(time.Now - young.At, took, most);
            if (look == Look.ShowAndMeasure)
                MeasureBeside();
            if (look != Look.Wait)
                return young;
        }
        await measuring.WaitAsync(cancel);
        try
        {
            await using var db = store.Open();
            await db.BeginReading(cancel);
            var journal = await db.Journal.MaxAsync(entry => (long?)entry.Seq, cancel) ?? 0;
            if (latest is { } known && known.AsOf == today && known.Journal == journal)
                return latest = known with { At = time.Now };
            var started = time.Clock.GetTimestamp();
            latest = await Measure(db, today, journal, cancel);
            took = time.Clock.GetElapsedTime(started);
            if (took > Freshness.Patience)
                GiveBackMemory();
            return latest;
        }
        finally
        {
            measuring.Release();
        }
    }

    /// <summary>The ladder alone, from counts that the database adds up: quick, however many leads there are.</summary>
    /// <returns>Codes of the phases, lowest first, with their chances; null while no lead has reached any.</returns>
    public async Task<(IReadOnlyList<string> Phases, PhaseChain Chain)?> Ladder(CancellationToken cancel)
    {
        await using var db = store.Open();
        await db.BeginReading(cancel);
        var phases = await StorePipeline.Ladder(db, cancel);
        return phases.Length == 0 ? null : (phases, PhaseChain.Of(await Visits.Count(db, phases, time.Today, cancel)));
    }

    public void Dispose()
    {
        closing.Cancel();
        // Whoever measures beside reads our store; it must not be taken away from under them.
        beside.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        closing.Dispose();
        measuring.Dispose();
    }

    /// <summary>One at a time, and at a low rate: the next page after it is done asks for the next.</summary>
    void MeasureBeside()
    {
        lock (closing)
        {
            if (beside.IsCompleted && !closing.IsCancellationRequested)
                beside = Task.Run(() => Now(closing.Token), closing.Token);
        }
    }

    async Task<Measurements?> Measure(LeadwerkDb db, DateOnly today, long journal, CancellationToken cancel)
    {
        if (await StorePipeline.Of(db, today, cancel) is not { } leads)
            return null;
        var audit = PipelineAudit.Run(leads.Pipeline, new AuditOptions { AsOf = today })! with
        {
            Local = await StorePipeline.Local(db, cancel),
        };
        // What is worked out on demand would hold every lead in memory until then.
        _ = (audit.Charts, audit.Backtest, audit.LazyReasonDays.Value);
        // Nobody who looks at the forecast has to wait for its draws.
        if (audit.Parts is { } parts)
            _ = (parts.ByMonth(parts.All), parts.InAll(parts.All));
        return new Measurements
        {
            AsOf = today,
            Journal = journal,
            At = time.Now,
            Audit = audit,
            Open = audit.OpenLeads.ToDictionary(lead => LeadId.From(Guid.Parse(lead.Id))),
            Traits = await OpenTrait.Of(db, today, cancel),
            Plans = await PlanLadder.All(db, today, cancel),
            FirstContact = await FirstContacts.Of(db, today, cancel),
            Hours = await Efforts.HourBook(db, today, audit.Currency, cancel),
            Effort = await Efforts.Wasted(db, leads, audit, await HourlyRate(db, cancel), cancel),
            OrderMedians = await WaitingLeads.Medians(db, cancel),
            Pace = await Passages.Pace(db, today, cancel),
            Front = await Front.Of(db, today, cancel),
            PastForecasts = await PastForecasts.Of(db, cancel),
        };
    }

    /// <summary>Reading all leads leaves several times as much behind as is kept of them; the next time is minutes away.</summary>
    static void GiveBackMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        FreedMemory.GiveBack();
    }

    /// <summary>In major units; null where nobody has said it.</summary>
    static async Task<double?> HourlyRate(LeadwerkDb db, CancellationToken cancel) =>
        await db.OwnCompanies.AsNoTracking().FirstOrDefaultAsync(cancel) is { HourlyRate: { } rate } company
            ? (double)rate / company.Currency.MinorUnits
            : null;
}
