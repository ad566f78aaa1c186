using System.Globalization;
using AngleSharp.Dom;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Tests.Audit.Html;

public class HtmlReportTests
{
    static readonly string[] Sections =
    [
        "honesty",
        "ladder",
        "forecast",
        "zombies",
        "age",
        "expiry",
        "speed",
        "losses",
        "guesses",
        "marks",
        "not-told",
        "reading",
        "method",
    ];

    public static TheoryData<string, string> Edges =>
        new(
            from report in new[] { "full", "without-values", "few-cases", "empty", "wins-only", "nothing-open" }
            from language in new[] { "de", "en" }
            select (report, language)
        );

    [Theory]
    [MemberData(nameof(Edges))]
    public void Every_report_has_every_section_in_order_and_nothing_that_runs_or_loads(string name, string language)
    {
        var html = Report(name).Html(language);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Sections, page.QuerySelectorAll("main > section").Select(section => section.Id));
        Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, form, img, base, [src], [action], [style]"));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
        );
        Assert.All(
            page.QuerySelectorAll("[href]"),
            link => Assert.Matches("^(#[a-z-]+|data:,)$", link.GetAttribute("href"))
        );
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", html, StringComparison.Ordinal);
        Assert.StartsWith(
            "default-src 'none'",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_decided_lead_is_one_and_only_a_report_on_a_file_speaks_of_it()
    {
        var (german, english) = (ReportWords.In("de"), ReportWords.In("en"));
        Assert.EndsWith(
            "Entschieden ist erst 1\u00A0Lead; ab zehn nennt dieser Bericht Zahlen.",
            new HtmlWords(german).TooEarly(1),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "Entschieden sind erst 2\u00A0Leads; ab zehn stehen hier Zahlen.",
            new HtmlWords(german, Counted.Leads).TooEarly(2),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "Only 1\u00A0lead has been decided; from ten on there are numbers here.",
            new HtmlWords(english, Counted.Leads).TooEarly(1),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Headings_descend_step_by_step_ids_are_unique_and_links_arrive(string name, string language)
    {
        var page = Report(name).Page(language);

        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Every_picture_says_what_it_shows_and_has_its_numbers_as_a_table(string name, string language)
    {
        var page = Report(name).Page(language);

        foreach (var figure in page.QuerySelectorAll("figure"))
        {
            var drawings = figure.QuerySelectorAll("svg");
            Assert.Equal(2, drawings.Length);
            foreach (var drawing in drawings)
            {
                Assert.Equal("img", drawing.GetAttribute("role"));
                var named = drawing
                    .GetAttribute("aria-labelledby")!
                    .Split(' ')
                    .Select(id => page.GetElementById(id)!.TextContent);
                Assert.All(named, text => Assert.NotEmpty(text));
            }
            Assert.NotEmpty(figure.QuerySelectorAll("details table tbody tr"));
        }
        Assert.Equal(page.QuerySelectorAll("svg").Length, page.QuerySelectorAll("figure svg").Length);
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotEmpty(table.QuerySelector("caption")!.TextContent);
            Assert.All(
                table.QuerySelectorAll("th"),
                head => Assert.Contains(head.GetAttribute("scope"), new[] { "row", "col" })
            );
            var columns = table.QuerySelectorAll("thead th").Length;
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(columns, row.Children.Length));
        }
    }

    [Fact]
    public void A_full_report_draws_every_chart()
    {
        string[] figures =
        [
            "honesty-figure",
            "ladder-figure",
            "fan-figure",
            "months-figure",
            "age-figure",
            "expiry-figure",
            "speed-figure",
            "losses-figure",
            "origins-figure",
            "calibration-figure",
        ];
        Assert.Equal(figures, Reports.Full.Page().QuerySelectorAll("figure").Select(figure => figure.Id));
    }

    [Fact]
    public void The_honest_number_stands_first_and_the_naive_one_is_struck_through()
    {
        var report = Reports.Full;
        var words = ReportWords.In("de");
        var page = report.Page();

        Assert.Equal(words.Headline(report), page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            words.ShortMoney(report.Pipeline.Weighted!.Value, "EUR"),
            page.QuerySelector(".numbers strong")!.TextContent
        );
        Assert.Equal(
            words.ShortMoney((double)report.Pipeline.Naive, "EUR"),
            page.QuerySelector(".numbers s")!.TextContent
        );
        Assert.Contains(words.Money(report.Pipeline.Naive, "EUR"), Cells(page, "honesty"));
    }

    [Fact]
    public void Without_amounts_the_report_counts_orders()
    {
        var report = Reports.WithoutValues;
        var page = report.Page("en");
        var orders = report.Forecast.FinalOrders!;

        Assert.Equal(
            $"{Math.Round(orders.P10)}–{Math.Round(orders.P90)}",
            page.QuerySelector(".numbers strong")!.TextContent
        );
        Assert.Equal(
            report.Leads.Open.ToString(CultureInfo.InvariantCulture),
            page.QuerySelector(".numbers s")!.TextContent
        );
        Assert.DoesNotContain("€", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_decisions_give_no_number_that_looks_like_a_chance()
    {
        var page = Reports.FewCases.Page();

        Assert.Null(page.QuerySelector(".numbers"));
        Assert.Null(page.QuerySelector("#forecast figure"));
        Assert.Contains(
            "Für Chancen ist es zu früh",
            page.QuerySelector("#forecast")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(Cells(page, "ladder"), cell => cell.StartsWith("zu wenige Fälle", StringComparison.Ordinal));
    }

    [Fact]
    public void The_ladder_table_holds_the_reports_numbers()
    {
        var report = Reports.Full;
        var words = ReportWords.In("en");
        var rows = report.Page("en").QuerySelectorAll("#ladder tbody tr").ToArray();

        Assert.Equal(report.Phases.Count, rows.Length);
        foreach (var (phase, row) in report.Phases.Zip(rows))
        {
            var cells = row.Children.Select(cell => cell.TextContent).ToArray();
            Assert.Equal(words.PhaseTitle(phase.Code, phase.Name), cells[0]);
            Assert.Equal(words.Whole(phase.Reached!.Value), cells[1]);
            Assert.Equal(words.Whole(phase.MovedOn!.Value), cells[2]);
            Assert.Equal(words.Whole(phase.Failed!.Value), cells[3]);
            Assert.Equal(words.Chance(phase.MoveOn!.Chance), cells[5]);
            Assert.Equal(words.Chance(phase.Order!.Value), cells[8]);
        }
    }

    [Fact]
    public void An_unobserved_phase_says_so_and_claims_nothing()
    {
        var unobserved = new PhaseReport("F", "Prospecting", false, null, null, null, 500, null, null, null, null, 0);
        var page = (Reports.Full with { Phases = [unobserved, .. Reports.Full.Phases.Skip(1)] }).Page("en");

        var cells = page.QuerySelector("#ladder tbody tr")!.Children.Select(cell => cell.TextContent).ToArray();
        Assert.Equal(["F Prospecting", "not measured", "–", "–", "500", "–", "–", "–", "–", "–", "–", "–"], cells);
        Assert.Contains(
            "no entry dates: F Prospecting",
            page.QuerySelector("#ladder header")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_zombies_are_named_up_to_a_bound_and_the_rest_is_counted()
    {
        var report = Reports.Full;
        var zombie = report.OpenLeads.First(lead => lead.Zombie);
        var many = report with
        {
            OpenLeads = [.. Enumerable.Range(0, 5_000).Select(i => zombie with { Id = $"Z{i}", Title = null })],
            Leads = report.Leads with { Open = 5_000 },
            Pipeline = report.Pipeline with { Zombies = 5_000 },
        };
        var page = many.Page("en");

        Assert.Equal(200, page.QuerySelectorAll("#zombies tbody tr").Length);
        Assert.Contains("and 4,800 more", page.QuerySelector("#zombies")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(many.Html().Length, 1, 400_000);
        Assert.Contains(page.QuerySelectorAll("#zombies .title"), title => title.TextContent == "Z0");
    }

    [Fact]
    public void Every_zombie_of_a_small_list_is_named_once_under_its_reason()
    {
        var report = Reports.WithoutValues;
        var named = report
            .Page()
            .QuerySelectorAll("#zombies .meta > bdi:first-child")
            .Select(id => id.TextContent)
            .Order()
            .ToArray();

        Assert.InRange(report.Pipeline.Zombies, 1, 200);
        Assert.Equal(report.OpenLeads.Where(lead => lead.Zombie).Select(lead => lead.Id).Order(), named);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Reports.Full.Html(), Reports.Full.Html());

    [Fact]
    public void German_and_English_differ_in_every_heading()
    {
        static string[] Headings(IDocument page) =>
            [.. page.QuerySelectorAll("h2").Select(heading => heading.TextContent)];
        var german = Headings(Reports.Full.Page());
        var english = Headings(Reports.Full.Page("en"));

        Assert.All(german.Zip(english), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    static AuditReport Report(string name) =>
        name switch
        {
            "full" => Reports.Full,
            "without-values" => Reports.WithoutValues,
            "few-cases" => Reports.FewCases,
            "empty" => Reports.Empty,
            "wins-only" => Reports.WinsOnly,
            _ => Reports.Full with
            {
                OpenLeads = [],
                Leads = Reports.Full.Leads with { Open = 0 },
                Pipeline = new PipelineSums(0, 0, 0, 0, 0),
            },
        };

    static string[] Cells(IDocument page, string section) =>
        [.. page.QuerySelectorAll($"#{section} td, #{section} th").Select(cell => cell.TextContent)];
}
