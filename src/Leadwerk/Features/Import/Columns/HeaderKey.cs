using System.Globalization;
using System.Text;

namespace Leadwerk.Features.Import.Columns;

/// <summary>Names reduced to what people mean by them: case, blanks, punctuation and umlaut spelling do not count.</summary>
static class HeaderKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Spelled(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(char.ToLowerInvariant(letter));
        }
        return key.ToString();
    }

    /// <summary>"Betrag (EUR)", "Amount in USD" and "Wert [€]" without what follows the name.</summary>
    public static string WithoutUnit(string name)
    {
        var text = name.TrimEnd();
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var round)
            return text[..round].TrimEnd();
        if (text.EndsWith(']') && text.LastIndexOf('[') is > 0 and var square)
            return text[..square].TrimEnd();
        var rest = WithoutLastUnit(WithoutLastUnit(text));
        return rest.Length < text.Length && rest.EndsWith(" in", StringComparison.OrdinalIgnoreCase)
            ? rest[..^3].TrimEnd()
            : rest;
    }

    /// <summary>Two words may make the unit: "Wert in Tsd. €".</summary>
    static string WithoutLastUnit(string text)
    {
        var blank = text.LastIndexOf(' ');
        return blank > 0 && IsUnit(text[(blank + 1)..]) ? text[..blank].TrimEnd() : text;
    }

    static bool IsUnit(string word) =>
        word is "€" or "$" or "£" or "%" or "Euro"
        || AmountUnit.Is(word)
        || (word.Length == 3 && word.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0 && word is not "WON" and not "NEU");

    static string Spelled(string name) =>
        name.Normalize(NormalizationForm.FormC)
            .Replace("ä", "ae", true, CultureInfo.InvariantCulture)
            .Replace("ö", "oe", true, CultureInfo.InvariantCulture)
            .Replace("ü", "ue", true, CultureInfo.InvariantCulture)
            .Replace("ß", "ss", StringComparison.Ordinal);
}
