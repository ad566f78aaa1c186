using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.Stages;

public class LeadEndsTests
{
    [Theory]
    [InlineData("Gewonnen;aktiv", LeadOutcome.Won)]
    [InlineData("Verloren;offen", LeadOutcome.Lost)]
    [InlineData("Angebot;aktiv", LeadOutcome.Open)]
    [InlineData("Gewonnen;verloren", LeadOutcome.Lost)]
    [InlineData("Verloren;gewonnen", LeadOutcome.Won)]
    public void A_word_for_open_does_not_outweigh_a_stage_that_is_an_end(string cells, LeadOutcome outcome)
    {
        var pipeline = Exported.Read(
            $"Nr;Phase;Status;Angelegt;Abgeschlossen\n1;{cells};01.02.2024;05.03.2024\n2;Neu;offen;02.02.2024;\n"
        );
        Assert.Equal(outcome, pipeline.Lead("1").Outcome);
        Assert.Equal(outcome == LeadOutcome.Open ? null : "2024-03-05", pipeline.Lead("1").Closed);
    }

    [Fact]
    public void A_word_for_open_outweighs_days_of_an_end_that_was_taken_back_but_no_flag()
    {
        var pipeline = Exported.Read(
            "id,status,created,lost date,is won\n1,open,2024-01-01,2024-02-01,no\n2,open,2024-01-01,,yes\n"
        );
        Assert.Equal([LeadOutcome.Open, LeadOutcome.Won], pipeline.Outcomes);
    }

    [Fact]
    public void Columns_called_won_and_lost_may_hold_the_days()
    {
        var pipeline = Exported.Read(
            "Nr;Firma;Angelegt;Gewonnen;Verloren\n1;A;01.02.2024;05.03.2024;\n2;B;02.02.2024;;07.03.2024\n3;C;03.02.2024;-;demnächst\n"
        );
        Assert.Equal([LeadOutcome.Won, LeadOutcome.Lost, LeadOutcome.Open], pipeline.Outcomes);
        Assert.Equal(("2024-03-05", "2024-03-07"), (pipeline.Lead("1").Closed, pipeline.Lead("2").Closed));
        Assert.Contains("Gewonnen=closed d.m.y; Verloren=closed d.m.y", pipeline.Taken());
        Assert.Equal("4 Verloren: demnächst (date)", pipeline.Bad());
    }

    [Fact]
    public void An_answer_that_is_neither_yes_nor_no_is_named()
    {
        var pipeline = Exported.Read("id,created,is won\n1,2024-01-01,yes\n2,2024-01-01,perhaps\n3,2024-01-01,n/a\n");
        Assert.Equal([LeadOutcome.Won, LeadOutcome.Open, LeadOutcome.Open], pipeline.Outcomes);
        Assert.Equal("3 is won: perhaps (outcome)", pipeline.Bad());
    }
}
