namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The phase ladder: reached, moved on, lost, open, and the measured chance of an order.</summary>
static class PhaseSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.Phases.Count == 0)
            return;
        page.Heading(page.Words.Labels.Phases);
        if (page.IsNarrow)
        {
            Table(page, report, true, false);
            page.Gap();
            Table(page, report, false, true);
        }
        else
        {
            Table(page, report, true, true);
        }
        if (page.Words.WhereLeadsDie(report) is { } where)
            page.Prose(where);
        foreach (var phase in report.Phases.Where(phase => phase.FallBacks > 0))
            page.Prose(page.Words.FallBacks(phase.FallBacks, page.Words.PhaseTitle(phase.Code, phase.Name)));
        page.Aside(page.Words.Labels.PhasesAside);
    }

    static void Table(TerminalPage page, AuditReport report, bool counts, bool chances)
    {
        var labels = page.Words.Labels;
        var table = page.Table()
            .Wrapping(labels.Phase)
            .NumbersIf(counts, labels.Reached)
            .NumbersIf(counts, labels.MovedOn)
            .NumbersIf(counts, labels.Failed)
            .NumbersIf(counts, labels.Open)
            .NumbersIf(chances, labels.Order)
            .NumbersIf(chances, labels.Sure)
            .NumbersIf(chances, labels.CaseCount);
        foreach (var phase in report.Phases)
        {
            Span[] cells =
            [
                Title(page, phase),
                .. counts ? Counts(page, phase) : [],
                .. chances ? Chance(page, phase) : [],
            ];
            table.Row(cells);
        }
        page.Write(table);
    }

    static Span Title(TerminalPage page, PhaseReport phase)
    {
        var title = page.Words.PhaseTitle(phase.Code, phase.Name);
        return phase.Observed
            ? new Span(title, Ink.Plain)
            : new Span($"{title} ({page.Words.Labels.NotMeasured.Replace(' ', '\u00A0')})", Ink.Grey);
    }

    static Span[] Counts(TerminalPage page, PhaseReport phase) =>
        [
            Count(page, phase.Reached),
            Count(page, phase.MovedOn),
            Count(page, phase.Failed) with
            {
                Ink = phase.Failed > 0 ? Ink.Red : Ink.Plain,
            },
            Count(page, phase.Open),
        ];

    static Span Count(TerminalPage page, int? count) =>
        count is { } known ? new Span(page.Words.Whole(known), Ink.Plain) : new Span("–", Ink.Grey);

    static Span[] Chance(TerminalPage page, PhaseReport phase)
    {
        var words = page.Words;
        if (phase.Order is not { } order)
            return [new("–", Ink.Grey), new("–", Ink.Grey), new("–", Ink.Grey)];
        return
        [
            order.Estimate is { } estimate
                ? new Span(words.Percent(estimate), Ink.Green)
                : new Span(words.Labels.TooFew, Ink.Grey),
            new(words.Interval(order.Low, order.High), Ink.Plain),
            new(words.Whole(order.Cases), Ink.Plain),
        ];
    }
}
