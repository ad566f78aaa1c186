namespace Leadwerk.Tests.Import;

public class WishesTests
{
    const string Text =
        "id,stage,created,start,x1,note\n1,A,2024-01-01,2024-01-05,0.4,hallo\n2,Won,2024-01-02,2024-01-06,0.5,\n";

    [Fact]
    public void A_mapped_column_stands_above_recognition()
    {
        var pipeline = Exported.Read(
            Text,
            Exported.Map(("created", "START"), ("title", "note"), ("entered:E", "created"))
        );
        Assert.Equal(("2024-01-05", "hallo"), (pipeline.Lead("1").Started, pipeline.Lead("1").Title));
        Assert.Contains("E 2024-01-01", pipeline.Lead("1").Entered);
        Assert.Contains("start=created iso", pipeline.Taken());
    }

    [Fact]
    public void A_guess_is_read_only_from_the_column_the_person_names()
    {
        Assert.Empty(Exported.Read(Text).Guesses);
        var pipeline = Exported.Read(Text, Exported.Default with { GuessColumn = "x1" });
        Assert.Equal((0.4, 0.5), (pipeline.Lead("1").Guess, pipeline.Lead("2").Guess));
    }

    [Fact]
    public void A_column_may_serve_two_fields()
    {
        var pipeline = Exported.Read(Text, Exported.Map(("created", "start"), ("handedOver", "start")));
        Assert.Equal(("2024-01-05", "2024-01-05"), (pipeline.Lead("1").Started, pipeline.Lead("1").HandedOver));
    }

    [Fact]
    public void An_unknown_column_is_refused_with_the_nearest_one()
    {
        var refused = Exported.Refused(Text, Exported.Map(("created", "strat")));
        Assert.Equal("unknown-column", refused.Code);
        Assert.Equal(["strat", "start"], refused.Arguments);
    }

    [Fact]
    public void Where_no_header_comes_near_all_of_them_are_named()
    {
        var refused = Exported.Refused(Text, Exported.Map(("created", "Rechnungsdatum")));
        Assert.Equal("unknown-column", refused.Code);
        Assert.Equal(["Rechnungsdatum", "", "id, stage, created, start, x1, note"], refused.Arguments);
    }

    [Fact]
    public void Two_columns_of_guesses_are_refused_and_the_same_twice_is_one()
    {
        var twice = Exported.Map(("Guess", "start")) with { GuessColumn = "x1" };
        var refused = Exported.Refused(Text, twice);
        Assert.Equal("guess-twice", refused.Code);
        Assert.Equal(["x1", "start"], refused.Arguments);
        var same = Exported.Map(("guess", "X1")) with { GuessColumn = "x1" };
        Assert.Equal(0.4, Exported.Read(Text, same).Lead("1").Guess);
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("entered:")]
    [InlineData("history.value")]
    [InlineData("wonOn")]
    [InlineData("3")]
    public void An_unknown_field_is_refused(string field)
    {
        var refused = Exported.Refused(Text, Exported.Map((field, "start")));
        Assert.Equal(("unknown-field", field), (refused.Code, refused.Arguments[0]));
    }

    [Fact]
    public void Columns_of_a_history_are_mapped_with_their_prefix()
    {
        var options = Exported.Map(
            ("history.id", "Vorgang"),
            ("history.stage", "wohin"),
            ("history.entered", "wann")
        ) with
        {
            HistoryFile = "h.csv",
        };
        var pipeline = Exported.Read(options, ("leads.csv", Text), ("h.csv", "Vorgang,wohin,wann\n1,A,2024-01-09\n"));
        Assert.Equal("A 2024-01-09", pipeline.Lead("1").Entered);
        var refused = Assert.IsType<Features.Import.ImportOutcome.NotUnderstood>(
            Exported.Outcome(
                Exported.Default with
                {
                    HistoryFile = "h.csv",
                },
                ("leads.csv", Text),
                ("h.csv", "Vorgang,wohin,wann\n1,A,2024-01-09\n")
            )
        );
        Assert.Equal(("no-columns", "Vorgang, wohin, wann"), (refused.Code, refused.Arguments[0]));
    }
}
