using Leadwerk.Features.Demo;
using Leadwerk.Features.Measured;
using Leadwerk.Jobs;
using Leadwerk.Storage.Forecasts;
using Leadwerk.Tests.Demo;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Leadwerk.Tests.Jobs;

public class NightlyJobTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_forecast_is_kept_once_a_night_and_scored_when_its_month_is_over(Engine engine)
    {
        await using var filled = await FilledStore.Of(engine, new DemoWish(Seed: 3, Leads: 250, Months: 24));
        var store = filled.Test.Store;
        var clock = new FakeTimeProvider(new DateTimeOffset(FilledStore.Now));
        var time = new CompanyTime(clock);
        using var statistics = new StoreStatistics(store, time);
        var job = new NightlyJob(statistics, time);

        Assert.Equal(1, await Run("node"));
        Assert.Equal(0, await Run("another"));
        var months = (await statistics.Now(Cancel))!.Audit.Forecast.Months;
        await using (var db = store.Open())
        {
            var kept = await db
                .Forecasts.Where(forecast => forecast.Quantity == ForecastQuantity.Orders)
                .ToListAsync(Cancel);
            Assert.Equal(
                months.Select(month => (month.Month, month.Orders.P10, month.Orders.P90, (DateOnly?)null)),
                kept.OrderBy(forecast => forecast.Month)
                    .Select(forecast => (forecast.Month, forecast.P10, forecast.P90, forecast.ScoredOn))
            );
            var value = await db.Forecasts.SingleAsync(
                forecast => forecast.Quantity == ForecastQuantity.Value && forecast.Month == months[1].Month,
                Cancel
            );
            Assert.Equal((months[1].Value!.Mean, "EUR"), (value.Mean, value.Currency));
            Assert.True(value.Naive > value.P90);
            Assert.Equal(1, await db.Journal.CountAsync(entry => entry.SubjectKind == "forecast", Cancel));
        }

        // The next night, and the first one of the second month after it.
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Run("node"));
        clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(1, await Run("node"));
        var past = (await statistics.Now(Cancel))!.PastForecasts;
        // November and December, made on two nights, as orders and as value. Nobody worked in between.
        Assert.Equal(8, past.Scored.Count);
        Assert.All(
            past.Scored,
            forecast => Assert.Equal((0.0, time.Today), (forecast.Actual!.Value, forecast.ScoredOn!.Value))
        );
        var before = Assert.Single(past.BeforeTheMonth(ForecastQuantity.Orders));
        Assert.Equal((new DateOnly(2026, 12, 1), new DateOnly(2026, 11, 26)), (before.Month, before.MadeOn));
        Assert.Equal(before.P10 <= 0, before.Held);
        Assert.Equal((before.Held!.Value ? 1 : 0, 1), past.Coverage(ForecastQuantity.Orders));

        async Task<int> Run(string node)
        {
            var report = await new JobRun(store, time, node).Run(job, Cancel);
            Assert.Empty(report.Failed);
            return report.Done;
        }
    }

    [Fact]
    public void What_came_is_compared_with_the_quantiles()
    {
        var forecast = new ForecastSnapshot
        {
            P10 = 2,
            P50 = 5,
            P90 = 9,
        };
        Assert.Null(forecast.Held);
        forecast.ScoreBy(5, new DateOnly(2026, 1, 1));
        // Losses 0.1 x 3, 0, 0.1 x 4.
        Assert.Equal((true, 2 * 0.7 / 3), (forecast.Held!.Value, Math.Round(forecast.Score!.Value, 12)), Close);
        forecast.ScoreBy(10, new DateOnly(2026, 1, 1));
        // Losses 0.1 x 8, 0.5 x 5, 0.9 x 1.
        Assert.Equal((false, 2 * 4.2 / 3), (forecast.Held!.Value, Math.Round(forecast.Score!.Value, 12)), Close);
    }

    static bool Close((bool Held, double Score) one, (bool Held, double Score) other) =>
        one.Held == other.Held && Math.Abs(one.Score - other.Score) < 1e-9;
}
