using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Leadwerk.Domain.Contacts;

/// <summary>Folds names in one place, so that every database finds the same.</summary>
public static class FoldedName
{
    // Longest first: "gmbh & co. kg" is one form, not two words and a rest.
    static readonly string[][] LegalForms =
    [
        ["gesellschaft", "mit", "beschraenkter", "haftung"],
        ["gesellschaft", "buergerlichen", "rechts"],
        ["gmbh", "co", "kgaa"],
        ["gmbh", "co", "kg"],
        ["gmbh", "co", "ohg"],
        ["se", "co", "kgaa"],
        ["se", "co", "kg"],
        ["ag", "co", "kgaa"],
        ["ag", "co", "kg"],
        ["ug", "co", "kg"],
        ["ug", "haftungsbeschraenkt"],
        ["partg", "mbb"],
        ["co", "kg"],
        ["e", "k"],
        ["e", "kfm"],
        ["e", "kfr"],
        ["e", "v"],
        ["e", "g"],
        ["s", "a"],
        ["s", "p", "a"],
        ["b", "v"],
        ["aktiengesellschaft"],
        ["haftungsbeschraenkt"],
        ["gmbh"],
        ["ggmbh"],
        ["mbh"],
        ["kgaa"],
        ["partgmbb"],
        ["partg"],
        ["ag"],
        ["kg"],
        ["ohg"],
        ["gbr"],
        ["egbr"],
        ["ug"],
        ["se"],
        ["ek"],
        ["ev"],
        ["eg"],
        ["sa"],
        ["sarl"],
        ["spa"],
        ["srl"],
        ["bv"],
        ["nv"],
        ["ltd"],
        ["limited"],
        ["inc"],
        ["llc"],
        ["plc"],
        ["corp"],
    ];

    /// <summary>Without case and with ä, ö, ü, ß as ae, oe, ue, ss; other marks are dropped, and signs become blanks.</summary>
    /// <param name="name">A name as people write it.</param>
    /// <returns>Words of a to z, 0 to 9 and letters of other scripts, one blank between them.</returns>
    public static string Spelled(string name) => Words(Strip(Umlauts(Lower(name))));

    /// <summary>Without case and without any mark: ü becomes u.</summary>
    /// <param name="name">A name as people write it.</param>
    /// <returns>Words, one blank between them.</returns>
    public static string Bare(string name) => Words(Strip(Lower(name)).Replace("ß", "ss", StringComparison.Ordinal));

    /// <summary>What a search looks into: the spelled name and, where it differs, the bare one.</summary>
    /// <param name="name">A name as people write it.</param>
    /// <returns>For Müller "mueller muller". A search term is folded by <see cref="Spelled"/>.</returns>
    public static string SearchText(string name)
    {
        var (spelled, bare) = (Spelled(name), Bare(name));
        return spelled == bare ? spelled : $"{spelled} {bare}";
    }

    /// <summary>The spelled name without its legal form; equal for likely duplicates.</summary>
    /// <param name="name">A company's name as people write it.</param>
    /// <returns>The key; the whole spelled name where nothing but a legal form is there.</returns>
    public static string DuplicateKey(string name)
    {
        var words = Spelled(name).Split(' ').Where(word => word is not ("und" or "and")).ToList();
        var kept = words.ToList();
        while (LegalForms.FirstOrDefault(form => EndsWith(kept, form)) is { } form)
            kept.RemoveRange(kept.Count - form.Length, form.Length);
        return string.Join(' ', kept.Count > 0 ? kept : words);
    }

    static bool EndsWith(List<string> words, string[] form) =>
        words.Count >= form.Length && CollectionsMarshal.AsSpan(words)[^form.Length..].SequenceEqual(form);

    // Composed first, so that u with a separate diaeresis is an umlaut too.
    static string Lower(string name) =>
        Ascii.IsValid(name)
            ? name.ToLowerInvariant()
            : Whole(name).Normalize(NormalizationForm.FormC).ToLowerInvariant();

    // Half a character, as a search term may hold, would stop the normalisation.
    static string Whole(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));

    static string Umlauts(string name) =>
        name.Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal);

    static string Strip(string name)
    {
        if (Ascii.IsValid(name))
            return name;
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                text.Append(Plain(letter));
        }
        return text.ToString();
    }

    // Letters that no decomposition takes their stroke from.
    static char Plain(char letter) =>
        letter switch
        {
            'ø' => 'o',
            'ł' => 'l',
            'đ' => 'd',
            'ı' => 'i',
            _ => letter,
        };

    static string Words(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                text.Append(letter);
            else if (text.Length > 0 && text[^1] != ' ' && letter is not ('\'' or '’'))
                text.Append(' ');
        }
        return text.ToString().TrimEnd();
    }
}
