namespace Leadwerk.Domain.Marketing;

/// <summary>The readable last part of a public address.</summary>
public static class Slug
{
    /// <summary>Characters at most.</summary>
    public const int Most = 60;

    static readonly LocalText Field = new("Adresse", "Address");

    /// <summary>Whether a text can be one: small letters, digits and single hyphens between them.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when it can.</returns>
    public static bool Is(string? text) =>
        text is { Length: > 0 and <= Most }
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && text[0] != '-'
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal);

    internal static TextRefusal? Problem(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new TextRefusal(Field, TextProblem.Missing, Most)
        : Is(text) ? null
        : new TextRefusal(Field, TextProblem.WrongForm, Most);
}
