using System.CommandLine;

namespace Leadwerk.Commands;

/// <summary>Takes the values of text options off a parsed command line; what is wrong goes to the errors.</summary>
sealed class OptionReading(ParseResult parsed, CommandWords words, List<string> errors)
{
    /// <returns>The value; null when the option was not given, or wrongly.</returns>
    public string? One(Option option, string example)
    {
        if (parsed.GetResult(option) is not { } given)
            return null;
        switch (given.Tokens)
        {
            case [{ Value.Length: > 0 } only]:
                return only.Value;
            case [] or [_]:
                errors.Add(words.NeedsValue(option.Name, example));
                return null;
            default:
                errors.Add(words.GivenTwice(option.Name));
                return null;
        }
    }

    public T? One<T>(Option option, string example, Func<string, T?> understand, Func<string, string> wrong)
        where T : struct
    {
        if (One(option, example) is not { } text)
            return null;
        if (understand(text) is { } value)
            return value;
        errors.Add(wrong(text));
        return null;
    }

    public IReadOnlyList<string> Many(Option option, string example)
    {
        if (parsed.GetResult(option) is not { } given)
            return [];
        if (given.Tokens.Count < given.IdentifierTokenCount)
            errors.Add(words.NeedsValue(option.Name, example));
        return [.. given.Tokens.Select(token => token.Value)];
    }
}
