using System.Text.Json;
using Leadwerk.Commands;
using Leadwerk.Tests.Audit.Json;
using Spectre.Console.Testing;

namespace Leadwerk.Tests.Commands;

/// <summary>Both commands on real files: what goes to which stream, which file is written, and how the program ends.</summary>
public sealed class AuditCommandTests : IDisposable
{
    static readonly string Export = SimulatedExport.Csv(150);

    readonly TemporaryFolder folder = new();
    readonly string file;

    public AuditCommandTests() => file = folder.File("solarwerk.csv", Export);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("audit")]
    [InlineData("backtest")]
    public void The_terminal_report_goes_to_standard_output_alone_without_colours_in_a_pipe(string command)
    {
        var run = Started.With(command, file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Leads", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Json_is_one_object_on_standard_output_and_nothing_else()
    {
        var run = Started.With("audit", file, "--json", "--as-of", "2026-06-30");
        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("", JsonContract.Audit.Objections(document.RootElement));
        Assert.Equal("2026-06-30", document.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(150, document.RootElement.GetProperty("leads").GetProperty("read").GetInt32());
        Assert.Equal("EUR", document.RootElement.GetProperty("currency").GetString());
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_backtest_has_a_contract_of_its_own()
    {
        var run = Started.With("backtest", file, "--json", "--horizons", "45");
        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("", JsonContract.Backtest.Objections(document.RootElement));
        Assert.All(
            document.RootElement.GetProperty("summary").EnumerateArray(),
            line => Assert.Equal(45, line.GetProperty("horizonDays").GetInt32())
        );
    }

    [Fact]
    public void The_sentences_in_the_json_follow_the_language()
    {
        string Sentence(string language)
        {
            using var document = JsonDocument.Parse(Started.With("audit", file, "--json", "--lang", language).Output);
            return document.RootElement.GetProperty("notCarried")[0].GetProperty("text").GetString()!;
        }
        Assert.NotEqual(Sentence("de"), Sentence("en"));
    }

    [Fact]
    public void Html_comes_with_json_and_replaces_what_was_there()
    {
        var page = folder.File("report.html", "old");
        var run = Started.With("audit", file, "--json", "--html", page);
        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.NotEqual("old", File.ReadAllText(page));
        Assert.Equal(["report.html", "solarwerk.csv"], folder.Names);
        Assert.Equal($"HTML-Bericht: {page}{Environment.NewLine}", run.Error);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named_and_the_report_is_printed_all_the_same()
    {
        var page = folder["no such folder/report.html"];
        var run = Started.With("audit", file, "--html", page);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Leads", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            $"konnte nicht nach „{page}“ geschrieben werden: Diesen Ordner gibt es nicht.{Environment.NewLine}",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_report_stays_a_folder()
    {
        Directory.CreateDirectory(folder["report.html"]);
        Assert.Equal(1, Started.With("audit", file, "--html", folder["report.html"]).ExitCode);
        Assert.Equal(["report.html", "solarwerk.csv"], folder.Names);
    }

    [Fact]
    public void A_file_that_is_not_there_or_not_understood_says_how_to_help()
    {
        foreach (var path in new[] { folder["missing.csv"], folder.File("empty.csv", ""), folder.Path })
        {
            var run = Started.InEnglish("audit", path, "--json");
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith("leadwerk: ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("should not have happened", run.Error, StringComparison.Ordinal);
            Assert.Empty(run.Output);
        }
    }

    [Fact]
    public void A_stage_that_nobody_knows_is_asked_for_at_a_terminal_and_refused_without_one()
    {
        var stages = folder.File(
            "stages.csv",
            "id,stage,created,closed\n1,Foo,2026-01-01,\n4,Bar,2026-01-01,\n2,Won,2026-01-02,2026-02-01\n3,Lost,2026-01-02,2026-02-01\n"
        );
        var refused = Started.With("audit", stages, "--json", "--stages", "Bar=F");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--stages \"", refused.Error, StringComparison.Ordinal);

        using var keyboard = new TestConsole();
        keyboard.Interactive();
        keyboard.Input.PushTextWithEnter("F");
        var asked = new Started { Keyboard = keyboard }.Run("audit", stages, "--json", "--stages", "Bar=F");
        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("Foo", keyboard.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(asked.Output);
        Assert.Equal("F", document.RootElement.GetProperty("phases")[0].GetProperty("code").GetString());

        Assert.Equal(
            1,
            new Started { Keyboard = keyboard }
                .Run("audit", stages, "--json", "--stages", "Bar=F", "--yes")
                .ExitCode
        );
    }

    [Fact]
    public void Interrupted_at_the_start_nothing_is_printed_or_left()
    {
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        var run = new Started { Cancel = interruption.Token }.Run("audit", file, "--html", folder["report.html"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Abgebrochen", run.Error, StringComparison.Ordinal);
        Assert.Equal(["solarwerk.csv"], folder.Names);
    }

    sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device.");

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void WriteByte(byte value) => Write([value]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    public void What_goes_wrong_is_one_friendly_line_and_a_trace_on_request_only(string? debug)
    {
        using var output = new FullDisk();
        using var error = new StringWriter();
        var console = new Started().Console(output, error) with
        {
            Variable = name => name == "LEADWERK_DEBUG" ? debug : null,
        };
        var exitCode = CommandLine.Run(["audit", file, "--json"], console, TestContext.Current.CancellationToken);
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "No space left on device. Ihre Dateien sind unverändert.",
            error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(debug == "1", error.ToString().Contains("   at ", StringComparison.Ordinal));
    }
}
