using System.Globalization;
using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Statistics.Findings;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.HandOvers;

/// <summary>What came in beside what ended, week by week, with its table.</summary>
/// <param name="weeks">Oldest first, at least one.</param>
sealed class PaceChart(IReadOnlyList<PaceWeek> weeks, Speech speech)
{
    const double Left = 44;
    const double Top = 26;
    const double Bottom = 28;
    const double WidestBar = 18;
    const string Came = "moved";
    const string Ended = "open";

    /// <summary>The figure as markup of the report.</summary>
    public string Markup()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var figure = new Figure(
            "pace-figure",
            speech["Qualifizierte und beendete Leads je Woche", "Qualified and ended leads per week"],
            Description(),
            Draw,
            width => width < 500 ? 200 : 230,
            Table()
        )
        {
            Legend =
            [
                (Came, speech["qualifiziert", "qualified"]),
                (Ended, speech["im Vertrieb beendet", "ended in sales"]),
            ],
        };
        figure.Write(new HtmlWriter(writer), speech["Zahlen als Tabelle", "Numbers as a table"]);
        return writer.ToString();
    }

    string Description() =>
        string.Join(
            ' ',
            weeks.Select(week =>
                speech[
                    $"Woche ab {speech.Day(week.Monday)}: {speech.Count(week.Qualified)} qualifiziert, {speech.Count(week.Ended)} beendet.",
                    $"Week of {speech.Day(week.Monday)}: {speech.Count(week.Qualified)} qualified, {speech.Count(week.Ended)} ended."
                ]
            )
        );

    void Draw(Svg svg)
    {
        var bottom = svg.Height - Bottom;
        var most = weeks.Max(week => Math.Max(week.Qualified, week.Ended));
        var leads = Scale.Counting(most, bottom, Top);
        Axis.Left(svg, leads, Left, svg.Width, mark => speech.Count((long)mark));
        Axis.Unit(svg, 0, 12, speech["Leads je Woche", "leads per week"]);
        var slot = (svg.Width - Left) / weeks.Count;
        var bar = Math.Min(WidestBar, slot * 0.36);
        var every = (int)Math.Ceiling(Svg.Letter * 7 / slot);
        for (var place = 0; place < weeks.Count; place++)
        {
            var x = Left + ((place + 0.5) * slot);
            Bar(x - bar - 1, weeks[place].Qualified, Came);
            Bar(x + 1, weeks[place].Ended, Ended);
            if (place % every == 0)
                svg.Text(x, bottom + 18, speech.DayAndMonth(weeks[place].Monday), "label middle");
        }

        void Bar(double x, int count, string kind) => svg.Box(x, leads.At(count), bar, bottom - leads.At(count), kind);
    }

    DataTable Table() =>
        new(
            speech["Wochen von Montag bis Sonntag", "Weeks from Monday to Sunday"],
            [
                new(speech["Woche ab", "Week of"], false),
                new(speech["qualifiziert", "qualified"]),
                new(speech["übergeben", "handed over"]),
                new(speech["beendet", "ended"]),
                new(speech["warten am Ende", "waiting at the end"]),
                new(speech["in Arbeit am Ende", "in work at the end"]),
            ],
            weeks
                .Reverse()
                .Select(week =>
                    (string[])
                        [
                            speech.Day(week.Monday),
                            speech.Count(week.Qualified),
                            speech.Count(week.HandedOver),
                            speech.Count(week.Ended),
                            speech.Count(week.Waiting),
                            speech.Count(week.InWork),
                        ]
                )
        );
}
