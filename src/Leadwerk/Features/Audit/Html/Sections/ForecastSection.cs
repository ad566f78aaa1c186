using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>What the open leads will bring: as a range first, by horizon and by month.</summary>
static class ForecastSection
{
    public static void Write(Page page)
    {
        var (_, report, words, labels) = page;
        var horizons = report.Forecast.Horizons;
        if (report.TooFewDecided)
        {
            page.Say("forecast", labels.Forecast, labels.TooEarly(report.DecidedDated));
            return;
        }
        if (report.Leads.Open <= report.Leads.OpenUndated || horizons.Count == 0)
        {
            page.Say("forecast", labels.Forecast, labels.NoForecast);
            return;
        }
        var last = horizons[^1];
        page.Open(
            "forecast",
            labels.Forecast,
            labels.ForecastLead(last.Days, last.Orders),
            last.Value is { } value ? labels.ForecastValueLead(page.Money(value.P10), page.Money(value.P90)) : null
        );
        page.Write(Fan(page, horizons));
        if (report.Forecast.Months.Count > 0)
            page.Write(Months(page));
        page.Note(report.Forecast.DrawnValueShare is { } drawn and > 0 ? words.DrawnShare(drawn) : null);
        page.Note(words.FromFactor(report.Forecast));
        page.Close();
    }

    static Figure Fan(Page page, IReadOnlyList<HorizonForecast> horizons)
    {
        var (_, _, words, labels) = page;
        FanPoint[] points =
        [
            new(0, 0, 0, 0, 0),
            .. horizons
                .OrderBy(h => h.Days)
                .Select(h => new FanPoint(h.Days, h.Orders.P10, h.Orders.P50, h.Orders.P90, h.Orders.Mean)),
        ];
        var chart = new FanChart(
            points,
            labels.Orders,
            labels.DaysFromNow,
            orders => labels.Short(Math.Round(orders)),
            day => words.Whole(day)
        );
        return new Figure(
            "fan-figure",
            labels.FanFigure,
            string.Join(" ", horizons.Select(horizon => labels.ForecastLead(horizon.Days, horizon.Orders))),
            chart.Draw,
            FanChart.Height,
            Table(page, labels.Horizon, labels.FanFigure, Rows())
        )
        {
            Legend = [("fan", labels.FanLegend), ("middle-line", labels.MiddleLegend), ("mean-dot", labels.Mean)],
        };

        IEnumerable<(string, Band, Band?)> Rows()
        {
            foreach (var horizon in horizons)
                yield return (words.Days(horizon.Days), horizon.Orders, horizon.Value);
            if (page.Report.Forecast.FinalOrders is { } final)
                yield return (labels.InTheEnd, final, page.Report.Forecast.FinalValue);
        }
    }

    /// <summary>The months alone.</summary>
    public static Figure Months(Page page)
    {
        var (_, report, words, labels) = page;
        var months = report.Forecast.Months;
        var money = months.All(month => month.Value is not null);
        var ranges = months.Select(month => Range(month, money)).ToArray();
        var chart = new RangesChart(ranges, "fan", !money, money ? MoneyUnit(report) : labels.Orders, labels.Short);
        var best = months.MaxBy(month => (money ? month.Value! : month.Orders).P50)!;
        return new Figure(
            "months-figure",
            labels.MonthsFigure(money),
            labels.MonthsDescription(words.Month(best.Month)),
            chart.Draw,
            RangesChart.Height,
            Table(
                page,
                labels.MonthName,
                labels.MonthsFigure(money),
                months.Select(month => (words.Month(month.Month), month.Orders, month.Value))
            )
        )
        {
            Legend = [("fan", labels.FanLegend), ("middle-line", labels.MiddleLegend), ("mean-dot", labels.Mean)],
            HasLinks = page.MonthLink is not null,
        };

        LabelledRange Range(MonthForecast month, bool money)
        {
            var band = money ? month.Value! : month.Orders;
            return new LabelledRange(
                labels.ShortMonth(month.Month),
                band.P10,
                band.P90,
                band.P50,
                band.Mean,
                "mean-dot",
                page.MonthLink?.Invoke(month)
            );
        }

        string MoneyUnit(AuditReport report) =>
            labels.Value + (report.Currency is { } currency ? $" ({currency})" : "");
    }

    static DataTable Table(
        Page page,
        string first,
        string caption,
        IEnumerable<(string Name, Band Orders, Band? Value)> rows
    )
    {
        var labels = page.Labels;
        var all = rows.ToArray();
        var money = Array.Exists(all, row => row.Value is not null);
        Column[] orders = [new($"{labels.Orders} P10"), new("P50"), new("P90"), new(labels.Mean)];
        Column[] values = [new($"{labels.Value} P10"), new("P50"), new("P90"), new(labels.Mean)];
        return new DataTable(
            caption,
            [new(first, false), .. orders, .. money ? values : []],
            all.Select(row => (string[])[row.Name, .. Counts(row.Orders), .. money ? Amounts(row.Value) : []])
        );

        string[] Counts(Band band) =>
            [Count(page, band.P10), Count(page, band.P50), Count(page, band.P90), page.Words.Fixed(band.Mean, 1)];

        string[] Amounts(Band? band) =>
            band is null
                ? [HtmlWords.Nothing, HtmlWords.Nothing, HtmlWords.Nothing, HtmlWords.Nothing]
                : [page.Money(band.P10), page.Money(band.P50), page.Money(band.P90), page.Money(band.Mean)];
    }

    static string Count(Page page, double orders) => page.Words.Whole(Math.Round(orders));
}
