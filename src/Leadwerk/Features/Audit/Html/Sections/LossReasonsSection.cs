using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>What projects die of: overall as a picture, by phase as a table.</summary>
static class LossReasonsSection
{
    const int MostBars = 10;
    const int MostByPhase = 5;

    public static void Write(Page page)
    {
        var (html, report, _, labels) = page;
        var overall = report.LossReasons.Where(reason => reason.Phase is null).Take(MostBars).ToArray();
        if (overall.Length == 0)
        {
            page.Say("losses", labels.LossReasons, labels.NoLossReasons);
            return;
        }
        page.Open("losses", labels.LossReasons, Most(page, overall[0]));
        page.Write(Figure(page, overall));
        var byPhase = report
            .LossReasons.Where(reason => reason.Phase is not null)
            .GroupBy(reason => reason.Phase)
            .ToArray();
        if (byPhase.Length > 0)
        {
            html.Write($"<details><summary>{labels.LossByPhase}</summary>\n");
            ByPhase(page, byPhase.SelectMany(phase => phase.Take(MostByPhase))).Write(html);
            html.Write("</details>\n");
        }
        page.Close();
    }

    static string Most(Page page, LossReasonReport reason) =>
        page.Labels.LossLead(VisibleText.Beginning(reason.Reason, 60), page.Words.Percent(reason.Share));

    static Figure Figure(Page page, LossReasonReport[] reasons)
    {
        var (_, _, words, labels) = page;
        var bars = reasons.Select(reason => new ShareBar(
            VisibleText.Beginning(reason.Reason, 60),
            reason.Share,
            reason.Low,
            reason.High,
            labels.ShareOf(reason.Share, reason.Low, reason.High, reason.Count)
        ));
        var chart = new ShareBars([.. bars], "lost", words.Percent);
        return new Figure(
            "losses-figure",
            labels.LossFigure,
            Most(page, reasons[0]),
            chart.Draw,
            chart.Height,
            new DataTable(
                labels.LossFigure,
                [new(labels.Reason, false), new(labels.Count), new(labels.ShareHeading), new(labels.Interval80)],
                reasons.Select(Numbers)
            )
        );

        string[] Numbers(LossReasonReport reason) =>
            [
                VisibleText.Beginning(reason.Reason, 60),
                words.Whole(reason.Count),
                words.Percent(reason.Share),
                words.Interval(reason.Low, reason.High),
            ];
    }

    static DataTable ByPhase(Page page, IEnumerable<LossReasonReport> reasons)
    {
        var (_, _, words, labels) = page;
        return new DataTable(
            labels.LossByPhase,
            [
                new(labels.Phase, false),
                new(labels.Reason, false),
                new(labels.Count),
                new(labels.ShareHeading),
                new(labels.Interval80),
            ],
            reasons.Select(reason =>
                (string[])
                    [
                        page.PhaseTitle(reason.Phase),
                        VisibleText.Beginning(reason.Reason, 60),
                        words.Whole(reason.Count),
                        words.Percent(reason.Share),
                        words.Interval(reason.Low, reason.High),
                    ]
            )
        );
    }
}
