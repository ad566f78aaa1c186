namespace Leadwerk.Features.Audit.Terminal;

/// <summary>Orders and value by horizon and by month, range first.</summary>
static class ForecastSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        var (words, labels, forecast) = (page.Words, page.Words.Labels, report.Forecast);
        if (report.Leads.Open == report.Leads.OpenUndated || report.TooFewDecided)
            return;
        page.Heading(labels.Forecast);
        var hasMoney = forecast.Horizons.Any(horizon => horizon.Value is not null);
        var table = page.Table()
            .Text(labels.Period)
            .Numbers(labels.Orders)
            .NumbersIf(!page.IsNarrow, labels.Mean)
            .NumbersIf(hasMoney, labels.OrderValue)
            .NumbersIf(hasMoney && !page.IsNarrow, labels.Mean);
        foreach (var horizon in forecast.Horizons)
            Row(words.Within(horizon.Days), horizon.Orders, horizon.Value);
        table.Pause();
        foreach (var month in forecast.Months.Take(MonthsWorthShowing(forecast)))
            Row(words.Month(month.Month), month.Orders, month.Value);
        page.Write(table);
        page.Aside(labels.ForecastAside);
        if (words.FromFactor(forecast) is { } correction)
            page.Aside(correction);
        if (forecast.DrawnValueShare is > 0 and var drawn)
            page.Aside(words.DrawnShare(drawn));

        void Row(string period, Band orders, Band? value) =>
            table.Row([
                new Span(period, Ink.Plain),
                new Span(words.OrdersRange(orders), Ink.Green),
                .. page.IsNarrow ? [] : new[] { new Span(words.Fixed(orders.Mean, 1), Ink.Plain) },
                .. hasMoney ? [new Span(Money(value, false), Ink.Green)] : Array.Empty<Span>(),
                .. hasMoney && !page.IsNarrow ? [new Span(Money(value, true), Ink.Plain)] : Array.Empty<Span>(),
            ]);

        string Money(Band? value, bool mean) =>
            value is null ? "–"
            : mean ? words.ShortMoney(value.Mean, report.Currency)
            : words.MoneyRange(value, report.Currency);
    }

    /// <summary>Up to the last month in which at least one order lies within the range.</summary>
    static int MonthsWorthShowing(ForecastReport forecast)
    {
        var last = forecast.Months.Count;
        while (last > 1 && Math.Round(forecast.Months[last - 1].Orders.P90) == 0)
            last--;
        return last;
    }
}
