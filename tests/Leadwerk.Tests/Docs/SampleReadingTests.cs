using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Docs;

/// <summary>What samples/README.md says of the samples.</summary>
public class SampleReadingTests
{
    [Theory]
    [InlineData("solarwerk.csv", null, "generic", 900, 5)]
    [InlineData("hubspot-de.csv", null, "hubspot", 380, 4)]
    [InlineData("pipedrive-en.csv", null, "pipedrive", 320, 0)]
    [InlineData("salesforce-report.csv", "salesforce-history.csv", "salesforce-report", 360, 4)]
    public void Every_sample_is_recognised_and_loses_no_row(
        string file,
        string? history,
        string recognisedAs,
        int leads,
        int datedPhases
    )
    {
        var pipeline = Read(file, history);
        Assert.Equal(recognisedAs, pipeline.Reading.RecognisedAs);
        Assert.Equal(leads, pipeline.Count);
        Assert.Equal(0, pipeline.Reading.RowsRejected);
        // Without any dated phase the reader adds one that stands for the whole way.
        Assert.Equal(Math.Max(1, datedPhases), pipeline.Phases.Count(phase => phase.HasEntryDates));
    }

    [Fact]
    public void The_bad_cells_of_solarwerk_are_the_four_that_its_page_names()
    {
        var bad = Read("solarwerk.csv").Reading.Bad.Select(cell => $"{cell.Row} {cell.Column} {cell.Value}");
        Assert.Equal(
            [
                "262 Angelegt am 31.02.2025",
                "289 Auftragswert nach Aufwand",
                "513 Abgeschlossen am 32.13.2025",
                "691 Wahrscheinlichkeit hoch",
            ],
            bad
        );
        var page = File.ReadAllText(Repository.Path("samples/README.md"));
        Assert.All(
            Read("solarwerk.csv").Reading.Bad,
            cell => Assert.Matches($@"\| {cell.Row} \| SW-\d+ \| {cell.Column} \| `{cell.Value}` \|", page)
        );
    }

    [Theory]
    [InlineData("hubspot-de.csv", null)]
    [InlineData("pipedrive-en.csv", null)]
    [InlineData("salesforce-report.csv", "salesforce-history.csv")]
    public void The_other_samples_have_no_bad_cell(string file, string? history) =>
        Assert.Empty(Read(file, history).Reading.Bad);

    [Fact]
    public void Solarwerk_tells_the_story_of_its_page()
    {
        var report = PipelineAudit.Run(Read("solarwerk.csv"), new AuditOptions())!;
        Assert.Equal(new DateOnly(2026, 6, 30), report.AsOf);
        Assert.Equal((213, 119), (report.Leads.Open, report.Pipeline.Zombies));
        Assert.InRange((double)report.Pipeline.Naive, 12e6, 13e6);
        Assert.InRange((double)report.Pipeline.Naive / report.Pipeline.Weighted!.Value, 4, 6);
        var day = Assert.Single(report.Method.HouseKeepingDays);
        Assert.Equal((new DateOnly(2025, 12, 19), 55), (day.Day, day.Losses));
        Assert.Equal("falling", report.Speed!.Trend);
        Assert.InRange(report.Guesses!.Bias, 0.2, 0.3);
        Assert.True(report.Guesses.MachineBrier < report.Guesses.Brier);
    }

    static ReadPipeline Read(string file, string? history = null)
    {
        var options = new ImportOptions
        {
            Files = [Repository.Path($"samples/{file}")],
            HistoryFile = history is null ? null : Repository.Path($"samples/{history}"),
        };
        var outcome = PipelineReader.Read(options, TestContext.Current.CancellationToken);
        return Assert.IsType<ImportOutcome.Understood>(outcome).Pipeline;
    }
}
