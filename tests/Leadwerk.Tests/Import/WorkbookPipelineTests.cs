using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import;

public class WorkbookPipelineTests
{
    [Fact]
    public void A_workbook_tells_the_same_leads_as_the_text()
    {
        var folder = Directory.CreateTempSubdirectory("leadwerk-workbook-");
        var path = Path.Combine(folder.FullName, "deals.xlsx");
        new TestWorkbook()
            .Sheet(
                "Deals",
                ["Nr.", "Status", "Angelegt am", "Abgeschlossen", "Auftragswert", "Wahrscheinlichkeit"],
                ["L-1", "Gewonnen", new DateTime(2024, 2, 3), new DateTime(2024, 4, 5, 12, 0, 0), 1234.56, 0.5],
                ["L-2", "Angebot", new DateTime(2024, 3, 4), null, 98_765_432.1, 0.25],
                ["L-3", "Verloren", 45292.0, "05.06.2024", "1.000,50 €", 0.125]
            )
            .Save(path);
        var outcome = PipelineReader.Read(new ImportOptions { Files = [path] }, TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        var pipeline = Assert.IsType<ImportOutcome.Understood>(outcome).Pipeline;
        Assert.Equal("", pipeline.Bad());
        var won = pipeline.Lead("L-1");
        Assert.Equal(
            (LeadOutcome.Won, "2024-02-03", "2024-04-05", 1234.56m, 0.5),
            (won.Outcome, won.Started, won.Closed, won.Value, won.Guess)
        );
        Assert.Equal((98_765_432.1m, "Angebot"), (pipeline.Lead("L-2").Value, pipeline.Lead("L-2").Stage));
        Assert.Equal(
            ("2024-01-01", "2024-06-05", 1_000.5m),
            (pipeline.Lead("L-3").Started, pipeline.Lead("L-3").Closed, pipeline.Lead("L-3").Value)
        );
        Assert.Contains("Angelegt am=created excel-serial", pipeline.Taken());
    }

    static readonly object?[] Headers = ["Nr.", "Kunde", "Status", "Angelegt am"];

    [Fact]
    public void Sheets_with_the_same_headers_are_one_list_and_the_others_are_named()
    {
        var pipeline = Read(
            new TestWorkbook()
                .Sheet("Deckblatt", ["Vertrieb Nord"])
                .Sheet(
                    "2023",
                    Headers,
                    ["A1", "Groß", "Gewonnen", new DateTime(2023, 2, 3)],
                    ["A2", "Weiß", "Neu", "bald"],
                    ["Summe", null, null, null]
                )
                .Sheet("Leer")
                .Sheet(
                    "2024",
                    ["NR.", .. Headers[1..]],
                    ["A3", "Müßig", "Neu", "demnächst"],
                    ["A1", "Groß", "Neu", null]
                )
        );
        Assert.Equal(["A1", "A2", "A3"], Enumerable.Range(0, pipeline.Count).Select(lead => pipeline.Ids[lead]));
        Assert.Equal(["deals.xlsx", "Deckblatt"], pipeline.Note("sheets-unread"));
        Assert.Equal(["deals.xlsx", 1, "Summe"], pipeline.Note("footer-skipped"));
        Assert.Equal(
            [("deals.xlsx [2023]", 3, "bald"), ("deals.xlsx [2024]", 2, "demnächst"), ("deals.xlsx [2024]", 3, "A1")],
            pipeline
                .Reading.Bad.OrderBy(bad => bad.File, StringComparer.Ordinal)
                .ThenBy(bad => bad.Row)
                .Select(bad => (bad.File, (int)bad.Row, bad.Value))
        );
    }

    [Fact]
    public void A_sheet_of_leads_is_preferred_to_a_larger_one_of_something_else()
    {
        object?[][] products =
        [
            ["Artikel", "Farbe", "Gewicht", "Lager", "Regal"],
            .. Enumerable.Range(1, 50).Select(i => (object?[])[$"P{i}", "rot", "schwer", "Süd", "links"]),
        ];
        var pipeline = Read(
            new TestWorkbook()
                .Sheet("Artikel", products)
                .Sheet("Leads", Headers, ["A1", "Groß", "Neu", new DateTime(2023, 2, 3)])
        );
        Assert.Equal("Groß", pipeline.Lead("A1").Company);
        Assert.Equal(["deals.xlsx", "Artikel"], pipeline.Note("sheets-unread"));
    }

    [Fact]
    public void A_single_sheet_is_read_without_a_word_about_sheets()
    {
        var pipeline = Read(
            new TestWorkbook().Sheet("Leads", Headers, ["A1", "Groß", "Neu", "bald"]).Sheet("Tabelle2")
        );
        Assert.Null(pipeline.Note("sheets-unread"));
        Assert.Equal("deals.xlsx", Assert.Single(pipeline.Reading.Bad).File);
    }

    [Fact]
    public void Cells_shown_in_percent_are_the_shares_that_they_are()
    {
        var pipeline = Read(
            new TestWorkbook().Sheet(
                "Leads",
                ["Nr.", "Status", "Wahrscheinlichkeit (%)"],
                ["A1", "Neu", 0.9],
                ["A2", "Neu", 0.25]
            )
        );
        Assert.Equal((0.9, 0.25), (pipeline.Lead("A1").Guess, pipeline.Lead("A2").Guess));
    }

    static ReadPipeline Read(TestWorkbook workbook)
    {
        var folder = Directory.CreateTempSubdirectory("leadwerk-workbook-");
        var path = Path.Combine(folder.FullName, "deals.xlsx");
        workbook.Save(path);
        var outcome = PipelineReader.Read(new ImportOptions { Files = [path] }, TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        return Assert.IsType<ImportOutcome.Understood>(outcome).Pipeline;
    }
}
