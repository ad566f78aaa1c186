using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;
using Leadwerk.Statistics;

namespace Leadwerk.Tests.Audit.Words;

public class SentenceTests
{
    static readonly ReportWords German = ReportWords.In("de");
    static readonly ReportWords English = ReportWords.In("en");

    static readonly AuditReport Report = PipelineAudit.Run(
        SimulatedPipeline.Of(200),
        new AuditOptions { AsOf = SimulatedPipeline.AsOf }
    )!;

    [Fact]
    public void The_headline_counts_leads_and_money_honestly()
    {
        var report = With(open: 34, zombies: 21, naive: 1_200_000, weighted: 182_040);
        Assert.Equal(
            "34 offene Leads, davon 21 Untote. Ehrlich gerechnet: 182.000 € statt 1,2 Mio. €.",
            Plain(German.Headline(report))
        );
        Assert.Equal(
            "34 open leads, 21 of them zombies. Honestly counted: €182,000 instead of €1.2m.",
            Plain(English.Headline(report))
        );
    }

    [Fact]
    public void The_headline_without_money_counts_orders()
    {
        var report = With(open: 34, zombies: 0, naive: 0, weighted: 0);
        Assert.Equal(
            "34 offene Leads, keiner davon ein Untoter. Ehrlich gerechnet: 6 bis 19 Aufträge.",
            Plain(German.Headline(report))
        );
        var one = report with { Forecast = report.Forecast with { FinalOrders = new Band(1, 1, 1, 1) } };
        Assert.EndsWith("Honestly counted: 1 order.", Plain(English.Headline(one)));
        var none = report with { Forecast = report.Forecast with { FinalOrders = new Band(0, 0, 0, 0) } };
        Assert.EndsWith("Ehrlich gerechnet wird daraus kein Auftrag.", Plain(German.Headline(none)));
    }

    [Fact]
    public void The_headline_knows_one_lead_from_many()
    {
        Assert.StartsWith(
            "1 offener Lead, und der ist ein Untoter.",
            Plain(German.Headline(With(open: 1, zombies: 1, naive: 10, weighted: 1)))
        );
        Assert.StartsWith(
            "34 offene Leads, davon 1 Untoter.",
            Plain(German.Headline(With(open: 34, zombies: 1, naive: 10, weighted: 1)))
        );
        Assert.StartsWith(
            "34 open leads, 1 of them a zombie.",
            Plain(English.Headline(With(open: 34, zombies: 1, naive: 10, weighted: 1)))
        );
        Assert.StartsWith("1 open lead.", Plain(English.Headline(With(open: 1, zombies: 0, naive: 10, weighted: 1))));
        Assert.StartsWith(
            "3 offene Leads, alle Untote.",
            Plain(German.Headline(With(open: 3, zombies: 3, naive: 10, weighted: 1)))
        );
    }

    [Fact]
    public void Few_decisions_give_no_honest_sum()
    {
        var report = With(open: 34, zombies: 0, naive: 1000, weighted: 100) with
        {
            Leads = new LeadTotals(40, 0, 34, 2, 4, 0),
            DecidedDated = 6,
        };
        Assert.Equal(
            "34 offene Leads, erst 6 entschieden: Für Chancen ist es zu früh.",
            Plain(German.Headline(report))
        );
        Assert.Equal("34 open leads, only 6 decided: too early for chances.", Plain(English.Headline(report)));
    }

    [Fact]
    public void Wins_only_and_nothing_open_are_said_plainly()
    {
        AuditReport Of(int open, int won, int lost) =>
            With(open, 0, 0, 0) with
            {
                Leads = new LeadTotals(open + won + lost, 0, open, won, lost, 0),
            };
        Assert.Equal(
            "Diese Datei kennt nur Gewinne: 842 Leads gewonnen, keiner verloren, keiner offen.",
            Plain(German.Headline(Of(0, 842, 0)))
        );
        Assert.Equal("No lead is open: 46 won, 296 lost.", Plain(English.Headline(Of(0, 46, 296))));
        Assert.Equal("Bis zum Stichtag steht kein einziger Lead in der Datei.", Plain(German.Headline(Of(0, 0, 0))));
        Assert.Contains("By this file nothing was ever lost (842 won).", Plain(English.Headline(Of(5, 842, 0))));
    }

    [Fact]
    public void A_sum_without_currency_ends_with_one_full_stop() =>
        Assert.EndsWith(
            "statt 1,2 Mio.",
            Plain(German.Headline(With(34, 21, 1_200_000, 182_040) with { Currency = null }))
        );

    [Fact]
    public void A_reason_carries_its_numbers()
    {
        var reason = new ZombieReasonReport(
            "no-chance-measured",
            "E",
            new Dictionary<string, double>
            {
                ["days"] = 120,
                ["won"] = 0,
                ["cases"] = 143,
                ["high"] = 0.021,
            }
        );
        Assert.Equal(
            "0 von 143, die länger als 120 Tage in E standen, wurden je gewonnen; bestenfalls 2,1 %.",
            Plain(German.Reason(reason))
        );
        Assert.Equal(
            "0 of 143 that stood in E longer than 120 days were ever won; at best 2.1%.",
            Plain(English.Reason(reason))
        );
        var whole = reason with
        {
            Phase = "*",
            Numbers = new Dictionary<string, double>(reason.Numbers) { ["won"] = 1, ["days"] = 1 },
        };
        Assert.Equal(
            "1 von 143, die länger als 1 Tag offen waren, wurde je gewonnen; bestenfalls 2,1 %.",
            Plain(German.Reason(whole))
        );
    }

    [Fact]
    public void A_chance_never_travels_without_interval_and_cases()
    {
        Assert.Equal("38 % (31–44 %, 143 Fälle)", Plain(German.Chance(new WinProbability(0.38, 0.31, 0.44, 143))));
        Assert.Equal("zu wenige Fälle (2–61 %, 1 Fall)", Plain(German.Chance(new WinProbability(null, 0.02, 0.61, 1))));
        Assert.Equal("38% (31–44%, 1,143 cases)", Plain(English.Chance(new WinProbability(0.38, 0.31, 0.44, 1143))));
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0001, "< 0,1 %")]
    [InlineData(0.021, "2,1 %")]
    [InlineData(0.345, "34 %")]
    [InlineData(0.9987, "99,9 %")]
    [InlineData(0.99999, "> 99,9 %")]
    [InlineData(1, "100 %")]
    [InlineData(15.008, "1.501 %")]
    public void A_share_is_never_rounded_to_nothing_or_to_certainty(double share, string text) =>
        Assert.Equal(text, Plain(German.Percent(share)));

    [Theory]
    [InlineData(182_040, "EUR", "182.000 €", "€182,000")]
    [InlineData(1_234_567, "USD", "1,2 Mio. $", "$1.2m")]
    [InlineData(2_500_000_000, "GBP", "2,5 Mrd. £", "£2.5bn")]
    [InlineData(999_600, "EUR", "1 Mio. €", "€1m")]
    [InlineData(12_345, "CHF", "12.300 CHF", "CHF 12,300")]
    [InlineData(730, null, "730", "730")]
    [InlineData(0, "EUR", "0 €", "€0")]
    public void Money_shows_the_currency_of_the_data_and_no_other(
        double amount,
        string? currency,
        string german,
        string english
    )
    {
        Assert.Equal(german, Plain(German.ShortMoney(amount, currency)));
        Assert.Equal(english, Plain(English.ShortMoney(amount, currency)));
    }

    [Fact]
    public void Dates_and_numbers_follow_the_language()
    {
        Assert.Equal("31.12.2026", German.Date(new DateOnly(2026, 12, 31)));
        Assert.Equal("31 Dec 2026", English.Date(new DateOnly(2026, 12, 31)));
        Assert.Equal("1.234,5", German.Rounded(1234.5, 2));
        Assert.Equal("1,234.5", English.Rounded(1234.5, 2));
        Assert.Equal("2,50 €", Plain(German.Money(2.5m, "EUR")));
        Assert.Equal("1 Tag", Plain(German.Days(1)));
        Assert.Equal("2 leads", Plain(English.Leads(2)));
    }

    [Fact]
    public void Plurals_are_right_where_one_thing_is_missing()
    {
        Assert.StartsWith("1 offener Lead ohne", Plain(German.NotCarried(new NotCarried("value", [1]))));
        Assert.StartsWith("2 offene Leads ohne", Plain(German.NotCarried(new NotCarried("value", [2]))));
        Assert.Contains("1 lead was lost", Plain(English.NotCarried(new NotCarried("phase-at-loss", [1]))));
        Assert.Contains(
            "1 Fußzeile ",
            Plain(German.Note(new ReadingNote("footer-skipped", ["liste.csv", 1, "Summe"])))
        );
    }

    [Theory]
    [InlineData("falling", "stimmt hier nur im Ganzen")]
    [InlineData("none", "lässt sich hier nicht belegen")]
    public void A_middle_that_wins_more_often_than_both_ends_is_said(string trend, string verdict)
    {
        var speed = new SpeedReport(
            [new(75, 0.23, 0.19, 0.27, 175), new(103, 0.46, 0.41, 0.51, 169), new(528, 0.07, 0.05, 0.1, 170)],
            trend,
            0.01
        );

        var sentence = Plain(German.SpeedVerdict(speed));

        Assert.Contains(verdict, sentence, StringComparison.Ordinal);
        Assert.Contains("Am meisten waren es dazwischen: 46 %", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("falling", "stimmt hier.")]
    [InlineData("rising", "stimmt hier nicht")]
    [InlineData("none", "lässt sich hier nicht belegen")]
    public void The_speed_verdict_is_plain(string trend, string verdict)
    {
        var speed = new SpeedReport([new(20, 0.5, 0.4, 0.6, 90), new(200, 0.2, 0.1, 0.3, 90)], trend, 0.01);
        var sentence = Plain(German.SpeedVerdict(speed));
        Assert.Contains(verdict, sentence);
        Assert.Contains("50 % (40–60 %, 90 Fälle)", sentence);
    }

    [Fact]
    public void Text_from_files_cannot_bury_a_sentence()
    {
        var sentence = German.Bad(new BadCell("liste.csv", 3, "Betrag", new string('9', 100_000), "amount", false));
        Assert.InRange(sentence.Length, 50, 300);
        Assert.EndsWith("Nur diese Zelle ausgelassen.", sentence);
    }

    static AuditReport With(int open, int zombies, decimal naive, double weighted) =>
        Report with
        {
            Leads = new LeadTotals(open + 342, 0, open, 46, 296, 0),
            Pipeline = new PipelineSums(naive, weighted, 0, zombies, 0),
            Forecast = Report.Forecast with { FinalOrders = new Band(12, 6, 11, 19), FinalValue = null },
        };

    static string Plain(string text) => text.Replace('\u00A0', ' ');
}
