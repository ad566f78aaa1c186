using Leadwerk.Commands;

namespace Leadwerk.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("audit", "--help")]
    [InlineData("audit", "deals.csv", "--json", "--help")]
    [InlineData("backtest", "-h")]
    [InlineData("migrate", "--help")]
    [InlineData("verify", "--data", "x", "-h")]
    [InlineData("demo", "--help")]
    public void Help_goes_to_standard_output_and_nothing_else_does(params string[] args)
    {
        var run = Started.With(args);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            args[0][0] != '-' ? $"leadwerk {args[0]}: " : "leadwerk: ",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Aufruf:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Help_names_every_option_that_the_parser_knows_and_fits_eighty_columns(string language)
    {
        var words = CommandWords.In(language);
        var root = CommandLine.Commands(
            new GlobalOptions(),
            new Started().Console(Stream.Null, TextWriter.Null),
            CancellationToken.None
        );
        foreach (var command in root.Subcommands)
        {
            var file = command.Arguments.Any(argument => argument.Name == "FILE") ? @" FILE(\.\.\.)?" : "";
            Assert.Matches($"  {command.Name}{file} ", words.Help("leadwerk"));
            foreach (var option in CommandLine.Names(command))
                Assert.Matches($@"\s{option}\s", words.Help(command.Name));
        }
        foreach (var page in root.Subcommands.Select(command => command.Name).Append("leadwerk"))
            Assert.All(words.Help(page).Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData(null, null, "Aufruf:")]
    [InlineData("en", null, "Usage:")]
    [InlineData("en_GB.UTF-8", null, "Usage:")]
    [InlineData("de", "en", "Usage:")]
    [InlineData("en", "de", "Aufruf:")]
    public void The_option_beats_the_variable_and_German_is_the_default(
        string? variable,
        string? option,
        string heading
    )
    {
        var run = new Started();
        if (variable is not null)
            run.Variables["LEADWERK_LANG"] = variable;
        run.Run(option is null ? ["audit", "--help"] : ["audit", "--help", "--lang", option]);
        Assert.Contains(heading, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_one_line()
    {
        var run = Started.With("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^leadwerk \d+\.\d+\.\d+\r?\n$", run.Output);
    }

    [Fact]
    public void Without_a_command_the_help_goes_to_standard_error()
    {
        var run = Started.With();
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("audit FILE...", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_names_every_command_and_no_other()
    {
        var run = new Started();
        string[] commands = [];
        run.Run(console =>
        {
            var root = CommandLine.Commands(new GlobalOptions(), console, CancellationToken.None);
            commands = [.. root.Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal)];
            return 0;
        });
        foreach (var language in (string[])["de", "en"])
        {
            var help = Started.With("--help", "--lang", language).Output;
            var listed = help.Split('\n')
                .SkipWhile(line => line is not ("Befehle:" or "Commands:"))
                .Skip(1)
                .TakeWhile(line => line.Length > 0)
                .Where(line => line[2] != ' ')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);
            Assert.Equal(commands, listed.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("There is no command \"aduit\". Did you mean audit?", "aduit", "deals.csv")]
    [InlineData("There is no command \"xyz\".", "xyz")]
    [InlineData("There is no option --jsno. Did you mean --json?", "audit", "deals.csv", "--jsno")]
    [InlineData("There is no option --treshold. Did you mean --threshold?", "audit", "deals.csv", "--treshold=0.1")]
    [InlineData("There is no option --jsn. Did you mean --json?", "--jsn", "audit", "deals.csv")]
    [InlineData("Which file?", "audit", "--json")]
    [InlineData("--as-of needs a value, for example: --as-of 2025-12-31", "audit", "deals.csv", "--as-of")]
    [InlineData("--as-of needs a value", "audit", "deals.csv", "--as-of", "")]
    [InlineData("--as-of was given more than once", "audit", "a.csv", "--as-of", "2024-01-01", "--as-of", "2024-02-01")]
    [InlineData("--as-of \"2017-31-12\" is no day", "audit", "deals.csv", "--as-of", "2017-31-12")]
    [InlineData("--as-of \"yesterday\" is no day", "audit", "deals.csv", "--as-of", "yesterday")]
    [InlineData("--as-of \"9999-12-31\" is no day", "audit", "deals.csv", "--as-of", "9999-12-31")]
    [InlineData("--threshold \"0\" is no share", "audit", "deals.csv", "--threshold", "0")]
    [InlineData("--threshold \"5\" is no share", "audit", "deals.csv", "--threshold", "5")]
    [InlineData("--threshold \"NaN\" is no share", "audit", "deals.csv", "--threshold", "NaN")]
    [InlineData("--horizons needs a value", "audit", "deals.csv", "--horizons", "")]
    [InlineData("--horizons \"30,,90\"", "audit", "deals.csv", "--horizons", "30,,90")]
    [InlineData("--horizons \"0,30\"", "audit", "deals.csv", "--horizons", "0,30")]
    [InlineData("--horizons \"-30\"", "audit", "deals.csv", "--horizons", "-30")]
    [InlineData("--horizons \"60,30\"", "audit", "deals.csv", "--horizons", "60,30")]
    [InlineData("--horizons \"30,30\"", "audit", "deals.csv", "--horizons", "30,30")]
    [InlineData("--horizons \"99999999999\"", "audit", "deals.csv", "--horizons", "99999999999")]
    [InlineData("--map \"created\": Expected is FIELD=COLUMN", "audit", "deals.csv", "--map", "created")]
    [InlineData("--map \"created=\": Expected is FIELD=COLUMN", "audit", "deals.csv", "--map", "created=")]
    [InlineData("There is no field \"craeted\". Did you mean created?", "audit", "deals.csv", "--map", "craeted=Datum")]
    [InlineData("--map created was given more than once", "audit", "a.csv", "--map", "created=A", "--map", "Created=B")]
    [InlineData("There is no field \"entered:\"", "audit", "deals.csv", "--map", "entered:=A")]
    [InlineData("--map needs a value", "audit", "deals.csv", "--map")]
    [InlineData(
        "--stages \"Engaging\": Expected are STAGE=PHASE",
        "audit",
        "a.csv",
        "--stages",
        "Prospecting=F,Engaging"
    )]
    [InlineData("--stages \"Won=\": Expected are STAGE=PHASE", "audit", "a.csv", "--stages", "Won=,Lost=lost")]
    [InlineData("--stages: \"A\" appears more than once", "audit", "a.csv", "--stages", "A=F,A=E")]
    [InlineData("--seed \"x\" is no whole number", "audit", "deals.csv", "--seed", "x")]
    [InlineData("--html \"./deals.csv\" would overwrite", "audit", "deals.csv", "--html", "./deals.csv")]
    [InlineData("--html \"h.csv\" would overwrite", "audit", "deals.csv", "--history", "h.csv", "--html", "h.csv")]
    [InlineData("the languages are de (German) and en (English)", "audit", "deals.csv", "--lang", "fr")]
    [InlineData("--as-of needs a value", "backtest", "deals.csv", "--as-of")]
    [InlineData("--data needs a value, for example: --data ./data", "migrate", "--data")]
    [InlineData("--data was given more than once", "verify", "--data", "a", "--data", "b")]
    public void Wrong_usage_says_what_is_wrong_and_where_help_is(string message, params string[] args)
    {
        var run = Started.InEnglish(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help --lang en" + Environment.NewLine, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var run = Started.With("audit", "--as-of", "x", "--threshold", "x", "--map", "x");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(5, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Welche Datei?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_command_is_recognised()
    {
        using var folder = new TemporaryFolder();
        var run = Started.With(folder.File("deals.csv", "id\n1\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Wahrscheinlich: leadwerk audit", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void German_and_English_differ_in_every_sentence()
    {
        Func<CommandWords, string>[] sentences =
        [
            w => w.Help("leadwerk"),
            w => w.Help("audit"),
            w => w.Help("backtest"),
            w => w.Help("migrate"),
            w => w.Help("verify"),
            w => w.Help("demo"),
            w => w.SeeHelp("x"),
            w => w.UnknownCommand("x", "y"),
            w => w.CommandBeforeFile("x"),
            w => w.UnknownOption("x", "y"),
            w => w.NeedsValue("x", "y"),
            w => w.GivenTwice("x"),
            w => w.NotALanguage("x"),
            w => w.NoFile,
            w => w.NotADate("x"),
            w => w.NotAThreshold("x"),
            w => w.NotHorizons("x"),
            w => w.NotASeed("x"),
            w => w.NotAMapping("x"),
            w => w.UnknownField("x", "y", "z"),
            w => w.FieldTwice("x"),
            w => w.NotAStage("x"),
            w => w.StageTwice("x"),
            w => w.HtmlIsInput("x"),
            w => w.Reading,
            w => w.Measuring,
            w => w.InvalidAnswer,
            w => w.HtmlWritten("x"),
            w => w.HtmlNotWritten("x", "y"),
            w => w.NoSuchFolder,
            w => w.NoPermission,
            w => w.Interrupted,
            w => w.Unexpected("x"),
        ];
        Assert.All(
            sentences,
            sentence => Assert.NotEqual(sentence(CommandWords.In("de")), sentence(CommandWords.In("en")))
        );
    }
}
