using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Forecasts;

namespace Leadwerk.Features.Audit;

/// <summary>The forecast as reported: by horizon, by month, and in the end.</summary>
static class ForecastReports
{
    const int Months = 12;

    /// <summary>Days of the past totals from which the shared factor of the months is learned.</summary>
    public const int MonthFactorHorizon = 90;

    public static ForecastReport Of(
        DateOnly asOf,
        OpenPipeline open,
        LeadValues values,
        BackTest backTest,
        ForecastDraws draws,
        IReadOnlyList<int> horizons
    )
    {
        var hasMoney = values.Won is not null || open.Amounts.Any(amount => !double.IsNaN(amount));
        var amounts = hasMoney ? open.Amounts : null;
        var finals = ChancesBetween(open, 0, int.MaxValue);
        var factor = backTest.Factor(MonthFactorHorizon);
        Task<(Distribution Orders, Distribution? Value)> Total(int from, int to, ForecastFactor shared) =>
            Parts.Start(
                open.Dated,
                () => draws.Of(new OpenChances(ChancesBetween(open, from, to), amounts, values.Won, finals), shared)
            );

        var byHorizon = horizons.Select(days => (Days: days, Total: Total(0, days, backTest.Factor(days)))).ToArray();
        var byMonth = MonthsAfter(asOf)
            .Select(month => (month.First, Total: Total(month.DaysBefore, month.LastDay, factor)))
            .ToArray();
        var final = Total(0, int.MaxValue, factor);
        var cumulative = Cumulative(
            byHorizon.Select(horizon => (horizon.Days, horizon.Total.Result)).Append((int.MaxValue, final.Result))
        );
        return new ForecastReport(
            cumulative[..^1],
            [
                .. byMonth.Select(month => new MonthForecast(
                    month.First,
                    Band(month.Total.Result.Orders),
                    Band(month.Total.Result.Value)
                )),
            ],
            cumulative[^1].Orders,
            cumulative[^1].Value,
            factor.Median,
            hasMoney ? DrawnShare(open, values) : null
        );
    }

    /// <summary>
    /// More days never bring fewer orders. Each horizon has its own factor, learned from its own past, so a longer one can come out
    /// lower; then the shorter one stands for it too.
    /// </summary>
    static HorizonForecast[] Cumulative(
        IEnumerable<(int Days, (Distribution Orders, Distribution? Value) Total)> horizons
    )
    {
        Band? orders = null,
            value = null;
        return
        [
            .. horizons
                .OrderBy(horizon => horizon.Days)
                .Select(horizon =>
                {
                    orders = NotBelow(orders, Band(horizon.Total.Orders));
                    value = horizon.Total.Value is { } money ? NotBelow(value, Band(money)) : null;
                    return new HorizonForecast(horizon.Days, orders, value);
                }),
        ];
    }

    static Band NotBelow(Band? shorter, Band longer) =>
        shorter is null
            ? longer
            : new Band(
                Math.Max(shorter.Mean, longer.Mean),
                Math.Max(shorter.P10, longer.P10),
                Math.Max(shorter.P50, longer.P50),
                Math.Max(shorter.P90, longer.P90)
            );

    /// <summary>Each dated open lead's chance of an order after <paramref name="from"/> and within <paramref name="to"/> days.</summary>
    public static double[] ChancesBetween(OpenPipeline open, int from, int to)
    {
        var chances = new double[open.Dated];
        for (var i = 0; i < chances.Length; i++)
        {
            var until = HorizonCurve.At(open.Curve(i), to);
            chances[i] = Math.Clamp(from == 0 ? until : until - HorizonCurve.At(open.Curve(i), from), 0, 1);
        }
        return chances;
    }

    /// <summary>The first month begins the day after the as-of day; days count from the as-of day.</summary>
    public static IEnumerable<(DateOnly First, int DaysBefore, int LastDay)> MonthsAfter(DateOnly asOf)
    {
        var day = asOf;
        for (var i = 0; i < Months; i++)
        {
            var next = day.AddDays(1);
            var first = new DateOnly(next.Year, next.Month, 1);
            var last = first.AddMonths(1).AddDays(-1);
            yield return (first, day.DayNumber - asOf.DayNumber, last.DayNumber - asOf.DayNumber);
            day = last;
        }
    }

    /// <summary>Share of the expected value that rests on amounts drawn from the won.</summary>
    static double DrawnShare(OpenPipeline open, LeadValues values)
    {
        double all = 0,
            drawn = 0;
        for (var i = 0; i < open.Dated; i++)
        {
            var chance = open.Curve(i)[HorizonCurve.Final];
            var isDrawn = double.IsNaN(open.Amounts[i]);
            var expected = chance * (isDrawn ? values.Won?.Mean ?? 0 : open.Amounts[i]);
            all += expected;
            drawn += isDrawn ? expected : 0;
        }
        return all <= 0 ? 0 : drawn / all;
    }

    public static Band Band(Distribution distribution) =>
        new(distribution.Mean, distribution.P10, distribution.P50, distribution.P90);

    static Band? Band(Distribution? distribution) => distribution is { } known ? Band(known) : null;
}
