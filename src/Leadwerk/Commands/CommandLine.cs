using System.CommandLine;
using Leadwerk.Features.Audit.Commands;
using Leadwerk.Features.Backups;
using Leadwerk.Features.Demo.Commands;
using Leadwerk.Features.Export;
using Leadwerk.Features.Takeover.Commands;
using Leadwerk.Features.Users;
using Leadwerk.Storage.Commands;
using Leadwerk.Web.Commands;

namespace Leadwerk.Commands;

/// <summary>The command line: understands it, starts the command, and turns whatever happens into an exit code.</summary>
static class CommandLine
{
    public const string Program = "leadwerk";

    static readonly ParserConfiguration Parsing = new()
    {
        EnablePosixBundling = false,
        // A file may be called "@export.csv".
        ResponseFileTokenReplacer = null,
    };

    static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="cancel">Ends the work; the exit code is then <see cref="ExitCode.Interrupted"/>.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, CommandConsole console, CancellationToken cancel)
    {
        var globals = new GlobalOptions();
        var root = Commands(globals, console, cancel);
        var parsed = root.Parse(args, Parsing);
        var words = globals.Words(parsed, console);
        try
        {
            return Run(parsed, root, globals, words, console);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            console.TryToSay(words.Interrupted);
            return ExitCode.Interrupted;
        }
        catch (Exception unexpected)
        {
            console.Error.WriteLine(words.Unexpected(unexpected.Message));
            if (console.Variable("LEADWERK_DEBUG") == "1")
                console.Error.WriteLine(unexpected);
            return ExitCode.NotUnderstood;
        }
    }

    /// <summary>All commands; each feature brings its own.</summary>
    public static Command Commands(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var root = new Command(Program) { TreatUnmatchedTokensAsErrors = false };
        globals.AddTo(root);
        root.Add(AuditCommands.Audit(globals, console, cancel));
        root.Add(AuditCommands.Backtest(globals, console, cancel));
        root.Add(BackupCommands.Backup(globals, console, cancel));
        root.Add(BackupCommands.Restore(globals, console, cancel));
        root.Add(UserCommands.User(globals, console, cancel));
        root.Add(ImportCommand.Of(globals, console, cancel));
        root.Add(ExportCommand.Of(globals, console, cancel));
        root.Add(StoreCommands.Migrate(globals, console, cancel));
        root.Add(StoreCommands.Verify(globals, console, cancel));
        root.Add(DemoCommand.Of(globals, console, cancel));
        root.Add(ServeCommand.Of(globals, console, cancel));
        return root;
    }

    static int Run(ParseResult parsed, Command root, GlobalOptions globals, CommandWords words, CommandConsole console)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.GetValue(globals.Help))
            return Print(words.Help(command.Name), console, ExitCode.Done);
        if (parsed.GetValue(globals.Version))
            return Print(
                $"{Program} {typeof(CommandLine).Assembly.GetName().Version!.ToString(3)}",
                console,
                ExitCode.Done
            );
        if (command == root || parsed.UnmatchedTokens.Count > 0)
            return NoCommand(parsed, root, words, console);
        if (parsed.Errors.Count > 0)
            return WrongUsage(command.Name, parsed.Errors.Select(error => error.Message), words, console);
        return parsed.Invoke(Invocation);
    }

    static int Print(string text, CommandConsole console, int exitCode)
    {
        using var output = console.OpenText();
        output.WriteLine(text);
        return exitCode;
    }

    static int NoCommand(ParseResult parsed, Command root, CommandWords words, CommandConsole console)
    {
        if (parsed.UnmatchedTokens is not [var first, ..])
        {
            console.Error.WriteLine(words.Help(Program));
            return ExitCode.WrongUsage;
        }
        string message;
        if (first.StartsWith('-'))
            message = words.UnknownOption(first, Spelling.Nearest(first, Names(root.Subcommands[0])));
        else if (File.Exists(first))
            message = words.CommandBeforeFile(first);
        else
            message = words.UnknownCommand(
                first,
                Spelling.Nearest(first, root.Subcommands.Select(known => known.Name))
            );
        return WrongUsage(Program, [message], words, console);
    }

    /// <summary>Says what is wrong with the command line, and where to read on.</summary>
    public static int WrongUsage(string command, IEnumerable<string> errors, CommandWords words, CommandConsole console)
    {
        foreach (var error in errors)
            console.Error.WriteLine($"{Program}: {error}");
        console.Error.WriteLine(words.SeeHelp(command == Program ? Program : $"{Program} {command}"));
        return ExitCode.WrongUsage;
    }

    /// <summary>Names of the options that can stand behind a command.</summary>
    public static IEnumerable<string> Names(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options))
            .Select(option => option.Name);
}
