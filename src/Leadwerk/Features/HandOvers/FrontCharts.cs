using System.Globalization;
using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Features.Measured;
using Leadwerk.Statistics.Findings;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.HandOvers;

/// <summary>The weeks of the front, and those to come, each with its table.</summary>
/// <param name="speech">The language of the reader.</param>
sealed class FrontCharts(Speech speech)
{
    const double Left = 44;
    const double Top = 26;
    const double Bottom = 28;
    const double WidestBar = 18;
    const string Asked = "open";
    const string Ripe = "moved";
    const int DaysOfWeek = 7;

    /// <summary>Requests beside what became ripe, week by week.</summary>
    /// <param name="weeks">Oldest first, at least one.</param>
    public string Weeks(IReadOnlyList<FrontWeek> weeks) =>
        Markup(
            new Figure(
                "front-figure",
                speech["Anfragen und qualifizierte Leads je Woche", "Requests and qualified leads per week"],
                string.Join(
                    ' ',
                    weeks.Select(week =>
                        speech[
                            $"Woche ab {speech.Day(week.Monday)}: {speech.Count(week.Asked)} Anfragen, {speech.Count(week.Qualified)} qualifiziert.",
                            $"Week of {speech.Day(week.Monday)}: {speech.Count(week.Asked)} requests, {speech.Count(week.Qualified)} qualified."
                        ]
                    )
                ),
                svg => DrawWeeks(svg, weeks),
                Height,
                WeeksTable(weeks)
            )
            {
                Legend =
                [
                    (Asked, speech["angefragt und bestätigt", "asked and confirmed"]),
                    (Ripe, speech["qualifiziert", "qualified"]),
                ],
            }
        );

    /// <summary>What will become ripe, week by week, with its 80 % interval.</summary>
    /// <param name="coming">The forecast.</param>
    /// <param name="today">Today: the weeks begin with tomorrow.</param>
    public string Coming(ComingQualified coming, DateOnly today) =>
        Markup(
            new Figure(
                "coming-figure",
                speech["Leads, die reif werden, je Woche", "Leads that will become ripe, per week"],
                string.Join(
                    ' ',
                    coming.Weeks.Select(
                        (week, place) =>
                            speech[
                                $"In Woche {place + 1}: {speech.Count(week.Low)} bis {speech.Count(week.High)}.",
                                $"In week {place + 1}: {speech.Count(week.Low)} to {speech.Count(week.High)}."
                            ]
                    )
                ),
                svg => DrawComing(svg, coming, today),
                Height,
                ComingTable(coming, today)
            )
        );

    static double Height(double width) => width < 500 ? 200 : 230;

    string Markup(Figure figure)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        figure.Write(new HtmlWriter(writer), speech["Zahlen als Tabelle", "Numbers as a table"]);
        return writer.ToString();
    }

    void DrawWeeks(Svg svg, IReadOnlyList<FrontWeek> weeks)
    {
        var bottom = svg.Height - Bottom;
        var leads = Scale.Counting(weeks.Max(week => Math.Max(week.Asked, week.Qualified)), bottom, Top);
        Frame(svg, leads, speech["je Woche", "per week"]);
        var slot = (svg.Width - Left) / weeks.Count;
        var bar = Math.Min(WidestBar, slot * 0.36);
        for (var place = 0; place < weeks.Count; place++)
        {
            var x = Left + ((place + 0.5) * slot);
            Bar(svg, leads, x - bar - 1, bar, weeks[place].Asked, Asked);
            Bar(svg, leads, x + 1, bar, weeks[place].Qualified, Ripe);
            Label(svg, slot, place, x, weeks[place].Monday);
        }
    }

    void DrawComing(Svg svg, ComingQualified coming, DateOnly today)
    {
        var bottom = svg.Height - Bottom;
        var leads = Scale.Counting(coming.Weeks.Max(week => Math.Max(week.High, week.Mean)), bottom, Top);
        Frame(svg, leads, speech["Leads je Woche", "leads per week"]);
        var slot = (svg.Width - Left) / coming.Weeks.Count;
        var bar = Math.Min(WidestBar, slot * 0.5);
        for (var place = 0; place < coming.Weeks.Count; place++)
        {
            var week = coming.Weeks[place];
            var x = Left + ((place + 0.5) * slot);
            Bar(svg, leads, x - (bar / 2), bar, week.Mean, Ripe);
            Whisker.Upright(svg, x, leads.At(week.Low), leads.At(week.High));
            Label(svg, slot, place, x, today.AddDays((place * DaysOfWeek) + 1));
        }
    }

    void Frame(Svg svg, Scale leads, string unit)
    {
        Axis.Left(svg, leads, Left, svg.Width, mark => speech.Count((long)mark));
        Axis.Unit(svg, 0, 12, unit);
    }

    static void Bar(Svg svg, Scale leads, double x, double width, double count, string kind) =>
        svg.Box(x, leads.At(count), width, svg.Height - Bottom - leads.At(count), kind);

    void Label(Svg svg, double slot, int place, double x, DateOnly first)
    {
        if (place % (int)Math.Ceiling(Svg.Letter * 7 / slot) == 0)
            svg.Text(x, svg.Height - Bottom + 18, speech.DayAndMonth(first), "label middle");
    }

    DataTable WeeksTable(IReadOnlyList<FrontWeek> weeks) =>
        new(
            speech["Wochen von Montag bis Sonntag", "Weeks from Monday to Sunday"],
            [
                new(speech["Woche ab", "Week of"], false),
                new(speech["angefragt", "asked"]),
                new(speech["neue Gefolgschaft", "new followers"]),
                new(speech["Gefolgschaft am Ende", "followers at the end"]),
                new(speech["reifen am Ende", "maturing at the end"]),
                new(speech["qualifiziert", "qualified"]),
                new(speech["warten am Ende", "waiting at the end"]),
            ],
            weeks
                .Reverse()
                .Select(week =>
                    (string[])
                        [
                            speech.Day(week.Monday),
                            speech.Count(week.Asked),
                            speech.Count(week.NewFollowers),
                            speech.Count(week.Followers),
                            speech.Count(week.Maturing),
                            speech.Count(week.Qualified),
                            speech.Count(week.Waiting),
                        ]
                )
        );

    DataTable ComingTable(ComingQualified coming, DateOnly today) =>
        new(
            speech["Sieben Tage ab morgen, dann die nächsten", "Seven days from tomorrow, then the next"],
            [
                new(speech["Woche ab", "Week of"], false),
                new(speech["erwartet", "expected"]),
                new("P10"),
                new("P50"),
                new("P90"),
            ],
            coming.Weeks.Select(
                (week, place) =>
                    (string[])
                        [
                            speech.Day(today.AddDays((place * DaysOfWeek) + 1)),
                            speech.Decimal(week.Mean),
                            speech.Count(week.Low),
                            speech.Count(week.Middle),
                            speech.Count(week.High),
                        ]
            )
        );
}
