using System.Buffers;

namespace Leadwerk.Features.Import.Values;

/// <summary>What programs write where nothing is recorded.</summary>
static class EmptyWords
{
    static readonly SearchValues<char> Dashes = SearchValues.Create("-–—?./");

    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 12)
            return false;
        if (!text.ContainsAnyExcept(Dashes))
            return true;
        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        return lower
            is "null"
                or "none"
                or "nan"
                or "nat"
                or "n/a"
                or "#n/a"
                or "#nv"
                or "na"
                or "k.a."
                or "k. a."
                or "false"
                or "(leer)"
                or "(empty)"
                or "leer"
                or "unbekannt"
                or "unknown";
    }
}
