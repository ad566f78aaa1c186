using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>Shortens names to the cells that there are.</summary>
static class Ellipsis
{
    public static string Shorten(string text, int cells, string mark) =>
        text.GetCellWidth() <= cells ? text : Beginning(text, cells - mark.Length).TrimEnd() + mark;

    /// <summary>As much of the beginning as fits, at least one character, never half a surrogate pair.</summary>
    public static string Beginning(string text, int cells)
    {
        var (length, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.ToString().GetCellWidth();
            if (used > cells && length > 0)
                break;
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }
}
