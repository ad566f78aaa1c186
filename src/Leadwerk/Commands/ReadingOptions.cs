using System.CommandLine;
using System.CommandLine.Parsing;
using Leadwerk.Features.Import;

namespace Leadwerk.Commands;

/// <summary>The files of another program, and how to read them: the options of every command that does so.</summary>
/// <remarks>All values are taken as text and judged here, so that every message is ours, in the person's language.</remarks>
sealed class ReadingOptions
{
    readonly Argument<string[]> files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    readonly Option<string[]> history = Text("--history");
    readonly Option<string[]> map = Text("--map");
    readonly Option<string[]> stages = Text("--stages");
    readonly Option<string[]> guess = Text("--guess");
    readonly Option<bool> yes = new("--yes") { Arity = ArgumentArity.Zero };

    /// <summary>An option with a value that is judged later.</summary>
    public static Option<string[]> Text(string name) => new(name) { Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Options that a command has beside these come between.</summary>
    public void AddTo(Command command, params IEnumerable<Option> others)
    {
        command.Add(files);
        foreach (var option in (Option[])[history, map, stages, guess, .. others, yes])
            command.Add(option);
    }

    /// <summary>True when nobody is to be asked.</summary>
    public bool NeverAsk(ParseResult parsed) => parsed.GetValue(yes);

    /// <summary>Understands the values.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">For the messages.</param>
    /// <param name="errors">Receives a sentence for each thing that is wrong.</param>
    /// <param name="needsFile">False where the command can do without.</param>
    /// <returns>How to read; meaningless when there are errors.</returns>
    public ImportOptions Of(ParseResult parsed, CommandWords words, List<string> errors, bool needsFile = true)
    {
        var reading = new OptionReading(parsed, words, errors);
        return new ImportOptions
        {
            Files = Files(parsed, words, errors, needsFile),
            HistoryFile = reading.One(history, "stages.csv"),
            Map = FieldMap.Of(reading.Many(map, "\"created=Create Date\""), words, errors),
            Stages = StageList.Of(reading.One(stages, "\"Prospecting=F,Engaging=E,Won=won,Lost=lost\""), words, errors),
            GuessColumn = reading.One(guess, "\"Probability (%)\""),
        };
    }

    string[] Files(ParseResult parsed, CommandWords words, List<string> errors, bool needsFile)
    {
        var given = parsed.GetValue(files) ?? [];
        // What follows "--" is a file, whatever it begins with.
        var literal = parsed
            .Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash)
            .Count(token => token.Type == TokenType.Argument);
        foreach (var file in given.SkipLast(literal).Where(file => file.StartsWith('-') && file.Length > 1))
        {
            var name = file.Split('=', ':')[0];
            errors.Add(
                words.UnknownOption(name, Spelling.Nearest(name, CommandLine.Names(parsed.CommandResult.Command)))
            );
        }
        if (given.Length == 0 && needsFile)
            errors.Add(words.NoFile);
        return given;
    }

    /// <summary>All files that will be read.</summary>
    public static IEnumerable<string> Inputs(ImportOptions import) =>
        import.HistoryFile is { } file ? import.Files.Append(file) : import.Files;

    /// <summary>Whether writing to one would overwrite the other.</summary>
    public static bool SameFile(string one, string other) =>
        one.Length > 0 && other.Length > 0 && Path.GetFullPath(one) == Path.GetFullPath(other);
}
