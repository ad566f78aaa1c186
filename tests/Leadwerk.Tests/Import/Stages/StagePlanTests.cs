using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.Stages;

public class StagePlanTests
{
    const string Plain = """
        id,stage,created
        1,Demo,2024-01-01
        2,Won,2024-01-02
        3,Prospecting,2024-01-03
        4,Demo,2024-01-04
        5,Storno,2024-01-05
        """;

    [Fact]
    public void Codes_names_and_order_are_as_the_person_gives_them()
    {
        var pipeline = Exported.Read(Plain, Exported.Stages(("Prospecting", "F"), ("demo", "E"), ("Storno", "lost")));
        Assert.Equal(["* *", "F Prospecting", "E demo"], pipeline.Phases.Select(phase => $"{phase.Code} {phase.Name}"));
        Assert.Equal(LeadOutcome.Lost, pipeline.Lead("5").Outcome);
        Assert.Equal(LeadOutcome.Won, pipeline.Lead("2").Outcome);
        Assert.Equal("E", pipeline.Lead("4").Stage);
        Assert.Equal(
            [("Demo", "E", 2), ("Won", "won", 1), ("Prospecting", "F", 1), ("Storno", "lost", 1)],
            pipeline.Reading.Stages.Select(stage => (stage.Stage, stage.TakenFor, stage.Rows))
        );
    }

    [Fact]
    public void A_name_that_the_person_forgot_is_refused_with_the_text_to_complete()
    {
        var refused = Exported.Refused(
            Plain.Replace("Storno", "Pause", StringComparison.Ordinal),
            Exported.Stages(("Prospecting", "F"))
        );
        Assert.Equal("unknown-stages", refused.Code);
        Assert.Equal(["Demo, Pause", "--stages \"Prospecting=F,Demo=,Pause=\""], refused.Arguments);
    }

    [Fact]
    public void A_name_that_the_person_forgot_is_asked_for_where_somebody_can_answer()
    {
        var questions = new List<Question>();
        var options = Exported.Stages(("Prospecting", "F"), ("Storno", "lost")) with
        {
            Ask = question =>
            {
                questions.Add(question);
                return "ignore";
            },
        };
        var pipeline = Exported.Read(Plain, options);
        Assert.Equal(3, pipeline.Count);
        Assert.Equal((5, 2), (pipeline.Reading.RowsRead, pipeline.Reading.RowsRejected));
        var question = Assert.Single(questions);
        Assert.Equal("unknown-stage", question.Code);
        Assert.Equal(["Demo", 2], question.Arguments);
        Assert.Equal(["F", "won", "lost", "ignore"], question.Answers);
    }

    [Fact]
    public void Half_a_pair_is_refused()
    {
        var refused = Exported.Refused(Plain, Exported.Stages(("Demo", "")));
        Assert.Equal(("bad-stages-text", "Demo="), (refused.Code, refused.Arguments[0]));
    }

    [Fact]
    public void Two_stages_of_one_code_are_one_phase_with_its_first_entry()
    {
        var pipeline = Exported.Read(
            """
            id,stage,created,entered:Call,entered:Meeting,entered:Offer
            1,Offer,2024-01-01,2024-01-01,2024-01-05,2024-02-01
            2,Meeting,2024-01-02,,2024-01-09,
            """,
            Exported.Stages(("Call", "E"), ("Meeting", "E"), ("Offer", "D"))
        );
        Assert.Equal(["E Call / Meeting", "D Offer"], pipeline.Phases.Select(phase => $"{phase.Code} {phase.Name}"));
        Assert.Equal("E 2024-01-01, D 2024-02-01", pipeline.Lead("1").Entered);
        Assert.Equal("E 2024-01-09", pipeline.Lead("2").Entered);
    }

    [Theory]
    [InlineData("Closed Won", LeadOutcome.Won)]
    [InlineData("closedwon", LeadOutcome.Won)]
    [InlineData("6 - Gewonnen", LeadOutcome.Won)]
    [InlineData("Auftrag erhalten", LeadOutcome.Won)]
    [InlineData("Gewonnen (Vertrieb)", LeadOutcome.Won)]
    [InlineData("WON", LeadOutcome.Won)]
    [InlineData("Closed Lost", LeadOutcome.Lost)]
    [InlineData("Verloren", LeadOutcome.Lost)]
    [InlineData("abgesagt", LeadOutcome.Lost)]
    [InlineData("07 Kein Interesse", LeadOutcome.Lost)]
    [InlineData("Closed-Lost to Competition", LeadOutcome.Lost)]
    [InlineData("Gewonnen 100%", LeadOutcome.Won)]
    [InlineData("Verloren 0%", LeadOutcome.Lost)]
    [InlineData("Lost - Price", LeadOutcome.Lost)]
    [InlineData("7 - Lost / No decision", LeadOutcome.Lost)]
    [InlineData("No budget - lost", LeadOutcome.Lost)]
    [InlineData("Closed Won - Renewal", LeadOutcome.Won)]
    [InlineData("An Wettbewerber verloren", LeadOutcome.Lost)]
    [InlineData("Vertrag unterschrieben", LeadOutcome.Won)]
    [InlineData("Contract signed", LeadOutcome.Won)]
    [InlineData("Noch nicht gewonnen", LeadOutcome.Open)]
    [InlineData("Contract to be signed", LeadOutcome.Open)]
    [InlineData("Vertrag wird unterschrieben", LeadOutcome.Open)]
    [InlineData("Waiting for signed contract", LeadOutcome.Open)]
    [InlineData("NDA signed", LeadOutcome.Open)]
    [InlineData("Won't decide before May", LeadOutcome.Open)]
    [InlineData("Not lost yet", LeadOutcome.Open)]
    [InlineData("Wonderful", LeadOutcome.Open)]
    [InlineData("Auftragsklärung", LeadOutcome.Open)]
    public void Names_of_ends_are_recognised_and_nothing_that_only_looks_like_one(string stage, LeadOutcome outcome)
    {
        var pipeline = Exported.Read($"id,stage,created\n1,{stage},2024-01-01\n2,Demo,2024-01-01\n");
        Assert.Equal(outcome, pipeline.Lead("1").Outcome);
    }

    [Theory]
    [InlineData("Closed")]
    [InlineData("6 - Geschlossen")]
    [InlineData("Abgeschlossen")]
    [InlineData("erledigt")]
    [InlineData("Closed (won or lost)")]
    public void A_name_that_only_says_over_is_refused_with_the_whole_text_to_complete(string stage)
    {
        var text = $"id,stage,created\n1,{stage},2024-01-01\n2,Offer,2024-01-01\n3,New,2024-01-01\n4,Won,2024-01-01\n";
        var refused = Exported.Refused(text);
        Assert.Equal("unknown-stages", refused.Code);
        Assert.Equal([stage, $"--stages \"New=New,Offer=Offer,{stage}=\""], refused.Arguments);
        var complete = Exported.Stages(("New", "New"), ("Offer", "Offer"), (stage, "lost"));
        Assert.Equal(LeadOutcome.Lost, Exported.Read(text, complete).Lead("1").Outcome);
    }

    [Fact]
    public void A_name_that_only_says_over_is_asked_for_where_somebody_can_answer()
    {
        var questions = new List<Question>();
        var options = Exported.Default with
        {
            Ask = question =>
            {
                questions.Add(question);
                return "won";
            },
        };
        var pipeline = Exported.Read("id,stage,created\n1,Closed,2024-01-01\n2,Demo,2024-01-01\n", options);
        Assert.Equal([LeadOutcome.Won, LeadOutcome.Open], pipeline.Outcomes);
        Assert.Equal("Demo", pipeline.Ladder());
        Assert.Equal(["Closed", 1], Assert.Single(questions).Arguments);
    }

    [Theory]
    [InlineData("status\n1,Closed,2024-01-01,won\n2,Closed,2024-01-01,lost\n3,Demo,2024-01-01,open\n")]
    [InlineData("is won,is closed\n1,Closed,2024-01-01,yes,yes\n2,Closed,2024-01-01,no,yes\n3,Demo,2024-01-01,no,no\n")]
    [InlineData(
        "won date,lost date\n1,Closed,2024-01-01,2024-02-01,\n2,Closed,2024-01-01,,2024-02-01\n3,Demo,2024-01-01,,\n"
    )]
    public void Where_another_column_tells_the_end_nobody_is_asked_and_over_is_no_phase(string rest)
    {
        var pipeline = Exported.Read("id,stage,created," + rest);
        Assert.Equal([LeadOutcome.Won, LeadOutcome.Lost, LeadOutcome.Open], pipeline.Outcomes);
        Assert.Equal("Demo", pipeline.Ladder());
        Assert.Contains(pipeline.Reading.Stages, stage => (stage.Stage, stage.TakenFor) == ("Closed", "won/lost"));
    }

    [Fact]
    public void A_status_column_with_stages_is_read_as_stages()
    {
        var pipeline = Exported.Read(
            "id,status,created\n1,Angebot,2024-01-01\n2,Gewonnen,2024-01-01\n3,Neu,2024-01-01\n"
        );
        Assert.Equal("* > (Neu) > (Angebot)", pipeline.Ladder());
        Assert.Contains("status=stage", pipeline.Taken());
        Assert.Equal("Angebot", pipeline.Lead("1").Stage);
    }

    [Fact]
    public void A_stage_column_with_nothing_but_outcomes_splits_nothing()
    {
        var pipeline = Exported.Read("id,stage,created\n1,Open,2024-01-01\n2,Won,2024-01-01\n3,Lost,2024-01-01\n");
        Assert.Equal("*", pipeline.Ladder());
        Assert.Equal("* 2024-01-01", pipeline.Lead("1").Entered);
    }

    [Fact]
    public void A_column_with_hundreds_of_names_is_no_ladder()
    {
        var rows = string.Concat(Enumerable.Range(1, 150).Select(i => $"{i},note {i} x,2024-01-01\n"));
        var refused = Exported.Refused("id,stage,created\n" + rows);
        Assert.Equal(("too-many-stages", 150), (refused.Code, refused.Arguments[0]));
    }
}
