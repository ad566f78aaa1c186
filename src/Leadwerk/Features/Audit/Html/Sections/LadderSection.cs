using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>The phase ladder: what became of the leads of each phase, and what a lead there is worth.</summary>
static class LadderSection
{
    /// <summary>A plan with more phases than this is drawn up to here; the table holds them all.</summary>
    const int MostDrawn = 24;

    public static void Write(Page page)
    {
        var (html, report, _, labels) = page;
        if (report.Leads is { Open: 0, Won: 0, Lost: 0 })
        {
            page.Say("ladder", labels.Ladder, labels.NoLeads);
            return;
        }
        var observed = report.Phases.Where(phase => phase.Observed && phase.Reached is not null).ToArray();
        var unobserved = report.Phases.Where(phase => !phase.Observed).ToArray();
        page.Open("ladder", labels.Ladder, Deadliest(page, observed), Unobserved(page, unobserved));
        if (observed.Length > 0)
            page.Write(Figure(page, [.. observed.Take(MostDrawn)]));
        else if (report.Phases.Count > 0)
            Table(page).Write(html);
        page.Close();
    }

    static string Deadliest(Page page, PhaseReport[] observed) =>
        observed.Length == 0
            ? page.Labels.LadderNone
            : page.Words.WhereLeadsDie(page.Report) ?? page.Labels.NobodyFailed;

    static string? Unobserved(Page page, PhaseReport[] unobserved) =>
        unobserved.Length == 0
            ? null
            : page.Labels.Unobserved(string.Join(", ", unobserved.Select(phase => page.PhaseTitle(phase.Code))));

    static Figure Figure(Page page, PhaseReport[] phases)
    {
        var (_, _, words, labels) = page;
        var steps = phases.Select((phase, i) => Step(page, phase, i == phases.Length - 1)).ToArray();
        var chart = new LadderChart(steps, labels.CountHeading, labels.ChanceHeading, words.Percent);
        return new Figure(
            "ladder-figure",
            labels.LadderFigure,
            labels.LadderDescription
                + string.Join(". ", steps.Select(step => $"{step.Name}: {step.CountText}; {step.OrderText}")),
            chart.Draw,
            chart.Height,
            Table(page)
        )
        {
            Legend =
            [
                ("moved", labels.MovedOn),
                ("won", labels.Ordered),
                ("lost", labels.Lost),
                ("open", labels.StillOpen),
                ("won-dot", labels.ChanceLegend),
            ],
        };
    }

    static LadderStep Step(Page page, PhaseReport phase, bool last)
    {
        var (movedOn, failed) = (phase.MovedOn ?? 0, phase.Failed ?? 0);
        var open = Math.Max(0, (phase.Reached ?? 0) - movedOn - failed);
        return new LadderStep(
            page.PhaseTitle(phase.Code),
            movedOn,
            failed,
            open,
            phase.Order is { } order ? (order.Estimate, order.Low, order.High) : null,
            phase.Order is { } chance ? page.Words.Chance(chance) : HtmlWords.Nothing,
            page.Labels.CountText(movedOn, failed, open, last),
            last
        );
    }

    static DataTable Table(Page page)
    {
        var (_, report, words, labels) = page;
        Column[] columns =
        [
            new(labels.Phase, false),
            new(labels.Reached),
            new(labels.MovedOn),
            new(labels.Lost),
            new(labels.StillOpen),
            new(labels.MoveOnChance),
            new(labels.Undecided),
            new(labels.OfDecided),
            new(labels.OrderChance),
            new(labels.MedianToMoveOn),
            new(labels.MedianToFail),
            new(labels.FallBacks),
        ];
        return new DataTable(labels.LadderFigure, columns, report.Phases.Select(Cells));

        string[] Cells(PhaseReport phase) =>
            phase.Observed
                ?
                [
                    page.PhaseTitle(phase.Code),
                    labels.Whole(phase.Reached),
                    labels.Whole(phase.MovedOn),
                    labels.Whole(phase.Failed),
                    labels.Whole(phase.Open),
                    phase.MoveOn is { } moveOn ? words.Chance(moveOn.Chance) : HtmlWords.Nothing,
                    phase.MoveOn is { } m
                        ? labels.UndecidedAfter(words.Percent(m.Undecided), m.WithinDays)
                        : HtmlWords.Nothing,
                    labels.Share(phase.MoveOn?.OfDecided),
                    phase.Order is { } order ? words.Chance(order) : HtmlWords.Nothing,
                    phase.MedianDaysToMoveOn is { } on ? words.Days(on) : HtmlWords.Nothing,
                    phase.MedianDaysToFail is { } fail ? words.Days(fail) : HtmlWords.Nothing,
                    words.Whole(phase.FallBacks),
                ]
                :
                [
                    page.PhaseTitle(phase.Code),
                    labels.NotObserved,
                    HtmlWords.Nothing,
                    HtmlWords.Nothing,
                    labels.Whole(phase.Open),
                    .. Enumerable.Repeat(HtmlWords.Nothing, 7),
                ];
    }
}
