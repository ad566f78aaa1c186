using System.Buffers;

namespace Leadwerk.Features.Import.Tables;

/// <summary>Which of the first rows names the columns, and what it names them.</summary>
static class HeaderRow
{
    static readonly SearchValues<char> NumberOrDayChars = SearchValues.Create("0123456789.,:/-+ %€$£'TZ");

    /// <summary>Rows of which the first ones of a table are searched; reports put titles and filters on top.</summary>
    public const int SearchedRows = 30;

    /// <summary>Rows that tell how wide the table is.</summary>
    public const int SampledRows = 100;

    /// <summary>Finds the header among the first rows: the first one about as wide as the table.</summary>
    /// <param name="rows">The first rows that are not wholly empty, cells trimmed.</param>
    /// <returns>Index into <paramref name="rows"/>; null when the rows seem to have no header.</returns>
    public static int? Find(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
            return null;
        var width = UsualWidth(rows);
        for (var row = 0; row < Math.Min(rows.Count, SearchedRows); row++)
        {
            var named = Named(rows[row]);
            if (2 * named >= width && (width == 1 || rows[row].Count > 1))
                return LooksLikeData(rows[row]) ? null : row;
        }
        return null;
    }

    /// <summary>Names for the columns: trimmed, never empty, never the same twice.</summary>
    /// <param name="cells">Cells of the header row.</param>
    /// <param name="used">Columns that hold something further down; empty headers at the end count only where they do.</param>
    public static IReadOnlyList<string> Names(IReadOnlyList<string> cells, int used)
    {
        var count = cells.Count;
        while (count > used && cells[count - 1].Length == 0)
            count--;
        var names = new List<string>(count);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var column = 0; column < count; column++)
        {
            var name = cells[column].Length > 0 ? cells[column] : $"column {column + 1}";
            names.Add(Unique(name, taken));
        }
        return names;
    }

    /// <summary>Cells up to the last one that is not empty.</summary>
    public static int UsedWidth(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && cells[width - 1].Length == 0)
            width--;
        return width;
    }

    /// <summary>The most frequent width of rows with more than one cell; the wider one where two are as frequent.</summary>
    public static int UsualWidth(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Select(UsedWidth)
            .Where(width => width > 1)
            .GroupBy(width => width)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault(1);

    static int Named(IReadOnlyList<string> cells) => cells.Count(cell => cell.Length > 0);

    static bool LooksLikeData(IReadOnlyList<string> cells) => 2 * cells.Count(IsNumberOrDay) >= Named(cells);

    static bool IsNumberOrDay(string cell) =>
        cell.AsSpan().ContainsAnyInRange('0', '9') && !cell.AsSpan().ContainsAnyExcept(NumberOrDayChars);

    static string Unique(string name, HashSet<string> taken)
    {
        if (taken.Add(name))
            return name;
        for (var number = 2; ; number++)
        {
            var numbered = $"{name} ({number})";
            if (taken.Add(numbered))
                return numbered;
        }
    }
}
