using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;
using Leadwerk.Tests.Audit.Html;
using Leadwerk.Tests.Audit.Terminal;

namespace Leadwerk.Tests.Audit.Words;

/// <summary>Terminal and HTML say the same thing in the same words.</summary>
public class BothFacesTests
{
    static readonly ReportWords German = ReportWords.In("de");
    static readonly ReportWords English = ReportWords.In("en");

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Shared_sections_have_one_heading(string language)
    {
        var page = Reports.Full.Page(language);
        var labels = ReportWords.In(language).Labels;
        var terminal = Printed.Lines(Printed.Audit(Reports.Full, language)).ToHashSet();
        foreach (
            var (id, heading) in new[]
            {
                ("reading", labels.Reading),
                ("ladder", labels.Phases),
                ("honesty", labels.Honest),
                ("forecast", labels.Forecast),
                ("zombies", labels.Zombies),
                ("expiry", labels.Expiry),
                ("speed", labels.Speed),
                ("losses", labels.LossReasons),
                ("guesses", labels.Guesses),
                ("method", labels.Method),
                ("not-told", labels.NotCarried),
            }
        )
        {
            Assert.Equal(heading, page.QuerySelector($"#{id} h2")!.TextContent);
            Assert.Contains(heading, terminal);
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Shared_sentences_are_the_same(string language)
    {
        var words = ReportWords.In(language);
        var report = Reports.Full;
        report = report with { Forecast = report.Forecast with { FactorMedian = 0.91, DrawnValueShare = 0.05 } };
        var page = Flat(report.Page(language).Body!.TextContent);
        var terminal = Flat(Printed.Audit(report, language));
        string[] sentences =
        [
            words.HowRead(report),
            words.WhereLeadsDie(report)!,
            words.FromFactor(report.Forecast)!,
            words.BeforeFactor(report.Forecast)!,
            words.DrawnShare(0.05),
            words.WithoutValue(report.Pipeline.OpenWithoutValue),
            words.HonestSum(report),
        ];
        foreach (var sentence in sentences)
        {
            // A page says the first sentence large; a colon before the next one becomes a full stop.
            Assert.Contains(Flat(sentence), page);
            Assert.Contains(Flat(sentence), terminal);
        }
    }

    [Fact]
    public void The_correction_names_its_days_and_is_left_out_where_it_changes_nothing()
    {
        static ForecastReport Corrected(double? factor) => Reports.Full.Forecast with { FactorMedian = factor };

        Assert.Equal(
            "Frühere Prognosen sagten eher zu viel; diese ist darum um 9 % gesenkt (auf 90 Tage).",
            Plain(German.FromFactor(Corrected(0.91))!)
        );
        Assert.Equal(
            "Past forecasts said rather too little, so this one is raised by 9% (over 90 days).",
            Plain(English.FromFactor(Corrected(1.09))!)
        );
        Assert.Equal(
            "Die gewichtete Summe ist noch ohne die Korrektur von −9 % (auf 90 Tage), die in der Prognose steckt.",
            Plain(German.BeforeFactor(Corrected(0.91))!)
        );
        Assert.Null(German.FromFactor(Corrected(0.99)));
        Assert.Null(German.BeforeFactor(Corrected(null)));
    }

    [Fact]
    public void The_honest_sum_has_its_range_beside_it()
    {
        static AuditReport Of(double weighted, double p10, double p90) =>
            Reports.Full with
            {
                Pipeline = Reports.Full.Pipeline with { Weighted = weighted },
                Forecast = Reports.Full.Forecast with { FinalValue = new Band(weighted, p10, weighted, p90) },
            };

        Assert.Equal("2,9 Mio. € (1,8–3,6)", Plain(German.HonestSum(Of(2_850_332, 1_800_000, 3_600_000))));
        Assert.Equal("€680,000 (333,000–921,000)", Plain(English.HonestSum(Of(679_740, 333_000, 921_000))));
        Assert.Equal("680.000 € (333.000 € – 1,1 Mio. €)", Plain(German.HonestSum(Of(679_740, 333_000, 1_100_000))));
        Assert.Equal("2,9 Mio. € (Prognose 1–2,1)", Plain(German.HonestSum(Of(2_850_332, 1_000_000, 2_100_000))));
        Assert.Equal(
            "2,9 Mio. €",
            Plain(
                German.HonestSum(
                    Of(2_850_332, 1, 2) with
                    {
                        Forecast = Reports.Full.Forecast with { FinalValue = null },
                    }
                )
            )
        );
        var page = Of(2_850_332, 1_800_000, 3_600_000).Page();
        Assert.Equal("(1,8–3,6)", page.QuerySelector(".numbers small")!.TextContent);
        Assert.Contains("2,9 Mio. € (1,8–3,6) statt", Plain(page.QuerySelector("h1")!.TextContent));
    }

    [Fact]
    public void A_range_holds_the_outcome()
    {
        Assert.EndsWith("In 8 von 10 Fällen liegt das Ergebnis darin.", German.Labels.ForecastAside);
        Assert.EndsWith("in 8 of 10 cases the outcome lies within.", English.Labels.ForecastAside);
        Assert.EndsWith("with 80% confidence it lies in the range.", English.Labels.PhasesAside);
        Assert.Equal("Of which on zombies", English.Labels.OnZombies);
        Assert.Contains(") hangs on zombies.", Reports.Full.Page("en").QuerySelector("#honesty")!.TextContent);
    }

    [Fact]
    public void Percents_are_written_as_the_language_does()
    {
        Assert.Contains("Range (80%)", Cells("en"));
        Assert.Contains("Spanne (80\u00A0%)", Cells("de"));

        static string[] Cells(string language) =>
            [.. Reports.Full.Page(language).QuerySelectorAll("#speed th").Select(cell => cell.TextContent)];
    }

    [Theory]
    [InlineData(
        "value",
        "1 offener Lead ohne Auftragswert: Er fehlt in den Summen; die Prognose nimmt dafür Auftragswerte gewonnener Leads."
    )]
    [InlineData("loss-dates", "1 verlorener Lead ohne brauchbares Datum des Verlusts: Er fehlt in den Schätzungen")]
    [InlineData("win-dates", "1 gewonnener Lead ohne brauchbares Datum des Auftrags: Er fehlt in den Schätzungen")]
    [InlineData("start-date", "1 offener Lead ohne brauchbares Anfangsdatum: gezählt")]
    public void One_missing_thing_is_one(string what, string sentence) =>
        Assert.StartsWith(sentence, Plain(German.Advice(new NotCarried(what, [1, 1]), Reports.Full).Missing));

    [Fact]
    public void Without_amounts_nothing_is_said_of_sums_and_forecasts_that_are_not_shown()
    {
        var line = new NotCarried("value", [12]);
        var unpriced = German.Advice(line, Reports.WithoutValues).Missing;

        Assert.Equal(
            "12 offene Leads ohne Auftragswert: Dieser Bericht zählt darum Aufträge statt Geld.",
            Plain(unpriced)
        );
        Assert.Equal(
            "12 open leads without an order value: so this report counts orders, not money.",
            Plain(English.Advice(line, Reports.WithoutValues).Missing)
        );
        Assert.Equal("12 offene Leads ohne Auftragswert.", Plain(German.Advice(line).Missing));
        Assert.DoesNotContain("Summen", German.Advice(line, Reports.FewCases).Missing);
        Assert.Contains("in der Summe", German.Advice(line, Reports.FewCases).Missing);
        var page = (Reports.WithoutValues with { NotCarried = [line] }).Page();
        Assert.Equal(unpriced, page.QuerySelector("#not-told .gaps p")!.TextContent);
    }

    [Fact]
    public void Losses_of_a_clean_up_day_count_on_the_day_of_their_last_activity() =>
        Assert.EndsWith(
            "Für die Phasen gilt der Tag ihrer letzten Aktivität.",
            German.Advice(new NotCarried("house-keeping", [1, 40, 40])).Missing
        );

    [Fact]
    public void One_value_of_no_use_is_one()
    {
        Assert.Equal(
            "1 Wert war nicht zu gebrauchen; weggelassen ist nur, was daran hängt:",
            Plain(German.BadCells(1))
        );
        Assert.Equal("1 value could not be used; only what hangs on it is left out:", Plain(English.BadCells(1)));
    }

    [Theory]
    [InlineData("value", "ein Betrag", "an amount")]
    [InlineData("guess", "ein Anteil von 0 bis 100 %", "a share of 0 to 100%")]
    [InlineData("deferrals", "eine Zahl", "a number")]
    public void A_bad_number_expects_what_its_column_holds(string field, string german, string english)
    {
        var cell = new BadCell("liste.csv", 3, "Spalte", "viel", "amount", false);
        var report = Reports.Full with
        {
            Reading = Reports.Full.Reading with
            {
                Files = ["liste.csv"],
                Columns = [new ColumnReading("liste.csv", "Spalte", field, null)],
                Bad = [cell],
                BadCount = 1,
            },
        };

        Assert.Equal(german, Plain(German.Expected(cell, report.Reading)));
        Assert.Equal(english, English.Expected(cell, report.Reading));
        Assert.Contains(Flat($"erwartet: {german}."), Flat(Printed.Audit(report, "de")));
        Assert.Contains(german, report.Page().QuerySelectorAll("#reading td").Select(td => Plain(td.TextContent)));
        Assert.Equal("eine Zahl", German.Expected(cell));
    }

    [Fact]
    public void A_stage_that_is_left_out_is_called_so_in_both_faces()
    {
        var report = Reports.Full with
        {
            Reading = Reports.Full.Reading with { Stages = [new StageReading("Spam", "ignore", 3)] },
        };
        Assert.Contains("weggelassen", report.Page().QuerySelectorAll("#reading td").Select(td => td.TextContent));
        Assert.Contains("Spam → weggelassen", Plain(Printed.Audit(report, "de")));
    }

    [Fact]
    public void One_lead_that_stands_longer_stands()
    {
        var old = new ZombieReasonReport(
            "older-than-any-decision",
            "F",
            new Dictionary<string, double>
            {
                ["days"] = 500,
                ["limit"] = 279,
                ["decided"] = 417,
            }
        );
        var report = Reports.Full with
        {
            OpenLeads = [Reports.Full.OpenLeads[0] with { Reasons = [old], DaysOpen = 1000 }],
        };

        var german = Plain(report.Page().QuerySelector("#age header")!.TextContent);
        Assert.Contains("1 Lead steht dort länger.", german);
        Assert.Contains("1 von 1 offenen ist älter.", german);
        Assert.Contains(
            "1 lead stands there longer.",
            Plain(report.Page("en").QuerySelector("#age header")!.TextContent)
        );
    }

    static string Plain(string text) => text.Replace('\u00A0', ' ');

    static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
