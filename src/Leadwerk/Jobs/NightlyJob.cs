using System.Globalization;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Leadwerk.Storage.Forecasts;
using Leadwerk.Storage.Jobs;
using Leadwerk.Storage.Mails;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>Once in every night: keeps the forecast as it is made, and scores those whose month is over.</summary>
sealed class NightlyJob(StoreStatistics statistics, CompanyTime time) : Job
{
    static readonly TimeSpan KeepDone = TimeSpan.FromDays(90);

    Measurements? measured;

    public override string Name => "nightly";
    public override string Action => "keep-forecast";

    /// <summary>A million leads take their time.</summary>
    public override TimeSpan Lease => TimeSpan.FromMinutes(5);

    public override Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([Night]);

    string Night => time.Today.ToString("O", CultureInfo.InvariantCulture);

    public override async Task Prepare(CancellationToken cancel) => measured = await statistics.Now(cancel);

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        // A night that nobody was awake in has no forecast: made later it would know more.
        if (!keys.Contains(Night))
            return [];
        var made = measured is null ? [] : Made(measured).ToList();
        db.AddRange(made);
        var scored = await Score(db, cancel);
        await JobClaims.Tidy(db, time.Now - KeepDone, cancel);
        await MailQueue.Tidy(db, time.Now - MailQueue.Keep, cancel);
        if (made.Count + scored > 0)
            db.Note(
                "forecast",
                Guid.CreateVersion7(),
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["made_on"] = time.Today,
                    ["made"] = made.Count,
                    ["scored"] = scored,
                }
            );
        return [Night];
    }

    static IEnumerable<ForecastSnapshot> Made(Measurements measured)
    {
        var audit = measured.Audit;
        foreach (var month in audit.Forecast.Months)
        {
            yield return Snapshot(month, ForecastQuantity.Orders, month.Orders, audit.Leads.Open);
            if (month.Value is { } value && audit.Currency is { } currency)
                yield return Snapshot(month, ForecastQuantity.Value, value, (double)audit.Pipeline.Naive, currency);
        }

        ForecastSnapshot Snapshot(
            Features.Audit.MonthForecast month,
            ForecastQuantity quantity,
            Features.Audit.Band band,
            double naive,
            string? currency = null
        ) =>
            new()
            {
                MadeOn = measured.AsOf,
                Month = month.Month,
                Quantity = quantity,
                Currency = currency,
                P10 = band.P10,
                P50 = band.P50,
                P90 = band.P90,
                Mean = band.Mean,
                Naive = naive,
            };
    }

    /// <returns>How many forecasts were scored.</returns>
    async Task<int> Score(LeadwerkDb db, CancellationToken cancel)
    {
        var today = time.Today;
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var due = await db
            .Forecasts.Where(forecast => forecast.ScoredOn == null && forecast.Month < thisMonth)
            .ToListAsync(cancel);
        if (due.Count == 0)
            return 0;
        var first = due.Min(forecast => forecast.Month);
        var orders = await db
            .Leads.Where(lead => lead.WithdrawnAt == null && lead.Outcome == LeadOutcome.Won && lead.EndedOn >= first)
            .Select(lead => new
            {
                lead.StartedOn,
                On = lead.EndedOn!.Value,
                lead.ValueMinorUnits,
                lead.ValueCurrency,
            })
            .ToListAsync(cancel);
        foreach (var forecast in due)
        {
            // The forecast speaks of the leads that were there, and of the days after it.
            var came = orders.Where(order =>
                order.StartedOn <= forecast.MadeOn
                && order.On > forecast.MadeOn
                && order.On >= forecast.Month
                && order.On <= forecast.LastDay
            );
            forecast.ScoreBy(
                forecast.Quantity == ForecastQuantity.Orders
                    ? came.Count()
                    : came.Where(order => order.ValueCurrency?.Code == forecast.Currency)
                        .Sum(order => (double)(order.ValueMinorUnits ?? 0) / (order.ValueCurrency?.MinorUnits ?? 1)),
                today
            );
        }
        return due.Count;
    }
}
