using System.Buffers;
using System.Text.RegularExpressions;

namespace Leadwerk.Features.Import;

/// <summary>Texts in cells that a spreadsheet would take for formulas: written with an apostrophe before them, read without it.</summary>
/// <remarks>
/// A formula begins with one of <c>= + - @</c>, also in their full width, at the start of a cell. A program that cuts the
/// row elsewhere than we do, because it expects another separator or overlooks the quotes, sees a cell begin behind
/// every separator, quote and line end: there too an apostrophe goes before. A telephone number such as
/// <c>+49 89 1234</c> comes back as it was.
/// </remarks>
public static partial class SafeCell
{
    /// <summary>Text for a cell.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text, or with apostrophes where a formula could begin.</returns>
    public static string Write(string text) =>
        MayBegin(text) ? Beginnings().Replace(text, "${start}'${formula}") : text;

    /// <summary>Text of a cell as it was before <see cref="Write"/>.</summary>
    /// <param name="cell">A cell of any file.</param>
    /// <returns>The text without the apostrophes that keep formulas from beginning.</returns>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> cell) =>
        cell.Contains('\'') && MayBegin(cell) ? Apostrophes().Replace(cell.ToString(), "${start}${formula}") : cell;

    static readonly SearchValues<char> Signs = SearchValues.Create("=+-@＝＋－＠");

    static bool MayBegin(ReadOnlySpan<char> text) => text.ContainsAny(Signs);

    const string Start = """(?<start>^\s*|[;,\t|\n\r"])""";
    const string Formula = "(?<formula>'*[=+\\-@＝＋－＠])";

    [GeneratedRegex(Start + Formula, RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Beginnings();

    [GeneratedRegex(Start + "'" + Formula, RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Apostrophes();
}
