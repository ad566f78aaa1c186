using System.CommandLine;
using Leadwerk.Commands;

namespace Leadwerk.Storage.Commands;

/// <summary><c>migrate</c> and <c>verify</c>: care for the store.</summary>
/// <remarks>Nothing here touches the database libraries before a command runs: other commands start without them.</remarks>
static class StoreCommands
{
    public static Command Migrate(GlobalOptions globals, CommandConsole console, CancellationToken cancel) =>
        Of("migrate", globals, console, (words, location) => new MigrateRun(words, console, cancel).Run(location));

    public static Command Verify(GlobalOptions globals, CommandConsole console, CancellationToken cancel) =>
        Of("verify", globals, console, (words, location) => new VerifyRun(words, console, cancel).Run(location));

    static Command Of(
        string name,
        GlobalOptions globals,
        CommandConsole console,
        Func<StoreWords, StoreLocation, int> run
    )
    {
        var data = new Option<string[]>("--data") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name);
        command.Add(data);
        command.SetAction(parsed =>
        {
            var words = globals.Words(parsed, console);
            var errors = new List<string>();
            if (globals.Wrong(parsed, words) is { } wrong)
                errors.Add(wrong);
            var folder = new OptionReading(parsed, words, errors).One(data, "./data");
            return errors.Count > 0
                ? CommandLine.WrongUsage(name, errors, words, console)
                : run(StoreWords.In(globals.LanguageOf(parsed, console)), StoreLocation.Of(folder, console.Variable));
        });
        return command;
    }
}
