using Leadwerk.Storage;
using Leadwerk.Storage.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>Forecasts whose month is over, against what came.</summary>
/// <param name="Scored">Latest month first.</param>
sealed record PastForecasts(IReadOnlyList<ForecastSnapshot> Scored)
{
    /// <summary>Months of this many nights are looked at.</summary>
    const int Most = 2000;

    /// <summary>The forecasts that were made on the last night before their month began, one per month: these do not overlap.</summary>
    public IEnumerable<ForecastSnapshot> BeforeTheMonth(ForecastQuantity quantity) =>
        Scored
            .Where(forecast => forecast.Quantity == quantity && forecast.MadeOn < forecast.Month)
            .GroupBy(forecast => forecast.Month)
            .Select(ofMonth => ofMonth.MaxBy(forecast => forecast.MadeOn)!);

    /// <summary>How many of these held between P10 and P90, which 80 % should.</summary>
    public (int Held, int Of) Coverage(ForecastQuantity quantity)
    {
        var months = BeforeTheMonth(quantity).ToList();
        return (months.Count(forecast => forecast.Held == true), months.Count);
    }

    public static async Task<PastForecasts> Of(LeadwerkDb db, CancellationToken cancel) =>
        new(
            await db
                .Forecasts.AsNoTracking()
                .Where(forecast => forecast.ScoredOn != null)
                .OrderByDescending(forecast => forecast.Month)
                .ThenByDescending(forecast => forecast.MadeOn)
                .Take(Most)
                .ToListAsync(cancel)
        );
}
