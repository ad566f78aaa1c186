using System.CommandLine;
using Leadwerk.Commands;
using Leadwerk.Storage.Backups;

namespace Leadwerk.Features.Backups;

/// <summary><c>backup</c> and <c>restore</c>.</summary>
static class BackupCommands
{
    public static Command Backup(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var command = new Command("backup");
        var (data, file) = (new StoreOption(globals, console), new Argument<string>("FILE"));
        command.Add(file);
        command.Add(data.Folder);
        data.Bind(
            command,
            (parsed, store) =>
            {
                var words = BackupWords.In(globals.LanguageOf(parsed, console));
                var target = parsed.GetRequiredValue(file);
                var outcome = new Backup(store, console.Clock).To(target, cancel).GetAwaiter().GetResult();
                return Say(console, words.Of(outcome), outcome is BackupOutcome.Written);
            }
        );
        return command;
    }

    public static Command Restore(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var command = new Command("restore");
        var (data, file) = (new StoreOption(globals, console), new Argument<string>("FILE"));
        var check = new Option<bool>("--check");
        command.Add(file);
        command.Add(data.Folder);
        command.Add(check);
        data.Bind(
            command,
            (parsed, store) =>
            {
                var words = BackupWords.In(globals.LanguageOf(parsed, console));
                var outcome = new Restore(store, console.Clock)
                    .From(parsed.GetRequiredValue(file), parsed.GetValue(check), cancel)
                    .GetAwaiter()
                    .GetResult();
                return Say(console, words.Of(outcome), outcome is RestoreOutcome.Restored or RestoreOutcome.Sound);
            }
        );
        return command;
    }

    static int Say(CommandConsole console, string text, bool done)
    {
        if (!done)
        {
            console.Error.WriteLine($"{CommandLine.Program}: {text}");
            return ExitCode.NotUnderstood;
        }
        using var output = console.OpenText();
        output.WriteLine(text);
        return ExitCode.Done;
    }
}
