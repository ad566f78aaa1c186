using System.CommandLine;
using Leadwerk.Commands;
using Leadwerk.Features.Audit.Json;
using Leadwerk.Features.Audit.Terminal;

namespace Leadwerk.Features.Audit.Commands;

/// <summary><c>audit</c> and <c>backtest</c>: the same reading and measuring, two ways to tell it.</summary>
static class AuditCommands
{
    public static Command Audit(GlobalOptions globals, CommandConsole console, CancellationToken cancel) =>
        Of("audit", new ReportFaces(TerminalReport.Write, AuditJson.Write), globals, console, cancel);

    public static Command Backtest(GlobalOptions globals, CommandConsole console, CancellationToken cancel) =>
        Of("backtest", new ReportFaces(TerminalReport.WriteBacktest, BacktestJson.Write), globals, console, cancel);

    static Command Of(
        string name,
        ReportFaces faces,
        GlobalOptions globals,
        CommandConsole console,
        CancellationToken cancel
    )
    {
        var command = new Command(name);
        var options = new PipelineOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var words = globals.Words(parsed, console);
            var errors = new List<string>();
            if (globals.Wrong(parsed, words) is { } wrong)
                errors.Add(wrong);
            var request = options.Request(parsed, words, errors);
            return errors.Count > 0
                ? CommandLine.WrongUsage(name, errors, words, console)
                : new PipelineRun(faces, words, globals.LanguageOf(parsed, console), console, cancel).Run(request);
        });
        return command;
    }
}
