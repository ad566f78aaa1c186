using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>What was said at each past as-of day, and what came.</summary>
static class OriginSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        var horizons = report.Backtest.Origins.Select(origin => origin.HorizonDays).Distinct().Order().ToArray();
        if (horizons.Length == 0)
            return;
        page.Heading(page.Words.Labels.Origins);
        foreach (var some in horizons.Chunk(page.IsNarrow ? 2 : 3))
        {
            page.Write(Table(page, report, some));
            page.Gap();
        }
        page.Aside(page.Words.Labels.OriginsAside);
    }

    static TerminalTable Table(TerminalPage page, AuditReport report, int[] horizons)
    {
        var (words, labels) = (page.Words, page.Words.Labels);
        var table = page.Table().Text(labels.AsOf).Numbers(labels.Open);
        foreach (var horizon in horizons)
            table.Numbers(words.Days(horizon));
        var banded = horizons.SelectMany(horizon => new BacktestFacts(report, horizon).Banded).ToHashSet();
        foreach (var origin in report.Backtest.Origins.GroupBy(origin => origin.AsOf).OrderBy(group => group.Key))
        {
            var byHorizon = origin.ToDictionary(mark => mark.HorizonDays);
            table.Row([
                new Span(words.Date(origin.Key), Ink.Plain),
                new Span(words.Whole(origin.First().Open), Ink.Plain),
                .. horizons.Select(horizon => Cell(words, byHorizon.GetValueOrDefault(horizon), banded)),
            ]);
        }
        return table;
    }

    static Span Cell(ReportWords words, OriginReport? origin, HashSet<OriginReport> banded)
    {
        if (origin is null || (origin.OrdersCame is null && !BacktestFacts.Estimated(origin)))
            return new Span("–", Ink.Grey);
        var band = $"({words.Whole(Math.Round(origin.P10))}–{words.Whole(Math.Round(origin.P90))})";
        if (origin.OrdersCame is not { } came)
            return new Span($"– {band}  ", Ink.Grey);
        if (!banded.Contains(origin))
            return new Span($"{words.Whole(came)} {band} ~", Ink.Grey);
        return BacktestFacts.Holds(origin)
            ? new Span($"{words.Whole(came)} {band}  ", Ink.Plain)
            : new Span($"{words.Whole(came)} {band} ✗", Ink.Red);
    }
}
