using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>The headline, the honest number with the naive one struck through beside it, and four facts.</summary>
static class Opening
{
    public static void Write(Page page)
    {
        var (html, report, words, labels) = page;
        html.Write(
            $"""
            <a class="skip" href="#report">{labels.SkipToContent}</a>
            <header class="opening">
            <p class="origin"><strong>Leadwerk</strong> {labels.ReportKind}<span><bdi>{page.Files}</bdi> · {labels.AsOf(
                words.Date(report.AsOf)
            )}</span></p>
            <h1>{words.Headline(report)}</h1>

            """
        );
        WriteHonestNumber(page);
        WriteFacts(page);
        WriteContents(page);
        html.Write("</header>\n");
    }

    static void WriteHonestNumber(Page page)
    {
        var (html, report, words, labels) = page;
        if (report.TooFewDecided)
            return;
        if (report.Pipeline is { Naive: > 0, Weighted: { } weighted })
            WriteNumbers(
                html,
                labels.HonestValue,
                page.Money(weighted),
                words.HonestRange(report),
                labels.InsteadOfValue,
                page.Money((double)report.Pipeline.Naive)
            );
        else if (HeadlineFacts.Orders(report) is var (few, many))
            WriteNumbers(
                html,
                labels.HonestOrders,
                few == many ? words.Whole(many) : $"{words.Whole(few)}–{words.Whole(many)}",
                null,
                labels.InsteadOfOrders,
                words.Whole(report.Leads.Open)
            );
    }

    static void WriteNumbers(
        HtmlWriter html,
        string honestLabel,
        string honest,
        string? range,
        string naiveLabel,
        string naive
    )
    {
        html.Write($"""<div class="numbers"><p><span>{honestLabel}</span><strong>{honest}</strong>""");
        if (range is not null)
            html.Write($""" <small>({range})</small>""");
        html.Write($"""</p><p><span>{naiveLabel}</span><s>{naive}</s></p></div>""");
        html.Write("\n");
    }

    static void WriteFacts(Page page)
    {
        var (html, report, words, labels) = page;
        html.Write("<dl class=\"facts\">");
        Fact(html, labels.Open, words.Whole(report.Leads.Open));
        Fact(html, labels.OfWhichZombies, words.Whole(report.Pipeline.Zombies));
        Fact(html, labels.Won, words.Whole(report.Leads.Won));
        Fact(html, labels.Lost, words.Whole(report.Leads.Lost));
        if (HeadlineFacts.Orders(report) is not null && !report.TooFewDecided && report.Forecast.Horizons.Count > 0)
        {
            var last = report.Forecast.Horizons[^1];
            Fact(
                html,
                labels.OrdersWithin(last.Days),
                $"{words.Whole(Math.Round(last.Orders.P10))}–{words.Whole(Math.Round(last.Orders.P90))}"
            );
        }
        html.Write("</dl>\n");
    }

    static void Fact(HtmlWriter html, string name, string value) =>
        html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    static void WriteContents(Page page)
    {
        var labels = page.Labels;
        (string Id, string Name)[] entries =
        [
            ("honesty", labels.Honesty),
            ("ladder", labels.Ladder),
            ("forecast", labels.Forecast),
            ("zombies", labels.Zombies),
            ("age", labels.Age),
            ("expiry", labels.Expiry),
            ("speed", labels.Speed),
            ("losses", labels.LossReasons),
            ("guesses", labels.Guesses),
            ("marks", labels.Marks),
            ("not-told", labels.NotTold),
            ("reading", labels.Reading),
            ("method", labels.HowMade),
        ];
        page.Html.Write($"""<nav aria-label="{labels.Contents}"><ol>""");
        foreach (var (id, name) in entries)
            page.Html.Write($"""<li><a href="#{id}">{name}</a></li>""");
        page.Html.Write("</ol></nav>\n");
    }
}
