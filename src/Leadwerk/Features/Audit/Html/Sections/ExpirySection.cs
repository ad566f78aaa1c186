using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>The advised expiry date with what it would have cost and saved.</summary>
static class ExpirySection
{
    static readonly int[] TabledDays = [30, 60, 90, 120, 150, 180, 270, 365, 540, 730];

    public static void Write(Page page)
    {
        var (html, report, words, labels) = page;
        var all = report.ExpiryAdvice.FirstOrDefault(advice => advice.Segment is null);
        if (all is null || all.Curve.Count == 0)
        {
            page.Say("expiry", labels.Expiry, labels.NoExpiry);
            return;
        }
        page.Open("expiry", labels.Expiry, words.ExpirySentence(all));
        page.Write(Figure(page, all));
        if (report.ExpiryAdvice.Count > 1)
            Segments(page).Write(html);
        page.Close();
    }

    static Figure Figure(Page page, ExpiryAdviceReport advice)
    {
        var (_, _, words, labels) = page;
        var chart = new ExpiryChart(
            advice.Curve,
            advice.DaysSinceHandOver,
            labels.Advised(advice.DaysSinceHandOver),
            labels.ExpiryDay,
            words.Percent,
            number => words.Whole(number)
        );
        var valued = advice.Curve.Any(point => point.WonValueLost is not null);
        return new Figure(
            "expiry-figure",
            labels.ExpiryFigure,
            words.ExpirySentence(advice),
            chart.Draw,
            ExpiryChart.Height,
            new DataTable(
                labels.ExpiryFigure,
                [new(labels.ExpiryDay, false), new(labels.OrdersLost), new(labels.ValueLost), new(labels.DaysSaved)],
                advice
                    .Curve.Where(point => point.Day == advice.DaysSinceHandOver || TabledDays.Contains(point.Day))
                    .Select(point =>
                        (string[])
                            [
                                words.Whole(point.Day),
                                words.Percent(point.WonOrdersLost),
                                labels.Share(point.WonValueLost),
                                words.Percent(point.OpenDaysSaved),
                            ]
                    )
            )
        )
        {
            Legend =
            [
                ("saved-line", labels.DaysSaved),
                ("lost-line", labels.OrdersLost),
                .. valued ? [("lost-line dashed", labels.ValueLost)] : Array.Empty<(string, string)>(),
            ],
        };
    }

    static DataTable Segments(Page page)
    {
        var (_, report, words, labels) = page;
        return new DataTable(
            labels.ExpiryBySegment,
            [
                new(labels.Segment, false),
                new(labels.AdvisedDay),
                new(labels.OrdersLost),
                new(labels.Interval80),
                new(labels.DaysSaved),
                new(labels.CasesHeading),
            ],
            report.ExpiryAdvice.Select(advice =>
                (string[])
                    [
                        advice.Segment is { } segment ? VisibleText.Beginning(segment, 60) : labels.All,
                        words.Whole(advice.DaysSinceHandOver),
                        words.Percent(advice.WonOrdersLost),
                        words.Interval(advice.WonOrdersLostLow, advice.WonOrdersLostHigh),
                        words.Percent(advice.OpenDaysSaved),
                        words.Whole(advice.Cases),
                    ]
            )
        );
    }
}
