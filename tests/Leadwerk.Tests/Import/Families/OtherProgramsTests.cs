using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.Families;

public class OtherProgramsTests
{
    public static TheoryData<string, string, string> Exports =>
        new()
        {
            {
                "dynamics365",
                "en",
                """
                    (Do Not Modify) Opportunity,Topic,Account,Est. revenue,Est. close date,Status,Status Reason,Pipeline Phase,Probability,Actual Close Date,Created On,Owner
                    a1,Roof,Stadtwerke Überlingen,"52,300.00",5/31/2024,Won,Won,4-Close,95,5/17/2024,2/1/2024 8:30 AM,Jürgen Weiß
                    a2,Heat pump,Bäckerei Groß,"12,000.00",7/31/2024,Lost,Out-Sold,2-Develop,40,6/30/2024,3/13/2024 11:00 AM,Anna Schäfer
                    a3,Carport,Huber GmbH & Co. KG,"7,250.50",12/31/2024,Open,In Progress,3-Propose,70,,4/2/2024 4:45 PM,Anna Schäfer
                    """
            },
            {
                "dynamics365",
                "de",
                """
                    (Nicht ändern) Verkaufschance;Thema;Firma;Geschätzter Umsatz;Geschätztes Abschlussdatum;Status;Statusgrund;Pipelinephase;Wahrscheinlichkeit;Tatsächliches Abschlussdatum;Erstellt am;Besitzer
                    a1;Dach;Stadtwerke Überlingen;52.300,00 €;31.05.2024;Gewonnen;Gewonnen;4-Abschluss;95;17.05.2024;01.02.2024 08:30;Jürgen Weiß
                    a2;Wärmepumpe;Bäckerei Groß;12.000,00 €;31.07.2024;Verloren;Zu teuer;2-Entwickeln;40;30.06.2024;13.03.2024 11:00;Anna Schäfer
                    a3;Carport;Huber GmbH & Co. KG;7.250,50 €;31.12.2024;Offen;In Bearbeitung;3-Anbieten;70;;02.04.2024 16:45;Anna Schäfer
                    """
            },
            {
                "odoo",
                "en",
                """
                    External ID,Opportunity,Customer,Stage,Expected Revenue,Probability,Salesperson,Created on,Closed Date,Expected Closing,Lost Reason,Active
                    a1,Roof,Stadtwerke Überlingen,Won,52300.00,100.00,Jürgen Weiß,2024-02-01 08:30:00,2024-05-17 10:00:00,2024-05-31,,True
                    a2,Heat pump,Bäckerei Groß,Qualified,12000.00,0.00,Anna Schäfer,2024-03-13 11:00:00,2024-06-30 09:00:00,2024-07-31,Too expensive,False
                    a3,Carport,Huber GmbH & Co. KG,Proposition,7250.50,70.00,Anna Schäfer,2024-04-02 16:45:00,,2024-12-31,,True
                    """
            },
            {
                "odoo",
                "de",
                """
                    Externe ID;Verkaufschance;Kunde;Phase;Erwarteter Umsatz;Wahrscheinlichkeit;Verkäufer;Angelegt am;Abschlussdatum;Erwarteter Abschluss;Verlustgrund;Aktiv
                    a1;Dach;Stadtwerke Überlingen;Gewonnen;52.300,00;100,00;Jürgen Weiß;01.02.2024;17.05.2024;31.05.2024;;WAHR
                    a2;Wärmepumpe;Bäckerei Groß;Qualifiziert;12.000,00;0,00;Anna Schäfer;13.03.2024;30.06.2024;31.07.2024;Zu teuer;FALSCH
                    a3;Carport;Huber GmbH & Co. KG;Angebot;7.250,50;70,00;Anna Schäfer;02.04.2024;;31.12.2024;;WAHR
                    """
            },
            {
                "odoo",
                "technical",
                """
                    id,name,partner_id,stage_id,expected_revenue,probability,user_id,create_date,date_closed,date_deadline,lost_reason_id,active
                    a1,Roof,Stadtwerke Überlingen,Won,52300.0,100.0,Jürgen Weiß,2024-02-01 08:30:00,2024-05-17 10:00:00,2024-05-31,False,True
                    a2,Heat pump,Bäckerei Groß,Qualified,12000.0,0.0,Anna Schäfer,2024-03-13 11:00:00,2024-06-30 09:00:00,2024-07-31,Too expensive,False
                    a3,Carport,Huber GmbH & Co. KG,Proposition,7250.5,70.0,Anna Schäfer,2024-04-02 16:45:00,False,2024-12-31,False,True
                    """
            },
            {
                "zoho",
                "en",
                """
                    Record Id,Deal Name,Account Name,Stage,Amount,Closing Date,Probability (%),Deal Owner,Created Time,Reason For Loss
                    a1,Roof,Stadtwerke Überlingen,Closed Won,52300,2024-05-17,100,Jürgen Weiß,2024-02-01 08:30:00,
                    a2,Heat pump,Bäckerei Groß,Closed Lost,12000,2024-06-30,0,Anna Schäfer,2024-03-13 11:00:00,Too expensive
                    a3,Carport,Huber GmbH & Co. KG,Proposal/Price Quote,7250.5,2024-12-31,70,Anna Schäfer,2024-04-02 16:45:00,
                    """
            },
            {
                "zoho",
                "de",
                """
                    Datensatz-ID;Abschlussname;Kontoname;Stufe;Betrag;Abschlussdatum;Wahrscheinlichkeit (%);Abschlussinhaber;Erstellungszeit;Grund für Verlust
                    a1;Dach;Stadtwerke Überlingen;Abgeschlossen, gewonnen;52.300,00;17.05.2024;100;Jürgen Weiß;01.02.2024 08:30;
                    a2;Wärmepumpe;Bäckerei Groß;Abgeschlossen, verloren;12.000,00;30.06.2024;0;Anna Schäfer;13.03.2024 11:00;Zu teuer
                    a3;Carport;Huber GmbH & Co. KG;Angebot;7.250,50;31.12.2024;70;Anna Schäfer;02.04.2024 16:45;
                    """
            },
            {
                "espocrm",
                "en",
                """
                    ID,Name,Account,Stage,Amount,Close Date,Probability,Assigned User,Created At,Lead Source
                    a1,Roof,Stadtwerke Überlingen,Closed Won,52300,17/05/2024,100,Jürgen Weiß,01/02/2024 08:30,Web
                    a2,Heat pump,Bäckerei Groß,Closed Lost,12000,30/06/2024,0,Anna Schäfer,13/03/2024 11:00,Partner
                    a3,Carport,Huber GmbH & Co. KG,Proposal,7250.5,31/12/2024,70,Anna Schäfer,02/04/2024 16:45,Web
                    """
            },
            {
                "espocrm",
                "de",
                """
                    ID;Name;Firma;Phase;Betrag;Abschlussdatum;Wahrscheinlichkeit;Zugewiesener Benutzer;Erstellt am;Lead-Quelle
                    a1;Dach;Stadtwerke Überlingen;Gewonnen;52.300,00;17.05.2024;100;Jürgen Weiß;01.02.2024 08:30;Web
                    a2;Wärmepumpe;Bäckerei Groß;Verloren;12.000,00;30.06.2024;0;Anna Schäfer;13.03.2024 11:00;Partner
                    a3;Carport;Huber GmbH & Co. KG;Angebot;7.250,50;31.12.2024;70;Anna Schäfer;02.04.2024 16:45;Web
                    """
            },
            {
                "generic",
                "en",
                """
                    Nr;Customer;Project;Status;Created;Decided on;Closed;Deal Value;Sales Agent;Origin;Sector;Probability;Planned
                    a1;Stadtwerke Überlingen;Roof;Won;2024-02-01;x;2024-05-17;52300;Jürgen Weiß;Web;Utilities;0.5;
                    a2;Bäckerei Groß;Heat pump;Lost;2024-03-13;x;2024-06-30;12000;Anna Schäfer;Fair;Food;0.2;
                    a3;Huber GmbH & Co. KG;Carport;Offer;2024-04-02;;2024-12-31;7250.5;Anna Schäfer;Web;Trade;0.7;
                    """
            },
            {
                "generic",
                "de",
                """
                    Nr.;Kunde;Projekt;Status;Angelegt am;Abgeschlossen;Auftragswert (EUR);Verantwortlich;Quelle;Branche;Wahrscheinlichkeit
                    a1;Stadtwerke Überlingen;Dach;Gewonnen;1. Februar 2024;17. Mai 2024;52.300,00;Jürgen Weiß;Web;Versorger;50 %
                    a2;Bäckerei Groß;Wärmepumpe;Verloren;13. März 2024;30. Juni 2024;12.000,00;Anna Schäfer;Messe;Nahrung;20 %
                    a3;Huber GmbH & Co. KG;Carport;Angebot;2. April 2024;31. Dezember 2024;7.250,50;Anna Schäfer;Web;Handel;70 %
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Exports))]
    public void Every_program_in_every_language_tells_the_same_three_leads(string family, string language, string text)
    {
        Assert.NotEmpty(language);
        var pipeline = Exported.Read(text);
        Assert.Equal(family, pipeline.Reading.RecognisedAs);
        Assert.Equal("", pipeline.Bad());
        Assert.Null(pipeline.Note("ambiguous-dates"));

        var won = pipeline.Lead("a1");
        Assert.Equal((LeadOutcome.Won, "2024-02-01", "2024-05-17"), (won.Outcome, won.Started, won.Closed));
        Assert.Equal((52_300m, "Jürgen Weiß", "Stadtwerke Überlingen"), (won.Value, won.Owner, won.Company));

        var lost = pipeline.Lead("a2");
        Assert.Equal((LeadOutcome.Lost, "2024-03-13", "2024-06-30"), (lost.Outcome, lost.Started, lost.Closed));
        Assert.Null(lost.Stage);

        var open = pipeline.Lead("a3");
        Assert.Equal((LeadOutcome.Open, "2024-04-02", null), (open.Outcome, open.Started, open.Closed));
        Assert.Equal((7_250.5m, "Carport", "2024-12-31"), (open.Value, open.Title, open.ExpectedClose));
        Assert.NotNull(open.Stage);
        Assert.Equal(0.7, open.Guess);
    }

    [Fact]
    public void Our_own_export_comes_back_with_entries_expiry_and_deferrals()
    {
        var pipeline = Exported.Read(
            """
            lead,title,company,phase,entered_F,entered_E,entered_D,entered_C,entered_B,entered_A,outcome,outcome_date,lost_in,reason,value,currency,owner,source,segment,first_contact,handed_over,expires,deferrals,guess
            L-1,Dach,Stadtwerke Überlingen,A,2024-01-05,2024-01-20,2024-02-10,2024-03-01,2024-03-10,2024-03-15,won,2024-03-15,,,52300.00,EUR,Jürgen Weiß,Messe,Versorger,2024-01-06,2024-01-05,2024-07-05,0,0.5
            L-2,Wärmepumpe,Bäckerei Groß,E,2024-01-08,2024-02-01,,,,,lost,2024-04-01,E,keine Entscheidung,12000.00,EUR,Anna Schäfer,Web,Nahrung,,2024-01-08,2024-07-08,2,0.3
            L-3,Carport,Huber GmbH & Co. KG,D,2024-02-02,2024-02-20,2024-03-05,,,,open,,,,7250.50,EUR,Anna Schäfer,Web,Handel,,2024-02-02,2024-08-02,1,
            """
        );
        Assert.Equal("leadwerk", pipeline.Reading.RecognisedAs);
        Assert.Equal("F > E > D > C > B", pipeline.Ladder());
        var open = pipeline.Lead("L-3");
        Assert.Equal(("D", 1, "2024-08-02", "2024-02-02"), (open.Stage, open.Deferrals, open.Expires, open.HandedOver));
        Assert.Equal("F 2024-02-02, E 2024-02-20, D 2024-03-05", open.Entered);
        Assert.Equal((LeadOutcome.Won, "2024-03-15"), (pipeline.Lead("L-1").Outcome, pipeline.Lead("L-1").Closed));
        Assert.Equal("keine Entscheidung", pipeline.Lead("L-2").LostReason);
        Assert.Equal(0.3, pipeline.Lead("L-2").Guess);
    }

    [Fact]
    public void Case_blanks_order_and_further_columns_do_not_matter()
    {
        var pipeline = Exported.Read(
            "\uFEFFremarks , deal_OWNER,CLOSING date,Deal-Name,created  time,stage,Amount\n"
                + "hello,Weiß,2024-05-17,Roof,2024-02-01,Closed Won,5\n"
        );
        Assert.Equal("zoho", pipeline.Reading.RecognisedAs);
        Assert.Equal(("Roof", "2024-05-17"), (pipeline.Lead("1").Title, pipeline.Lead("1").Closed));
    }
}
