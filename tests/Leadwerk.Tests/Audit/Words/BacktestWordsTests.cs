using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Statistics.Experts;
using Leadwerk.Tests.Audit.Html;
using Leadwerk.Tests.Audit.Terminal;

namespace Leadwerk.Tests.Audit.Words;

/// <summary>Windows of neighbouring as-of days overlap: sums over them would count an order several times.</summary>
public class BacktestWordsTests
{
    static readonly ReportWords German = ReportWords.In("de");
    static readonly ReportWords English = ReportWords.In("en");

    [Fact]
    public void The_verdict_speaks_of_an_average_as_of_day()
    {
        var report = Of(Days(90, every: 30, cameOf: 10));
        Assert.Equal(
            "Die gesagten Spannen hielten hier: An 7 von 7 geprüften Stichtagen lag, was kam, zwischen P10 und P90 (100 %, "
                + "versprochen sind 80 %). Im Mittel je Stichtag auf 90 Tage voraus gesagt: 12 Aufträge, gekommen: 10 "
                + "(10 Stichtage; die Fenster überschneiden sich).",
            Plain(German.BacktestVerdict(report))
        );
        Assert.EndsWith(
            "On average per as-of day, 90 days ahead, said: 12 orders, came: 10 (10 as-of days; the windows overlap).",
            Plain(English.BacktestVerdict(report))
        );
    }

    [Fact]
    public void Windows_side_by_side_do_not_overlap() =>
        Assert.EndsWith("(10 Stichtage).", Plain(German.BacktestVerdict(Of(Days(30, every: 30, cameOf: 10)))));

    [Fact]
    public void Ranges_that_missed_are_called_so() =>
        Assert.StartsWith(
            "Vorsicht, die gesagten Spannen hielten hier zu selten: An 0 von 7",
            Plain(German.BacktestVerdict(Of(Days(90, every: 30, cameOf: 40))))
        );

    [Fact]
    public void A_horizon_with_a_checked_day_is_preferred_to_a_longer_one_without()
    {
        var report = Of([.. Days(30, every: 30, cameOf: 10), .. Days(90, every: 30, cameOf: 10).Take(2)]);
        Assert.DoesNotContain("Noch kein früherer Stichtag", German.BacktestVerdict(report));
        Assert.Contains("auf 30 Tage voraus", Plain(German.BacktestVerdict(report)));
        Assert.Contains(
            "Noch kein früherer Stichtag",
            German.BacktestVerdict(Of([.. Days(90, every: 30, cameOf: 10).Take(2)]))
        );
    }

    [Fact]
    public void What_came_adds_up_to_the_summary()
    {
        foreach (var mixture in Reports.Full.Backtest.Summary.Where(marks => marks.Name == ExpertNames.Mixture))
        {
            var scored = Reports.Full.Backtest.Origins.Where(origin =>
                origin.HorizonDays == mixture.HorizonDays && origin.OrdersCame is not null
            );
            Assert.Equal(mixture.OrdersCame, scored.Sum(origin => (double)origin.OrdersCame!.Value));
        }
    }

    [Fact]
    public void An_unchecked_day_is_marked_in_both_faces()
    {
        var report = Reports.Full;
        var scored = report.Backtest.Origins.Count(origin => origin is { HorizonDays: 90, OrdersCame: not null });
        var page = report.Page();
        var unchecked90 = page.QuerySelectorAll("#origins-figure svg.wide .unchecked-dot").Length;

        Assert.InRange(unchecked90, 1, scored - 1);
        Assert.Equal(
            scored - unchecked90,
            page.QuerySelectorAll("#origins-figure svg.wide .came-dot, #origins-figure svg.wide .missed-dot").Length
        );
        Assert.Equal(
            unchecked90,
            page.QuerySelectorAll("#origins-figure tbody td:last-child").Count(cell => cell.TextContent == "nein")
        );
        Assert.Contains("gekommen, nicht geprüft", page.QuerySelector("#origins-figure .legend")!.TextContent);
        var terminal = Printed.Lines(Printed.Backtest(report, "de")).ToArray();
        Assert.Equal(unchecked90, terminal.Count(line => line.EndsWith(" ~", StringComparison.Ordinal)));
        Assert.Contains(terminal, line => line.Contains("~ = nicht geprüft"));
    }

    [Fact]
    public void The_candidates_say_averages_and_their_caption_too()
    {
        var report = Reports.Full;
        var mixture = report.Backtest.Summary.First(marks => marks is { Name: "mixture", HorizonDays: 90 });
        var days = report.Backtest.Origins.Count(origin => origin is { HorizonDays: 90, OrdersCame: not null });
        var table = report.Page().QuerySelectorAll("#marks table").First(t => t.TextContent.Contains("Alle Verfahren"));

        Assert.Equal(
            $"Alle Verfahren, Aufträge in 90 Tagen, im Mittel je Stichtag (gekommen: {German.OrderNumber(mixture.OrdersCame / days)}), das beste zuerst",
            Plain(table.QuerySelector("caption")!.TextContent)
        );
        var row = table.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("Mischung"));
        Assert.Equal(German.OrderNumber(mixture.Orders / days), row.Children[4].TextContent);
        Assert.Equal(German.SignedPercent(mixture.Bias!.Value), row.Children[5].TextContent);
    }

    [Fact]
    public void The_methods_are_counted_without_mixture_and_benchmarks()
    {
        Assert.Contains(" 11 Verfahren traten an ", Plain(German.MethodSentence(Reports.Full)));
        var one = Reports.Full with
        {
            Backtest = Reports.Full.Backtest with
            {
                Summary =
                [
                    .. Reports.Full.Backtest.Summary.Where(m => m.Name is "mixture" or "closed-only" or "risks-by-age"),
                ],
            },
        };
        Assert.Contains(" 1 Verfahren trat an ", Plain(German.MethodSentence(one)));
        Assert.Contains(" 1 method was tried at ", Plain(English.MethodSentence(one)));
    }

    [Fact]
    public void Where_nothing_could_be_estimated_no_range_is_printed()
    {
        var text = Printed.Backtest(Printed.Full, "de");
        Assert.Contains(Printed.Full.Backtest.Origins, origin => !BacktestFacts.Estimated(origin));
        Assert.DoesNotContain("(0–0)", text);
    }

    [Fact]
    public void The_slope_claims_no_more_than_it_measures_and_a_minus_is_a_minus()
    {
        Assert.Contains(
            "Steigung 1: hohe und tiefe Chancen liegen im richtigen Abstand; ob sie im Ganzen stimmen, zeigt die Abweichung.",
            German.Labels.CandidatesAside
        );
        Assert.Equal("−0,26", German.Fixed(-0.26, 2));
        Assert.Equal("−1,234.5", English.Rounded(-1234.5, 1));
        Assert.Equal("−€2.50", English.Money(-2.5m, "EUR"));
        Assert.Contains(German.Labels.CandidatesAside, Reports.Full.Page().QuerySelector("#marks")!.TextContent);
    }

    [Fact]
    public void How_far_the_forecast_was_off_as_a_whole_is_said_in_orders_in_both_faces()
    {
        var facts = new BacktestFacts(Of(Days(90, every: 30, cameOf: 10)));
        Assert.Equal(
            "Die Spanne P10–P90 hielt zu 100 % (7 geprüfte Stichtage). "
                + "Als Ganzes wich die Prognose dabei im Mittel um 1,2 Aufträge ab (CRPS, kleiner ist besser).",
            Plain(German.Checked(facts)!)
        );
        Assert.Equal(
            "The range P10–P90 held 100% of the time (7 checked as-of days). "
                + "As a whole the forecast was off by 1.2 orders on average there (CRPS, lower is better).",
            Plain(English.Checked(facts)!)
        );
        Assert.Null(German.Checked(new BacktestFacts(Of([.. Days(90, every: 30, cameOf: 10).Take(2)]))));

        var mixture = Reports.Full.Backtest.Summary.First(marks => marks is { Name: "mixture", HorizonDays: 90 });
        var said = $"um {German.OrderNumber(mixture.Crps!.Value)} Aufträge ab (CRPS";
        Assert.Contains(said, Plain(Reports.Full.Page().QuerySelector("#marks")!.TextContent));
        Assert.Contains(said, Plain(Printed.Backtest(Reports.Full, "de").ReplaceLineEndings(" ").Replace("   ", " ")));
    }

    static OriginReport[] Days(int horizon, int every, int cameOf) =>
        [
            .. Enumerable
                .Range(0, 10)
                .Select(i => new OriginReport(
                    new DateOnly(2025, 1, 1).AddDays(i * every),
                    50,
                    horizon,
                    cameOf,
                    5,
                    20,
                    [new OriginCandidate(ExpertNames.Mixture, 12, 0.1, 0.3, 1)]
                )),
        ];

    static AuditReport Of(OriginReport[] origins) =>
        Reports.Full with
        {
            Backtest = new BacktestReport(
                origins,
                [
                    .. origins
                        .GroupBy(origin => origin.HorizonDays)
                        .Select(days => new CandidateSummary(
                            ExpertNames.Mixture,
                            days.Key,
                            0.1,
                            0.3,
                            1,
                            0,
                            0.7,
                            1,
                            1.2,
                            12 * days.Count(),
                            days.Sum(day => (double)day.OrdersCame!.Value),
                            null,
                            1
                        )),
                ]
            ),
        };

    static string Plain(string text) => text.Replace('\u00A0', ' ');
}
