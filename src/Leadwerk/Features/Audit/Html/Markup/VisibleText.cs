using System.Buffers;

namespace Leadwerk.Features.Audit.Html.Markup;

/// <summary>Text of a file as a reader may see it: bounded, without control characters and without marks that turn the reading direction.</summary>
static class VisibleText
{
    /// <summary>A cell may hold a megabyte; nobody reads more than this in a table.</summary>
    public const int Longest = 160;

    const char Replacement = '\uFFFD';

    static readonly SearchValues<char> Unwanted = SearchValues.Create([
        .. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsUnwanted),
    ]);

    public static string Of(string text) =>
        text.AsSpan().ContainsAny(Unwanted)
            ? string.Create(
                text.Length,
                text,
                static (span, text) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = Shown(text[i]);
                }
            )
            : text;

    /// <summary>The beginning of a long text, never cut within a character.</summary>
    public static string Beginning(string text, int longest = Longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    static char Shown(char c) =>
        c is '\t' or '\n' or '\r' ? ' '
        : IsUnwanted(c) ? Replacement
        : c;

    // Embeddings, overrides and isolates can make "gnp.exe" read "exe.png"; letters of any script need none of them here.
    static bool IsUnwanted(char c) =>
        char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
