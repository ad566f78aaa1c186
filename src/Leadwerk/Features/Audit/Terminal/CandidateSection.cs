using Leadwerk.Features.Audit.Words;
using Leadwerk.Statistics.Experts;
using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>Every candidate at every horizon, best first, the losers too.</summary>
static class CandidateSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        var (words, labels) = (page.Words, page.Words.Labels);
        var horizons = report.Backtest.Summary.GroupBy(candidate => candidate.HorizonDays).OrderBy(group => group.Key);
        var any = false;
        foreach (var horizon in horizons)
        {
            var scored = horizon
                .Where(candidate => !double.IsNaN(candidate.Brier))
                .OrderBy(candidate => candidate.Brier);
            if (!scored.Any())
                continue;
            any = true;
            page.Heading(words.Horizon(horizon.Key));
            if (page.IsNarrow)
            {
                page.Write(Table(page, [.. scored], true, false));
                page.Gap();
                page.Write(Table(page, [.. scored], false, true));
            }
            else
            {
                page.Write(Table(page, [.. scored], true, true));
            }
            if (words.Checked(new BacktestFacts(report, horizon.Key)) is { } said)
                page.Prose(said);
        }
        if (!any)
            return;
        page.Gap();
        page.Aside(labels.CandidatesAside);
    }

    static TerminalTable Table(
        TerminalPage page,
        IReadOnlyList<CandidateSummary> candidates,
        bool errors,
        bool calibration
    )
    {
        var (words, labels) = (page.Words, page.Words.Labels);
        var table = page.Table()
            .Wrapping(labels.Candidate)
            .NumbersIf(errors, "Brier")
            .NumbersIf(calibration, labels.LogLoss)
            .NumbersIf(calibration, labels.Slope)
            .NumbersIf(errors, labels.Bias)
            .NumbersIf(errors, labels.Weight);
        foreach (var candidate in candidates)
        {
            var isMixture = candidate.Name == ExpertNames.Mixture;
            var ink = isMixture ? Ink.Title : Ink.Plain;
            var slope = candidate.CalibrationSlope is { } known ? words.Fixed(known, 2) : "–";
            var bias = candidate.Bias is { } share ? words.SignedPercent(share) : "–";
            var weight = isMixture || candidate.Weight == 0 ? "–" : words.Percent(candidate.Weight);
            Span[] cells =
            [
                new(words.CandidateName(candidate.Name), ink),
                .. Cells(errors, ink, words.Fixed(candidate.Brier, 4)),
                .. Cells(calibration, Ink.Plain, words.Fixed(candidate.LogLoss, 3), slope),
                .. Cells(errors, Ink.Plain, bias, weight),
            ];
            table.Row(cells);
        }
        return table;
    }

    static IEnumerable<Span> Cells(bool wanted, Style ink, params string[] texts) =>
        wanted ? texts.Select(text => new Span(text, ink)) : [];
}
