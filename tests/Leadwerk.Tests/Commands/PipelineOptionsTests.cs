using System.CommandLine;
using Leadwerk.Commands;
using Leadwerk.Features.Audit.Commands;
using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Commands;

public class PipelineOptionsTests
{
    static PipelineRequest Understood(params string[] args)
    {
        var options = new PipelineOptions();
        var command = new Command("audit");
        options.AddTo(command);
        var errors = new List<string>();
        var request = options.Request(command.Parse(args), CommandWords.In("en"), errors);
        Assert.Empty(errors);
        return request;
    }

    [Fact]
    public void Nothing_but_a_file_means_the_defaults_of_the_contract()
    {
        var request = Understood("deals.csv");
        Assert.Equal(["deals.csv"], request.Import.Files);
        Assert.Null(request.Import.HistoryFile);
        Assert.Empty(request.Import.Map);
        Assert.Empty(request.Import.Stages);
        Assert.Null(request.Import.GuessColumn);
        Assert.Null(request.Audit.AsOf);
        Assert.Equal(0.05, request.Audit.Threshold);
        Assert.Equal([30, 60, 90], request.Audit.Horizons);
        Assert.Equal((null, false, false), (request.HtmlFile, request.Json, request.NeverAsk));
    }

    [Fact]
    public void Every_option_arrives_where_it_belongs()
    {
        var request = Understood([
            .. new[] { "a.csv", "--history", "h.csv", "--as-of", "2017-12-31", "--map", "created=Engage Date" },
            .. new[] { "--map", "ENTERED:E=Date = entered", "--map", "history.Stage=To Stage", "b.csv" },
            .. new[] { "--stages", "Prospecting=F, Engaging =E,Won=won,Lost=LOST", "--guess", "Probability (%)" },
            .. new[] { "--threshold", "0.1", "--horizons", "7, 14,365", "--seed", "42" },
            .. new[] { "--html", "r.html", "--json", "--yes" },
        ]);
        Assert.Equal(["a.csv", "b.csv"], request.Import.Files);
        Assert.Equal("h.csv", request.Import.HistoryFile);
        Assert.Equal(new DateOnly(2017, 12, 31), request.Audit.AsOf);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["created"] = "Engage Date",
                ["entered:E"] = "Date = entered",
                ["history.stage"] = "To Stage",
            },
            request.Import.Map
        );
        Assert.Equal(
            [("Prospecting", "F"), ("Engaging", "E"), ("Won", "won"), ("Lost", "lost")],
            request.Import.Stages
        );
        Assert.Equal("Probability (%)", request.Import.GuessColumn);
        Assert.Equal(0.1, request.Audit.Threshold);
        Assert.Equal([7, 14, 365], request.Audit.Horizons);
        Assert.Equal(42, request.Audit.Seed);
        Assert.Equal(("r.html", true, true), (request.HtmlFile, request.Json, request.NeverAsk));
    }

    [Fact]
    public void Every_field_that_a_reader_knows_may_be_mapped()
    {
        Assert.Contains("expires", ImportOptions.MapFields);
        foreach (var field in ImportOptions.MapFields)
            Assert.Equal(field, Understood("a.csv", "--map", $"{field}=X").Import.Map.Keys.Single());
    }

    [Theory]
    [InlineData("31.12.2017")]
    [InlineData("2017-12-31")]
    public void A_day_may_be_written_the_German_way(string day) =>
        Assert.Equal(new DateOnly(2017, 12, 31), Understood("a.csv", "--as-of", day).Audit.AsOf);

    [Fact]
    public void A_threshold_may_have_a_decimal_comma() =>
        Assert.Equal(0.05, Understood("a.csv", "--threshold", "0,05").Audit.Threshold);

    [Fact]
    public void Stage_names_may_hold_commas_and_equal_signs() =>
        Assert.Equal(
            [("Angebot, final", "C"), ("A=B", "E")],
            Understood("a.csv", "--stages", "Angebot, final=C,A=B=E").Import.Stages
        );

    [Fact]
    public void An_option_takes_one_value_and_leaves_the_files_alone()
    {
        var request = Understood("--as-of", "2017-12-31", "--map", "id=Nr", "a.csv", "--yes", "b.csv");
        Assert.Equal(["a.csv", "b.csv"], request.Import.Files);
    }

    [Fact]
    public void Behind_two_dashes_everything_is_a_file() =>
        Assert.Equal(["a.csv", "--json"], Understood("a.csv", "--", "--json").Import.Files);
}
