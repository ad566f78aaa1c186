using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Terminal;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;
using Spectre.Console;

namespace Leadwerk.Tests.Audit.Terminal;

/// <summary>What a terminal or a pipe of a given width would receive.</summary>
static class Printed
{
    static readonly Lazy<AuditReport> Shared = new(() => Report(SimulatedPipeline.Of(600, withGuesses: true)));

    /// <summary>A company with everything: values, guesses, loss reasons, zombies, a scored past. Made once.</summary>
    public static AuditReport Full => Shared.Value;

    public static AuditReport Report(ReadPipeline pipeline) =>
        PipelineAudit.Run(pipeline, new AuditOptions { AsOf = SimulatedPipeline.AsOf })!;

    public static string Audit(AuditReport report, string language, int width = 80, bool colour = false) =>
        Print(width, colour, true, console => TerminalReport.Write(console, report, ReportWords.In(language)));

    public static string AsciiAudit(AuditReport report, string language) =>
        Print(80, false, false, console => TerminalReport.Write(console, report, ReportWords.In(language)));

    public static string Backtest(AuditReport report, string language, int width = 80) =>
        Print(width, false, true, console => TerminalReport.WriteBacktest(console, report, ReportWords.In(language)));

    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.TrimEnd());

    static string Print(int width, bool colour, bool unicode, Action<IAnsiConsole> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(text),
                Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colour ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        console.Profile.Encoding = unicode ? System.Text.Encoding.UTF8 : System.Text.Encoding.ASCII;
        write(console);
        return text.ToString();
    }
}
