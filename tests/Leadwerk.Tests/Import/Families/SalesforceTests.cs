using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.Families;

public class SalesforceTests
{
    const string Report = """
        Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Probability (%),Close Date,Created Date,Opportunity Owner,Lead Source,Type,Age,Last Activity
        0065g00000AbCdE,Roof Überlingen,Stadtwerke Überlingen,Closed Won,"$52,300.00",100,5/17/2024,2/1/2024,Jürgen Weiß,Web,New Business,106,5/16/2024
        0065g00000AbCdF,Heat pump,Bäckerei Groß,Closed Lost,"$12,000.00",0,6/30/2024,3/13/2024,Anna Schäfer,Partner,New Business,109,6/1/2024
        0065g00000AbCdG,Carport,Huber GmbH & Co. KG,Negotiation/Review,"$7,250.50",90,12/31/2024,4/2/2024,Anna Schäfer,Web,Existing Business,90,6/28/2024

        Grand Totals (3 records)
        Confidential Information - Do Not Distribute
        """;

    const string German = """
        Opportunity-ID;Opportunity-Name;Accountname;Phase;Betrag;Wahrscheinlichkeit (%);Schlusstermin;Erstelldatum;Opportunity-Inhaber
        0065g00000AbCdE;Dach Überlingen;Stadtwerke Überlingen;Geschlossen/Gewonnen;52.300,00 €;100 %;17.05.2024;01.02.2024;Jürgen Weiß
        0065g00000AbCdF;Wärmepumpe;Bäckerei Groß;Geschlossen/Verloren;12.000,00 €;0 %;30.06.2024;13.03.2024;Anna Schäfer
        0065g00000AbCdG;Carport;Huber GmbH & Co. KG;Verhandlung;7.250,50 €;90 %;31.12.2024;02.04.2024;Anna Schäfer
        Vertrauliche Informationen - nicht verteilen
        """;

    const string Objects = """
        Id,Name,AccountId,StageName,Amount,Probability,CloseDate,CreatedDate,IsWon,IsClosed,OwnerId,LeadSource
        0065g00000AbCdEAAU,Roof,001A,Closed Won,52300.0,100.0,2024-05-17,2024-02-01T08:30:00.000Z,true,true,005X,Web
        0065g00000AbCdFAAU,Heat pump,001B,Closed Lost,12000.0,0.0,2024-06-30,2024-03-13T23:30:00.000+0000,false,true,005Y,Partner
        0065g00000AbCdGAAU,Carport,001C,Proposal,7250.5,90.0,2024-12-31,2024-04-02T16:45:00.000Z,false,false,005Y,Web
        """;

    const string ObjectHistory = """
        Id,OpportunityId,StageName,Amount,CreatedDate
        1,0065g00000AbCdEAAU,Prospecting,,2024-02-01T08:30:00.000Z
        2,0065g00000AbCdEAAU,Proposal,,2024-03-04T10:00:00.000Z
        3,0065g00000AbCdEAAU,Prospecting,,2024-03-10T10:00:00.000Z
        4,0065g00000AbCdEAAU,Closed Won,,2024-05-16T10:00:00.000Z
        5,0065g00000AbCdFAAU,Prospecting,,2024-03-13T23:30:00.000Z
        6,0065g00000AbCdFAAU,Closed Lost,,2024-06-29T10:00:00.000Z
        7,0065g00000AbCdGAAU,Prospecting,,2024-04-02T16:45:00.000Z
        8,0065g00000AbCdGAAU,Proposal,,2024-04-20T10:00:00.000Z
        9,0065g00000ZZZZZAAU,Proposal,,2024-04-20T10:00:00.000Z
        """;

    [Fact]
    public void A_report_is_recognised_and_its_footer_skipped()
    {
        var pipeline = Exported.Read(Report);
        Assert.Equal("salesforce-report", pipeline.Reading.RecognisedAs);
        Assert.Equal(3, pipeline.Reading.RowsRead);
        Assert.Equal(0, pipeline.Reading.RowsRejected);
        Assert.Equal(["leads.csv", 2, "Grand Totals (3 records)"], pipeline.Note("footer-skipped"));
        Assert.Equal("USD", pipeline.Currency);
        Assert.Contains("Close Date=closed m/d/y", pipeline.Taken());
        var won = pipeline.Lead("0065g00000AbCdE");
        Assert.Equal((LeadOutcome.Won, "2024-02-01", "2024-05-17"), (won.Outcome, won.Started, won.Closed));
        var open = pipeline.Lead("0065g00000AbCdG");
        Assert.Equal(("Negotiation/Review", 7_250.5m, 0.9), (open.Stage, open.Value, open.Guess));
        Assert.Equal("2024-12-31", open.ExpectedClose);
    }

    [Fact]
    public void A_german_report_says_the_same()
    {
        var pipeline = Exported.Read(German);
        Assert.Equal("salesforce-report", pipeline.Reading.RecognisedAs);
        Assert.Equal((1, 1, 1), Outcomes(pipeline));
        Assert.Equal("EUR", pipeline.Currency);
        Assert.Equal(52_300m, pipeline.Lead("0065g00000AbCdE").Value);
        Assert.Contains("Schlusstermin=closed d.m.y", pipeline.Taken());
        Assert.Equal("leads.csv", pipeline.Note("footer-skipped")![0]);
    }

    [Fact]
    public void Objects_with_their_history_know_every_first_entry()
    {
        var pipeline = Exported.Read(
            Exported.Default with
            {
                HistoryFile = "history.csv",
            },
            ("opportunity.csv", Objects),
            ("history.csv", ObjectHistory)
        );
        Assert.Equal("salesforce-object", pipeline.Reading.RecognisedAs);
        Assert.Equal("Prospecting > Proposal", pipeline.Ladder());
        Assert.Equal("Prospecting 2024-02-01, Proposal 2024-03-04", pipeline.Lead("0065g00000AbCdEAAU").Entered);
        Assert.Equal("2024-03-13", pipeline.Lead("0065g00000AbCdFAAU").Started);
        Assert.Equal((1, 1, 1), Outcomes(pipeline));
        Assert.Equal(["history.csv", 1], pipeline.Note("history-not-joined"));
        Assert.Contains("OpportunityId=history.id", pipeline.Taken());
        Assert.Contains("CreatedDate=history.entered iso", pipeline.Taken());
    }

    [Fact]
    public void A_history_among_the_files_is_known_by_its_headers_and_ids_of_both_lengths_meet()
    {
        var pipeline = Exported.Read(Exported.Default, ("history.csv", ObjectHistory), ("report.csv", Report));
        Assert.Equal("Prospecting 2024-02-01, Proposal 2024-03-04", pipeline.Lead("0065g00000AbCdE").Entered);
    }

    [Fact]
    public void A_history_report_names_the_stage_that_was_entered()
    {
        var pipeline = Exported.Read(
            Exported.Default with
            {
                HistoryFile = "history.csv",
            },
            ("report.csv", Report),
            (
                "history.csv",
                """
                Opportunity ID,Opportunity Name,From Stage,To Stage,Last Modified,Stage Duration
                0065g00000AbCdG,Carport,Prospecting,Negotiation/Review,4/20/2024,18
                0065g00000AbCdE,Roof,Prospecting,Negotiation/Review,2/20/2024,19
                """
            )
        );
        Assert.Equal("Negotiation/Review 2024-04-20", pipeline.Lead("0065g00000AbCdG").Entered);
    }

    static (int, int, int) Outcomes(Features.Import.ReadPipeline pipeline) =>
        (
            pipeline.Outcomes.Count(outcome => outcome == LeadOutcome.Won),
            pipeline.Outcomes.Count(outcome => outcome == LeadOutcome.Lost),
            pipeline.Outcomes.Count(outcome => outcome == LeadOutcome.Open)
        );
}
