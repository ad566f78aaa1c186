using System.CommandLine;
using Leadwerk.Storage;
using Leadwerk.Storage.Commands;

namespace Leadwerk.Commands;

/// <summary><c>--data DIR</c> of every command that works on the company's data.</summary>
sealed class StoreOption(GlobalOptions globals, CommandConsole console)
{
    public Option<string[]> Folder { get; } = new("--data") { Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Lets a command work on the database meant, and says in a sentence when that cannot be reached.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">The work: from what was typed and the database to an exit code.</param>
    public void Bind(Command command, Func<ParseResult, Store, int> run) =>
        command.SetAction(parsed =>
        {
            var words = globals.Words(parsed, console);
            var errors = new List<string>();
            if (globals.Wrong(parsed, words) is { } wrong)
                errors.Add(wrong);
            var folder = new OptionReading(parsed, words, errors).One(Folder, "./data");
            if (errors.Count > 0)
                return CommandLine.WrongUsage(command.Name, errors, words, console);
            var location = StoreLocation.Of(folder, console.Variable);
            var access = new StoreAccess(StoreWords.In(globals.LanguageOf(parsed, console)), console);
            return access.Try(() => run(parsed, Store.At(location, console.Clock)));
        });
}
