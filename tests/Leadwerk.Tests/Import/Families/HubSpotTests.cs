using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.Families;

public class HubSpotTests
{
    const string English = """"
        Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Close Date,Create Date,Deal owner,Deal probability,Is Closed Won,Closed Lost Reason,Associated Company,"Date entered ""Appointment Scheduled (Sales Pipeline)""","Date exited ""Appointment Scheduled (Sales Pipeline)""","Date entered ""Contract Sent (Sales Pipeline)""","Date entered ""Closed Won (Sales Pipeline)""","Date entered ""Closed Lost (Sales Pipeline)"""
        9001,Rooftop 40 kWp,Closed Won (Sales Pipeline),Sales Pipeline,"48,500.00",EUR,2024-05-17 10:12,2024-02-01 08:30,Jürgen Weiß,1,true,,Müßig & Söhne KG,2024-02-01 08:30,2024-03-04 09:00,2024-03-04 09:00,2024-05-17 10:12,
        9002,Heat pump,Closed Lost (Sales Pipeline),Sales Pipeline,"12,000.00",EUR,2024-06-30 12:00,2024-03-13 11:00,Anna Schäfer,0,false,"Price, and no budget",Bäckerei Groß,2024-03-13 11:00,,,,2024-06-30 12:00
        9003,Carport,Contract Sent (Sales Pipeline),Sales Pipeline,"7,250.50",EUR,2024-12-31 00:00,2024-04-02 16:45,Anna Schäfer,0.9,false,,Stadtwerke Überlingen,2024-04-02 16:45,2024-04-20 09:00,2024-04-20 09:00,,
        """";

    const string German = """"
        Datensatz-ID,Dealname,Dealphase,Pipeline,Betrag,Abschlussdatum,Erstelldatum,Zuständiger Mitarbeiter für Deal,"Datum des Eintritts in ""Termin vereinbart (Vertrieb)""","Datum des Eintritts in ""Angebot (Vertrieb)"""
        1,Dachanlage,Gewonnen,Vertrieb,"48.500,00 €",17.05.2024,01.02.2024,Jürgen Weiß,01.02.2024,04.03.2024
        2,Wärmepumpe,Verloren,Vertrieb,"12.000,00 €",30.06.2024,13.03.2024,Anna Schäfer,13.03.2024,
        3,Carport,Angebot,Vertrieb,"7.250,50 €",31.12.2024,02.04.2024,Anna Schäfer,02.04.2024,20.04.2024
        """";

    [Fact]
    public void An_english_export_is_recognised_with_its_stage_columns()
    {
        var pipeline = Exported.Read(English);
        Assert.Equal("hubspot", pipeline.Reading.RecognisedAs);
        Assert.Equal("Appointment Scheduled > Contract Sent", pipeline.Ladder());
        Assert.Equal("EUR", pipeline.Currency);
        Assert.Null(pipeline.Note("unverified-headers"));
        Assert.Contains("Deal probability=guess", pipeline.Taken());
        Assert.Contains("Pipeline=-", pipeline.Taken());

        var won = pipeline.Lead("9001");
        Assert.Equal(LeadOutcome.Won, won.Outcome);
        Assert.Equal("2024-05-17", won.Closed);
        Assert.Equal(48_500m, won.Value);
        Assert.Equal("Appointment Scheduled 2024-02-01, Contract Sent 2024-03-04", won.Entered);
        Assert.Equal("Müßig & Söhne KG", won.Company);

        var lost = pipeline.Lead("9002");
        Assert.Equal(LeadOutcome.Lost, lost.Outcome);
        Assert.Equal("Price, and no budget", lost.LostReason);

        var open = pipeline.Lead("9003");
        Assert.Equal(LeadOutcome.Open, open.Outcome);
        Assert.Equal("Contract Sent", open.Stage);
        Assert.Null(open.Closed);
        Assert.Equal("2024-12-31", open.ExpectedClose);
        Assert.Equal(0.9, open.Guess);
    }

    [Fact]
    public void A_german_export_is_recognised_and_says_which_headers_nobody_has_verified()
    {
        var pipeline = Exported.Read(German);
        Assert.Equal("hubspot", pipeline.Reading.RecognisedAs);
        Assert.Equal("Termin vereinbart > Angebot", pipeline.Ladder());
        Assert.Equal("EUR", pipeline.Currency);
        Assert.Contains(
            "Datum des Eintritts in \"Angebot (Vertrieb)\"",
            (string)pipeline.Note("unverified-headers")![1]!
        );
        Assert.Equal(7_250.5m, pipeline.Lead("3").Value);
        Assert.Equal("2024-05-17", pipeline.Lead("1").Closed);
        Assert.Equal(LeadOutcome.Lost, pipeline.Lead("2").Outcome);
    }

    [Fact]
    public void A_closed_date_that_is_missing_comes_from_the_entry_into_won_or_lost()
    {
        var pipeline = Exported.Read(English.Replace("EUR,2024-06-30 12:00", "EUR,", StringComparison.Ordinal));
        Assert.Equal("2024-06-30", pipeline.Lead("9002").Closed);
    }

    [Fact]
    public void Amounts_in_company_currency_win_over_amounts_in_many()
    {
        var pipeline = Exported.Read(
            """
            Record ID,Deal Name,Deal Stage,Deal owner,Amount,Amount in company currency,Currency,Create Date
            1,A,Open,Weiß,1000,920,USD,2024-01-15
            2,B,Open,Weiß,1000,1000,EUR,2024-01-16
            """
        );
        Assert.Equal(920m, pipeline.Lead("1").Value);
        Assert.Null(pipeline.Note("mixed-currencies"));
    }

    [Theory]
    [InlineData("Termin vereinbart (Sales Pipeline)", "Termin vereinbart")]
    [InlineData("Termin vereinbart", "Termin vereinbart (Sales Pipeline)")]
    [InlineData("Termin vereinbart (Sales Pipeline)", "Termin vereinbart (Sales Pipeline)")]
    public void A_stage_may_be_given_with_its_pipeline_or_without(string given, string written)
    {
        var pipeline = Exported.Read(
            "Record ID;Deal Name;Deal Stage;Pipeline;Deal owner;Create Date;Date entered Termin vereinbart (Sales Pipeline)\n"
                + $"1;A;{written};Sales Pipeline;Weiß;2024-01-15;2024-01-16\n",
            Exported.Stages((given, "F"))
        );
        Assert.Equal(("F", "F 2024-01-16"), (pipeline.Lead("1").Stage, pipeline.Lead("1").Entered));
    }

    [Fact]
    public void Brackets_and_capitals_that_are_no_pipeline_belong_to_the_stage()
    {
        var pipeline = Exported.Read(
            """
            Record ID,Deal Name,Deal Stage,Pipeline,Deal owner,Create Date
            1,A,Proposal (draft),Sales (EU),Weiß,2024-01-15
            2,B,Proposal (sent) (Sales (EU)),Sales (EU),Weiß,2024-01-15
            3,C,Waiting for NDA,Sales (EU),Weiß,2024-01-15
            4,D,Waiting for,Sales (EU),Weiß,2024-01-15
            """
        );
        Assert.Equal(
            ["Proposal (draft)", "Proposal (sent)", "Waiting for NDA", "Waiting for"],
            Enumerable.Range(1, 4).Select(id => pipeline.Lead($"{id}").Stage)
        );
    }

    [Fact]
    public void Entries_into_the_same_stage_of_two_pipelines_are_merged()
    {
        var pipeline = Exported.Read(
            """"
            Record ID,Deal Name,Deal Stage,Deal owner,Create Date,"Date entered ""Qualified (Sales Pipeline)""","Date entered ""Qualified (Renewals)""","Date entered ""Offer (Renewals)""","Date entered current stage"
            1,A,Qualified (Sales Pipeline),Weiß,2024-01-15,2024-01-16,,,2024-01-16
            2,B,Offer (Renewals),Weiß,2024-01-15,,2024-01-17,2024-01-20,2024-01-20
            """"
        );
        Assert.Equal("Qualified > Offer", pipeline.Ladder());
        Assert.Equal("Qualified 2024-01-16", pipeline.Lead("1").Entered);
        Assert.Equal("Qualified 2024-01-17, Offer 2024-01-20", pipeline.Lead("2").Entered);
        Assert.Contains("Date entered \"Qualified (Renewals)\"=entered:Qualified iso", pipeline.Taken());
    }

    [Theory]
    [InlineData("Date entered current stage")]
    [InlineData("Date entered \"current stage\"")]
    [InlineData("Datum des Eintritts in aktuelle Phase")]
    public void The_present_stage_is_no_stage(string header)
    {
        var pipeline = Exported.Read(
            $"Record ID;Deal Name;Deal Stage;Deal owner;Create Date;{header}\n1;A;Offer;Weiß;2024-01-15;2024-01-20\n"
        );
        Assert.Equal("Offer", pipeline.Ladder());
        Assert.Equal("Offer 2024-01-15", pipeline.Lead("1").Entered);
    }

    [Fact]
    public void A_wished_column_of_entries_stands_above_the_one_with_a_pipeline()
    {
        var pipeline = Exported.Read(
            """"
            Record ID,Deal Name,Deal Stage,Deal owner,Create Date,"Date entered ""Offer (Sales)""",Offered
            1,A,Offer,Weiß,2024-01-15,2024-01-20,2024-01-25
            """",
            Exported.Map(("entered:Offer", "Offered"))
        );
        Assert.Equal("Offer 2024-01-25", pipeline.Lead("1").Entered);
    }
}
