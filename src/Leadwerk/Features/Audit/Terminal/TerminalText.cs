using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>Text as this terminal can show it: names from files cannot steer it, and what its encoding lacks is spelt out.</summary>
sealed partial class TerminalText(Profile profile)
{
    readonly Encoding encoding = profile.Encoding;

    /// <summary>Without colours there is no bold either: somebody may be reading the bytes.</summary>
    public Style Inked(Style ink) => profile.Capabilities.ColorSystem == ColorSystem.NoColors ? Style.Plain : ink;

    /// <summary>One line, printed literally.</summary>
    public string Clean(string text)
    {
        if (!profile.Capabilities.Unicode)
            text = SignBeforeNumber.Replace(
                text,
                sign => IsEncodable(new Rune(sign.Value[0])) ? sign.Value : sign.Value + "\u00A0"
            );
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(rune.Value == '\u00A0' ? '\u00A0' : ' ');
            else if (!Steers(rune))
                clean.Append(profile.Capabilities.Unicode ? rune.ToString() : Spelt(rune));
        }
        return clean.ToString();
    }

    // A sign that turns into letters keeps its distance from the number: "EUR 5", not "EUR5".
    [GeneratedRegex("[€£](?=[0-9])", RegexOptions.None, 1000)]
    private static partial Regex SignBeforeNumber { get; }

    // Escape sequences, and the marks that turn the direction of writing.
    static bool Steers(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    string Spelt(Rune rune) =>
        rune.Value switch
        {
            '–' or '—' or '─' or '−' => "-",
            '„' or '“' or '”' => "\"",
            '…' => "...",
            '→' => "->",
            '·' => ",",
            '█' => "#",
            '✗' => "x",
            _ when IsEncodable(rune) => rune.ToString(),
            '€' => "EUR",
            '£' => "GBP",
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'Ä' => "Ae",
            'Ö' => "Oe",
            'Ü' => "Ue",
            'ß' => "ss",
            _ => "?",
        };

    bool IsEncodable(Rune rune)
    {
        var text = rune.ToString();
        return encoding.GetString(encoding.GetBytes(text)) == text;
    }
}
