using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>Whether "the best mature fast" holds here.</summary>
static class SpeedSection
{
    public static void Write(Page page)
    {
        var (_, report, words, labels) = page;
        if (report.Speed is not { Quartiles.Count: > 0 } speed)
        {
            page.Say("speed", labels.Speed, labels.NoSpeed);
            return;
        }
        page.Open("speed", labels.Speed, words.SpeedVerdict(speed));
        page.Write(Figure(page, speed));
        page.Close();
    }

    static Figure Figure(Page page, SpeedReport speed)
    {
        var (_, _, words, labels) = page;
        string[] names = [.. speed.Quartiles.Select(quartile => words.UpToDays(quartile.UpToDays))];
        var bars = speed.Quartiles.Select(
            (q, i) =>
                new ShareBar(names[i], q.WinShare, q.Low, q.High, labels.ShareOf(q.WinShare, q.Low, q.High, q.Cases))
        );
        var chart = new ShareBars([.. bars], "won", words.Percent);
        return new Figure(
            "speed-figure",
            labels.SpeedFigure,
            words.SpeedVerdict(speed),
            chart.Draw,
            chart.Height,
            new DataTable(
                labels.SpeedFigure,
                [
                    new(labels.TimeToDecision, false),
                    new(labels.WinShare),
                    new(labels.Interval80),
                    new(labels.CasesHeading),
                ],
                speed.Quartiles.Select(
                    (q, i) =>
                        (string[])
                            [names[i], words.Percent(q.WinShare), words.Interval(q.Low, q.High), words.Whole(q.Cases)]
                )
            )
        );
    }
}
