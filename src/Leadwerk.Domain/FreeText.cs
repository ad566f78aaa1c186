namespace Leadwerk.Domain;

/// <summary>What is wrong with a text that somebody wrote.</summary>
public enum TextProblem
{
    /// <summary>Nothing but blanks.</summary>
    Missing,

    /// <summary>Longer than the field.</summary>
    TooLong,

    /// <summary>Holds U+0000 or half a character, which a database cannot keep.</summary>
    Unreadable,

    /// <summary>Is not of the form that the field wants.</summary>
    WrongForm,
}

/// <summary>A text was not accepted; nothing was changed.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Most">Characters that the field holds.</param>
public sealed record TextRefusal(LocalText Field, TextProblem Problem, int Most)
{
    /// <summary>What is wrong and what to do.</summary>
    public LocalText Text =>
        Problem switch
        {
            TextProblem.Missing => new(
                $"Bitte füllen Sie das Feld „{Field.German}“ aus.",
                $"Please fill in the field “{Field.English}”."
            ),
            TextProblem.TooLong => new(
                $"Das Feld „{Field.German}“ fasst {Most} Zeichen. Bitte kürzen Sie den Text.",
                $"The field “{Field.English}” holds {Most} characters. Please shorten the text."
            ),
            TextProblem.Unreadable => new(
                $"Im Feld „{Field.German}“ steht ein unlesbares Zeichen. Bitte schreiben Sie den Text neu.",
                $"The field “{Field.English}” holds an unreadable character. Please write the text again."
            ),
            _ => new(
                $"Das Feld „{Field.German}“ hat nicht die richtige Form. Bitte prüfen Sie die Angabe.",
                $"The field “{Field.English}” does not have the right form. Please check it."
            ),
        };
}

/// <summary>Checks texts before they become facts, alike for every database.</summary>
static class FreeText
{
    /// <summary>Characters of a name.</summary>
    public const int NameLength = 200;

    /// <summary>Characters of a free text.</summary>
    public const int TextLength = 4000;

    /// <summary>Characters of a link.</summary>
    public const int LinkLength = 2000;

    public static readonly LocalText Reason = new("Grund", "Reason");
    public static readonly LocalText Name = new("Name", "Name");
    public static readonly LocalText Wording = new("Wortlaut", "Wording");

    public static TextRefusal? Required(string? text, LocalText field, int most = TextLength) =>
        string.IsNullOrWhiteSpace(text)
            ? new TextRefusal(field, TextProblem.Missing, most)
            : Optional(text, field, most);

    public static TextRefusal? Optional(string? text, LocalText field, int most = TextLength) =>
        text switch
        {
            null => null,
            _ when text.Length > most => new TextRefusal(field, TextProblem.TooLong, most),
            _ when IsUnreadable(text) => new TextRefusal(field, TextProblem.Unreadable, most),
            _ => null,
        };

    static bool IsUnreadable(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0')
                return true;
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }
        return false;
    }
}
