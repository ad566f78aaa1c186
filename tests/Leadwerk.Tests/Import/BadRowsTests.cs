using System.Globalization;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import;

public class BadRowsTests
{
    [Fact]
    public void Bad_cells_and_rows_are_named_and_left_out_of_exactly_what_they_cannot_serve()
    {
        var pipeline = Exported.Read(
            """
            Nr;Status;Angelegt am;Abgeschlossen;Auftragswert
            1;Offen;31.02.2024;;1.000,00
            2;Offen;03.02.2024;;nach Aufwand
            2;Offen;04.02.2024;;1,00
            ;Offen;05.02.2024;;1,00
            5;Gewonnen;20.02.2024;01.02.2024;5.000,00
            6;Verloren;20.02.2024;21.02.2024;6.000,00;Rest;noch mehr
            7;Offen;Müller, Hans;20.02.2024;;7.000,00;x
            """
        );
        Assert.Equal(
            "2 Angelegt am: 31.02.2024 (date); 3 Auftragswert: nach Aufwand (amount); 4 Nr: 2 (unique-id, row); 5 Nr:  (id, row); "
                + "6 Abgeschlossen: 2024-02-01 (order-of-dates); 8 : 7 (columns, row)",
            pipeline.Bad()
        );
        Assert.Equal((7, 3, 6), (pipeline.Reading.RowsRead, pipeline.Reading.RowsRejected, pipeline.Reading.BadCount));
        Assert.Equal((null, 1_000m), (pipeline.Lead("1").Started, pipeline.Lead("1").Value));
        Assert.Equal(("2024-02-03", null), (pipeline.Lead("2").Started, pipeline.Lead("2").Value));
        Assert.Equal((LeadOutcome.Won, null), (pipeline.Lead("5").Outcome, pipeline.Lead("5").Closed));
        Assert.Equal((LeadOutcome.Lost, "2024-02-21"), (pipeline.Lead("6").Outcome, pipeline.Lead("6").Closed));
    }

    [Fact]
    public void An_outcome_that_nobody_knows_leaves_the_lead_open()
    {
        var pipeline = Exported.Read("id,stage,outcome,created\n1,Demo,sozusagen,2024-01-01\n2,Demo,won,2024-01-01\n");
        Assert.Equal(LeadOutcome.Open, pipeline.Lead("1").Outcome);
        Assert.Equal("2 outcome: sozusagen (outcome)", pipeline.Bad());
    }

    [Fact]
    public void All_bad_cells_are_counted_and_the_first_two_hundred_named()
    {
        var rows = string.Concat(Enumerable.Range(1, 500).Select(i => $"{i},A,never\n"));
        var reading = Exported.Read("id,stage,created\n" + rows).Reading;
        Assert.Equal(500, reading.BadCount);
        Assert.Equal(Enumerable.Range(2, ReadingReport.MostNamed), reading.Bad.Select(bad => (int)bad.Row));
    }

    [Fact]
    public void A_close_date_without_any_outcome_says_nothing_about_the_end()
    {
        var pipeline = Exported.Read("id,created,close date\n1,2024-01-01,2024-02-01\n2,2024-01-01,\n");
        Assert.Equal((LeadOutcome.Open, "2024-02-01"), (pipeline.Lead("1").Outcome, pipeline.Lead("1").ExpectedClose));
        Assert.Equal(["close date", 1], pipeline.Note("closed-without-outcome"));
        Assert.Equal(new DateOnly(2024, 1, 1), pipeline.Reading.LatestFact);
    }

    [Theory]
    [InlineData("2062-03-04", "2024-01-28", true)]
    [InlineData("2027-03-04", "2027-03-04", false)]
    public void A_slip_far_in_the_future_does_not_move_the_day_of_the_report(string slip, string latest, bool said)
    {
        var rows = string.Concat(Enumerable.Range(1, 28).Select(i => $"{i},A,2024-01-{i:00}\n"));
        var pipeline = Exported.Read($"id,stage,created\n{rows}99,A,{slip}\n");
        Assert.Equal(latest, pipeline.Reading.LatestFact?.ToString("yyyy-MM-dd"));
        Assert.Equal(
            said ? [new DateOnly(2062, 3, 4), new DateOnly(2024, 1, 28)] : null,
            pipeline.Note("future-dates")
        );
    }

    [Theory]
    [InlineData("2024-06-01", "2024-01-28")]
    [InlineData("2028-01-01", "2027-03-04")]
    public void A_slip_after_today_is_no_fact_yet(string today, string latest)
    {
        var rows = string.Concat(Enumerable.Range(1, 28).Select(i => $"{i},A,2024-01-{i:00}\n"));
        var options = Exported.Default with { Today = DateOnly.Parse(today, CultureInfo.InvariantCulture) };
        var pipeline = Exported.Read($"id,stage,created\n{rows}99,A,2027-03-04\n", options);
        Assert.Equal(latest, pipeline.Reading.LatestFact?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void A_file_full_of_days_to_come_doubts_the_clock_and_not_the_file()
    {
        var rows = string.Concat(Enumerable.Range(1, 28).Select(i => $"{i},A,2024-01-{i:00}\n"));
        var pipeline = Exported.Read(
            $"id,stage,created\n{rows}",
            Exported.Default with
            {
                Today = new DateOnly(2023, 12, 31),
            }
        );
        Assert.Equal(new DateOnly(2024, 1, 28), pipeline.Reading.LatestFact);
    }

    [Fact]
    public void A_text_line_between_rows_is_a_bad_row_and_no_footer()
    {
        var pipeline = Exported.Read("id,stage,created\n1,A,2024-01-01\nnur ein Text,,\n2,A,2024-01-02\n");
        Assert.Equal("3 id: nur ein Text (columns, row)", pipeline.Bad());
        Assert.Null(pipeline.Note("footer-skipped"));
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n", "no-columns")]
    [InlineData("id,stage,created\n", "no-rows")]
    [InlineData("id,stage,created\n,A,2024-01-01\n", "no-rows")]
    public void What_cannot_be_a_pipeline_says_so(string text, string code) =>
        Assert.Equal(code, Exported.Refused(text).Code);

    [Fact]
    public void A_file_without_known_columns_shows_its_headers_and_an_example()
    {
        var refused = Exported.Refused("Spalte A,Spalte B\n1,2\n");
        Assert.Equal(["Spalte A, Spalte B", "--map created=\"Spalte A\""], refused.Arguments);
    }

    [Fact]
    public void A_refused_table_keeps_its_code()
    {
        var outcome = PipelineReader.Read(
            new ImportOptions { Files = ["no-such-file.csv"] },
            TestContext.Current.CancellationToken
        );
        Assert.Equal("file-missing", Assert.IsType<ImportOutcome.NotUnderstood>(outcome).Code);
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "id,stage,created\n1,A,2024-01-01\n");
        Assert.Throws<OperationCanceledException>(() =>
            PipelineReader.Read(new ImportOptions { Files = [path] }, stop.Token)
        );
        File.Delete(path);
    }
}
