using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.Families;

public class PipedriveTests
{
    const string English = """
        Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Stage,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Deal closed on,Deal - Lost reason,Deal - Expected close date,Deal - Probability,Deal - Next activity date,Deal - Last activity date,Organization - Name,Person - Name
        11,Fleet charging,18000,EUR,Proposal Made,Won,Mehmet Yıldız,2024-01-10 09:00:00,2024-03-21 15:20:00,,2024-03-21 15:20:00,,2024-03-31,80,,2024-03-20,Huber GmbH & Co. KG,Sophie Krüger
        12,Storage,9500,EUR,Demo Scheduled,Lost,Mehmet Yıldız,2024-02-01 10:00:00,,2024-04-02 11:00:00,2024-04-02 11:00:00,no budget,,40,,2024-03-01,Gärtnerei Öztürk,
        13,Carport,4000,EUR,Qualified,Open,Sophie Krüger,2024-04-15 08:00:00,,,,,2024-09-30,20,2024-05-13,2024-04-28,Bäckerei Groß,
        14,Typo,1,EUR,Qualified,Deleted,Sophie Krüger,2024-04-16 08:00:00,,,,,,,,,,
        """;

    const string German = """
        Deal - ID;Deal - Titel;Deal - Wert;Deal - Währung;Deal - Phase;Deal - Status;Deal - Besitzer;Deal - Deal erstellt;Deal - Gewonnen am;Deal - Verloren am;Organisation - Name
        11;Ladepark;18.000,00;EUR;Angebot;Gewonnen;Mehmet Yıldız;10.01.2024;21.03.2024;;Huber GmbH & Co. KG
        12;Speicher;9.500,00;EUR;Demo;Verloren;Mehmet Yıldız;01.02.2024;;02.04.2024;Gärtnerei Öztürk
        13;Carport;4.000,00;EUR;Qualifiziert;Offen;Sophie Krüger;15.04.2024;;;Bäckerei Groß
        """;

    [Fact]
    public void The_status_decides_the_outcome_and_the_stage_stays_where_it_was_lost()
    {
        var pipeline = Exported.Read(English);
        Assert.Equal("pipedrive", pipeline.Reading.RecognisedAs);
        Assert.Equal(3, pipeline.Count);
        Assert.Equal(1, pipeline.Reading.RowsRejected);
        Assert.Equal([1], pipeline.Note("ignored-rows"));
        Assert.Equal((LeadOutcome.Won, "2024-03-21"), (pipeline.Lead("11").Outcome, pipeline.Lead("11").Closed));
        Assert.Equal((LeadOutcome.Lost, "2024-04-02"), (pipeline.Lead("12").Outcome, pipeline.Lead("12").Closed));
        var open = pipeline.Lead("13");
        Assert.Equal((LeadOutcome.Open, "Qualified", "2024-09-30"), (open.Outcome, open.Stage, open.ExpectedClose));
        Assert.Equal(("2024-05-13", "2024-04-28", 0.2), (open.NextActivity, open.LastActivity, open.Guess));
        Assert.Equal("no budget", pipeline.Lead("12").LostReason);
    }

    [Fact]
    public void A_german_export_says_the_same()
    {
        var pipeline = Exported.Read(German);
        Assert.Equal("pipedrive", pipeline.Reading.RecognisedAs);
        Assert.Equal((LeadOutcome.Won, 18_000m), (pipeline.Lead("11").Outcome, pipeline.Lead("11").Value));
        Assert.Equal((LeadOutcome.Lost, "2024-04-02"), (pipeline.Lead("12").Outcome, pipeline.Lead("12").Closed));
        Assert.Equal("Bäckerei Groß", pipeline.Lead("13").Company);
        Assert.Equal("pipedrive", pipeline.Note("unverified-headers")![0]);
    }
}
