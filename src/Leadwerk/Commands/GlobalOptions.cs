using System.CommandLine;

namespace Leadwerk.Commands;

/// <summary>Options of every command.</summary>
sealed class GlobalOptions
{
    static readonly string[] Languages = ["de", "en"];

    public Option<string[]> Language { get; } = new("--lang") { Recursive = true, Arity = ArgumentArity.ZeroOrMore };

    public Option<bool> Help { get; } = new("--help", "-h", "-?") { Recursive = true, Arity = ArgumentArity.Zero };

    public Option<bool> Version { get; } = new("--version") { Recursive = true, Arity = ArgumentArity.Zero };

    public void AddTo(Command root)
    {
        root.Add(Language);
        root.Add(Help);
        root.Add(Version);
    }

    /// <summary>The language asked for, else that of <c>LEADWERK_LANG</c>, else German.</summary>
    /// <returns>de or en.</returns>
    public string LanguageOf(ParseResult parsed, CommandConsole console)
    {
        var asked = parsed.GetResult(Language)?.Tokens is [.., var last] ? last.Value : null;
        if (asked is not null && Languages.Contains(asked, StringComparer.OrdinalIgnoreCase))
            return asked.ToLowerInvariant();
        // The variable may hold a whole locale: en_GB.UTF-8.
        return console.Variable("LEADWERK_LANG")?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true
            ? "en"
            : "de";
    }

    public CommandWords Words(ParseResult parsed, CommandConsole console) =>
        CommandWords.In(LanguageOf(parsed, console));

    /// <summary>What is wrong with <c>--lang</c>, if anything.</summary>
    public string? Wrong(ParseResult parsed, CommandWords words) =>
        parsed.GetResult(Language)?.Tokens switch
        {
            null => null,
            [var only] when Languages.Contains(only.Value, StringComparer.OrdinalIgnoreCase) => null,
            [] => words.NeedsValue("--lang", "en"),
            [var only] => words.NotALanguage(only.Value),
            _ => words.GivenTwice("--lang"),
        };
}
