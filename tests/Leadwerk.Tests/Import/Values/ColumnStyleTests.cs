using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Import.Values;

public class ColumnStyleTests
{
    [Fact]
    public void One_day_beyond_twelve_decides_the_whole_column()
    {
        var dayFirst = Exported.Read("id,stage,created\n1,A,03/04/2024\n2,A,13/04/2024\n");
        Assert.Equal("2024-04-03", dayFirst.Lead("1").Started);
        var monthFirst = Exported.Read("id,stage,created\n1,A,03/04/2024\n2,A,04/13/2024\n");
        Assert.Equal("2024-03-04", monthFirst.Lead("1").Started);
        Assert.Null(monthFirst.Note("ambiguous-dates"));
    }

    [Fact]
    public void Another_column_of_the_file_decides_where_one_leaves_it_open()
    {
        var pipeline = Exported.Read("id,outcome,created,closed\n1,won,03/04/2024,25/04/2024\n2,open,05/04/2024,\n");
        Assert.Equal("2024-04-03", pipeline.Lead("1").Started);
        Assert.Equal("2024-04-05", pipeline.Lead("2").Started);
    }

    [Theory]
    [InlineData("id;stage;created\n1;A;03/04/2024\n")]
    [InlineData("id,phase,angelegt am\n1,A,03/04/2024\n")]
    [InlineData("id,stage,created,value\n1,A,03/04/2024,€500\n")]
    [InlineData("id,stage,created\n1,A,03.04.2024\n")]
    public void The_language_of_the_file_decides_where_no_cell_does(string text)
    {
        var pipeline = Exported.Read(text);
        Assert.Equal("2024-04-03", pipeline.Lead("1").Started);
        Assert.Null(pipeline.Note("ambiguous-dates"));
    }

    [Fact]
    public void What_nothing_decides_is_asked_once()
    {
        var asked = new List<Question>();
        var options = Exported.Default with
        {
            Ask = question =>
            {
                asked.Add(question);
                return "d/m/y";
            },
        };
        var pipeline = Exported.Read("id,outcome,created,closed\n1,won,03/04/2024,05/06/2024\n", options);
        Assert.Equal(("2024-04-03", "2024-06-05"), (pipeline.Lead("1").Started, pipeline.Lead("1").Closed));
        var question = Assert.Single(asked);
        Assert.Equal("ambiguous-dates", question.Code);
        Assert.Equal(["created", "03/04/2024"], question.Arguments);
        Assert.Equal(["d/m/y", "m/d/y"], question.Answers);
    }

    [Fact]
    public void Where_nobody_can_be_asked_the_likely_style_is_taken_and_said()
    {
        var pipeline = Exported.Read("id,stage,created\n1,A,03/04/2024\n");
        Assert.Equal("2024-03-04", pipeline.Lead("1").Started);
        Assert.Equal(["created", "m/d/y", "03/04/2024"], pipeline.Note("ambiguous-dates"));
    }

    [Fact]
    public void A_cell_that_the_column_does_not_explain_is_bad_and_never_read_its_own_way()
    {
        var pipeline = Exported.Read(
            "id,stage,created\n1,A,13/04/2024\n2,A,14/04/2024\n3,A,04/25/2024\n4,A,31/02/2024\n5,A,bald\n"
        );
        Assert.Null(pipeline.Lead("3").Started);
        Assert.Equal(
            "4 created: 04/25/2024 (date); 5 created: 31/02/2024 (date); 6 created: bald (date)",
            pipeline.Bad()
        );
        Assert.Equal(0, pipeline.Reading.RowsRejected);
    }

    [Theory]
    [InlineData("Betrag", ";", "1.234", 1234)]
    [InlineData("value", ",", "\"1,234\"", 1234)]
    [InlineData("Betrag", ";", "1.234,50", 1234.5)]
    [InlineData("value", ";", "1234.5", 1234.5)]
    public void Thousands_are_told_by_column_and_language(string header, string delimiter, string text, double value)
    {
        var pipeline = Exported.Read(
            $"id{delimiter}phase{delimiter}{header}{delimiter}created\n1{delimiter}A{delimiter}{text}{delimiter}2024-01-01\n"
        );
        Assert.Equal((decimal)value, pipeline.Lead("1").Value);
        Assert.Null(pipeline.Note("ambiguous-numbers"));
    }

    [Fact]
    public void An_open_thousand_is_asked_for_and_grouping_is_the_likely_answer()
    {
        const string text = "id,stage,value\n1,A,1.234\n2,A,5.678\n";
        var likely = Exported.Read(text);
        Assert.Equal(1234m, likely.Lead("1").Value);
        Assert.Equal(["value", "1.234,56", "1.234"], likely.Note("ambiguous-numbers"));
        var answered = Exported.Read(text, Exported.Default with { Ask = _ => "1,234.56" });
        Assert.Equal(1.23m, answered.Lead("1").Value);
    }

    [Fact]
    public void Guesses_are_shares_however_they_are_written()
    {
        string[] columns =
        [
            "Wahrscheinlichkeit\n20 %\n35,5 %",
            "Wahrscheinlichkeit (%)\n20\n35,5",
            "Wahrscheinlichkeit\n0,2\n0,355",
        ];
        foreach (var column in columns)
        {
            var cells = column.Split('\n');
            var pipeline = Exported.Read($"id;phase;{cells[0]}\n1;A;{cells[1]}\n2;A;{cells[2]}\n");
            Assert.Equal((0.2, 0.355), (pipeline.Lead("1").Guess, pipeline.Lead("2").Guess));
        }
    }

    [Fact]
    public void Amounts_of_the_rarer_currency_are_left_out_and_counted()
    {
        var pipeline = Exported.Read("id;phase;Betrag\n1;A;1.000,00 €\n2;A;2.000,00 €\n3;A;CHF 3'000\n4;A;50\n");
        Assert.Equal("EUR", pipeline.Currency);
        Assert.Equal(
            (1_000m, 2_000m, null, 50m),
            (pipeline.Lead("1").Value, pipeline.Lead("2").Value, pipeline.Lead("3").Value, pipeline.Lead("4").Value)
        );
        Assert.Equal(["EUR", 1, "CHF"], pipeline.Note("mixed-currencies"));
    }

    [Theory]
    [InlineData("Betrag (EUR)", "", "EUR", 100)]
    [InlineData("Amount in USD", "", "USD", 100)]
    [InlineData("value", "JPY", "JPY", 1)]
    [InlineData("value", "KWD", "KWD", 1000)]
    public void The_currency_stands_in_the_header_or_in_its_own_column(
        string header,
        string cell,
        string code,
        int units
    )
    {
        var pipeline = Exported.Read($"id,stage,{header},currency\n1,A,12,{cell}\n");
        Assert.Equal(code, pipeline.Currency);
        Assert.Equal(units, pipeline.MinorUnitsPerMajor);
        Assert.Equal(12 * units, pipeline.Values[0]);
    }

    [Theory]
    [InlineData("TRUE", "FALSE")]
    [InlineData("wahr", "falsch")]
    [InlineData("ja", "nein")]
    [InlineData("yes", "no")]
    [InlineData("1", "0")]
    [InlineData("x", "")]
    public void Yes_and_no_are_read_in_both_languages(string yes, string no)
    {
        var pipeline = Exported.Read(
            $"id,created,closed,is won,is closed\n1,2024-01-01,2024-02-01,{yes},{yes}\n2,2024-01-01,2024-02-01,{no},{yes}\n3,2024-01-01,2024-02-01,{no},{no}\n"
        );
        Assert.Equal(
            [
                Statistics.Histories.LeadOutcome.Won,
                Statistics.Histories.LeadOutcome.Lost,
                Statistics.Histories.LeadOutcome.Open,
            ],
            pipeline.Outcomes
        );
    }

    [Theory]
    [InlineData("Wahrscheinlichkeit (%)", "0,9", "0,25", 0.9)]
    [InlineData("Wahrscheinlichkeit (%)", "90", "25", 0.9)]
    [InlineData("Wahrscheinlichkeit (%)", "0,9 %", "25 %", 0.009)]
    public void A_percent_sign_in_the_header_alone_divides_nothing(string header, string one, string two, double guess)
    {
        var pipeline = Exported.Read($"id;phase;{header}\n1;A;{one}\n2;A;{two}\n");
        Assert.Equal(guess, pipeline.Lead("1").Guess);
    }

    [Theory]
    [InlineData(",", "id,stage,created,value,probability")]
    [InlineData(";", "id;phase;angelegt;Betrag;Wahrscheinlichkeit")]
    public void A_share_does_not_make_a_thousand_little_more_than_one(string delimiter, string headers)
    {
        var rows = "1,A,2024-01-13,1.234,0.9\n2,A,2024-01-14,5.678,0.5\n".Replace(
            ",",
            delimiter,
            StringComparison.Ordinal
        );
        var pipeline = Exported.Read($"{headers}\n{rows}");
        Assert.Equal((1_234m, 0.9), (pipeline.Lead("1").Value, pipeline.Lead("1").Guess));
    }
}
