namespace Leadwerk.Tests.Import.Stages;

public class LadderTests
{
    [Fact]
    public void Entries_within_the_same_leads_order_the_phases()
    {
        // Over all leads Offer comes sooner than Demo: only the fast ones have got there yet.
        var pipeline = Exported.Read(
            """
            id,stage,created,entered:Offer,entered:Demo,entered:First
            1,Offer,2024-01-01,2024-01-03,2024-01-02,2024-01-01
            2,Offer,2024-01-01,2024-01-04,2024-01-02,2024-01-01
            3,Demo,2024-01-01,,2024-03-02,2024-01-01
            4,Demo,2024-01-01,,2024-04-02,2024-01-01
            5,Demo,2024-01-01,,2024-04-02,2024-01-01
            """
        );
        Assert.Equal("First > Demo > Offer", pipeline.Ladder());
    }

    [Fact]
    public void Letters_of_our_own_plan_stand_where_they_belong_also_where_nobody_reached_them()
    {
        var pipeline = Exported.Read(
            "id,stage,created,entered:F,entered:E,entered:D\n1,E,2024-01-03,2024-01-03,2024-01-04,\n2,F,2024-01-05,2024-01-05,,\n"
        );
        Assert.Equal("F > E > (D)", pipeline.Ladder());
    }

    [Fact]
    public void Phases_entered_on_the_same_days_stay_in_the_order_of_their_columns()
    {
        var pipeline = Exported.Read(
            "id,stage,entered:Zeta,entered:Alpha\n1,Alpha,2024-01-03,2024-01-03\n2,Zeta,2024-01-05,2024-01-05\n"
        );
        Assert.Equal("Zeta > Alpha", pipeline.Ladder());
        Assert.Equal("2024-01-03", pipeline.Lead("1").Started);
    }

    [Fact]
    public void The_start_is_the_entry_into_a_lowest_phase_without_a_column_of_its_own()
    {
        var pipeline = Exported.Read(
            """
            id,stage,created,entered:E
            1,F,2024-01-01,
            2,E,2024-01-02,2024-01-20
            """,
            Exported.Stages(("F", "F"), ("E", "E"))
        );
        Assert.Equal("F > E", pipeline.Ladder());
        Assert.Equal("F 2024-01-02, E 2024-01-20", pipeline.Lead("2").Entered);
    }

    [Fact]
    public void A_lead_without_any_other_date_starts_with_its_first_entry()
    {
        var pipeline = Exported.Read(
            "id,stage,handed over,entered:E\n1,F,2024-01-01,\n2,E,,2024-01-20\n",
            Exported.Stages(("F", "F"), ("E", "E"))
        );
        Assert.Equal("F > E", pipeline.Ladder());
        Assert.Equal("F 2024-01-20, E 2024-01-20", pipeline.Lead("2").Entered);
    }

    [Fact]
    public void One_phase_alone_is_entered_at_the_start()
    {
        var pipeline = Exported.Read(
            "id,stage,created,closed\n1,Offen bei uns,2024-01-01,\n2,Won,2024-01-02,2024-02-01\n"
        );
        Assert.Equal("Offen bei uns", pipeline.Ladder());
        Assert.Equal("Offen bei uns 2024-01-02", pipeline.Lead("2").Entered);
    }

    [Fact]
    public void Stages_without_dates_stand_unobserved_behind_the_whole_way()
    {
        var pipeline = Exported.Read(
            "id,stage,created,closed\n1,Proposal,2024-01-01,\n2,Qualified,2024-01-05,\n3,Lost,2024-01-02,2024-02-01\n"
        );
        Assert.Equal("* > (Qualified) > (Proposal)", pipeline.Ladder());
        Assert.Equal("* 2024-01-01", pipeline.Lead("1").Entered);
        Assert.Equal("Proposal", pipeline.Lead("1").Stage);
    }

    [Theory]
    [InlineData("2 Demo,1 Kontakt,10 Angebot", "1 Kontakt > 2 Demo > 10 Angebot")]
    [InlineData("C,F,D", "F > D > C")]
    [InlineData("Verhandlung,Neu,Angebot", "Neu > Angebot > Verhandlung")]
    [InlineData("Identify decision makers,Qualified,Proposal", "Qualified > Identify decision makers > Proposal")]
    [InlineData("Blau,Grün,Ärger", "Blau > Grün > Ärger")]
    public void Without_dates_numbers_letters_and_convention_order_the_phases(string stages, string ladder)
    {
        var rows = stages.Split(',').Select((stage, i) => $"{i + 1},{stage},2024-01-01\n");
        var pipeline = Exported.Read("id,stage,created\n" + string.Concat(rows));
        Assert.Equal(ladder, string.Join(" > ", pipeline.Phases.Skip(1).Select(phase => phase.Code)));
    }

    [Fact]
    public void No_stage_at_all_is_the_whole_way()
    {
        var pipeline = Exported.Read("id,created,won date\n1,2024-01-01,2024-03-01\n2,2024-01-05,\n");
        Assert.Equal("*", pipeline.Ladder());
        Assert.Equal([-1, -1], pipeline.Stages.Select(stage => (int)stage));
    }

    [Fact]
    public void Rows_of_a_plain_history_give_first_entries_and_ends()
    {
        var pipeline = Exported.Read(
            Exported.Default with
            {
                HistoryFile = "verlauf.csv",
            },
            ("leads.csv", "id;phase;angelegt\n1;Gewonnen;01.02.2024\n2;Angebot;03.02.2024\n"),
            (
                "verlauf.csv",
                "Lead ID;Phase;Datum\n1;Neu;01.02.2024\n1;Angebot;20.02.2024\n1;Neu;25.02.2024\n1;Gewonnen;13.03.2024\n2;Angebot;09.02.2024\n"
            )
        );
        Assert.Equal("Neu > Angebot", pipeline.Ladder());
        Assert.Equal("Neu 2024-02-01, Angebot 2024-02-20", pipeline.Lead("1").Entered);
        Assert.Equal("2024-03-13", pipeline.Lead("1").Closed);
        Assert.Equal(new DateOnly(2024, 3, 13), pipeline.Reading.LatestFact);
    }

    [Fact]
    public void A_history_alone_is_a_pipeline()
    {
        var pipeline = Exported.Read(
            "id,stage,entered\n1,Neu,2024-02-01\n1,Angebot,2024-02-20\n1,Won,2024-03-13\n2,Neu,2024-02-09\n"
        );
        Assert.Equal((2, 2), (pipeline.Count, pipeline.Reading.RowsRead));
        Assert.Equal("Neu > Angebot", pipeline.Ladder());
        Assert.Equal("2024-03-13", pipeline.Lead("1").Closed);
        Assert.Equal("Neu", pipeline.Lead("2").Stage);
        Assert.Equal(1, pipeline.Outcomes.Count(outcome => outcome == Statistics.Histories.LeadOutcome.Won));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Changes_of_one_day_end_in_the_same_stage_whichever_is_written_first(bool newestFirst)
    {
        string[] rows =
        [
            "1,Neu,2024-02-01",
            "1,Angebot,2024-03-13",
            "1,Gewonnen,2024-03-13",
            "2,Neu,2024-02-09",
            "2,Angebot,2024-02-09",
            "3,Neu,2024-02-01",
            "3,Angebot,2024-02-20",
        ];
        if (newestFirst)
            Array.Reverse(rows);
        var pipeline = Exported.Read($"id,stage,entered\n{string.Join('\n', rows)}\n");
        Assert.Equal(Statistics.Histories.LeadOutcome.Won, pipeline.Lead("1").Outcome);
        Assert.Equal("2024-03-13", pipeline.Lead("1").Closed);
        Assert.Equal("Angebot", pipeline.Lead("2").Stage);
    }

    [Fact]
    public void Of_a_history_of_all_fields_only_the_stage_counts()
    {
        const string history = """
            Id,OpportunityId,Field,OldValue,NewValue,CreatedDate
            1,1,StageName,Prospecting,Proposal,2024-02-20T08:30:00.000Z
            2,1,Amount,100,250,2024-02-21T08:30:00.000Z
            3,1,Owner,Weiß,Groß,2024-02-22T08:30:00.000Z
            """;
        var pipeline = Exported.Read(
            Exported.Default,
            ("leads.csv", "Id,StageName,CreatedDate,IsWon,IsClosed\n1,Proposal,2024-02-01,false,false\n"),
            ("history.csv", history)
        );
        Assert.Equal("Proposal", pipeline.Ladder());
        Assert.Equal("Proposal 2024-02-20", pipeline.Lead("1").Entered);
    }

    [Theory]
    [InlineData("ID;Firma;Verkäufer;Phase;Angelegt am;Geändert am")]
    [InlineData("ID;Kunde;Vertrieb;Phase;Erwarteter Abschluss;Geändert am")]
    [InlineData("ID;Firma;Quelle;Phase;Übergeben am;Geändert am")]
    public void A_list_of_leads_with_a_day_of_its_last_change_is_no_history(string headers)
    {
        var pipeline = Exported.Read(
            $"{headers}\n1;Groß;Web;Neu;01.02.2024;05.02.2024\n2;Müßig;Web;Angebot;02.02.2024;06.02.2024\n"
        );
        Assert.DoesNotContain("history.", pipeline.Taken());
        Assert.Equal("Neu", pipeline.Lead("1").Stage);
    }

    [Theory]
    [InlineData("Opportunity ID,Opportunity Owner,Account Name,From Stage,To Stage,Last Modified")]
    [InlineData("Opportunity-ID,Opportunity-Inhaber,Accountname,Von Phase,Nach Phase,Letzte Änderung")]
    public void A_report_of_changes_stays_a_history_whatever_else_it_shows(string headers)
    {
        var pipeline = Exported.Read(
            $"{headers}\n1,Weiß,Groß,New,Offer,2024-02-05\n1,Weiß,Groß,Offer,Won,2024-02-09\n"
        );
        Assert.Contains("=history.stage", pipeline.Taken());
        Assert.Equal(Statistics.Histories.LeadOutcome.Won, pipeline.Lead("1").Outcome);
    }
}
