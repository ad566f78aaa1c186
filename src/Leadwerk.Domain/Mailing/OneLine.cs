namespace Leadwerk.Domain.Mailing;

/// <summary>Texts that go into the head of a mail, where a line break would begin another line of it.</summary>
public static class OneLine
{
    const char LineSeparator = '\u2028';
    const char ParagraphSeparator = '\u2029';

    /// <summary>Whether a text has no control sign and no line break of any kind.</summary>
    /// <param name="text">A name, a subject, an address.</param>
    /// <returns>True when it can stand in the head of a mail.</returns>
    public static bool Is(string text) =>
        !text.Any(letter => char.IsControl(letter) || letter is LineSeparator or ParagraphSeparator);

    internal static TextRefusal? Required(string? text, LocalText field, int most) =>
        FreeText.Required(text, field, most)
        ?? (Is(text!) ? null : new TextRefusal(field, TextProblem.WrongForm, most));
}
