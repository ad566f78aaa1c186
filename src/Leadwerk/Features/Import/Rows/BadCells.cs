namespace Leadwerk.Features.Import.Rows;

/// <summary>Collects what could not be read; counts all, names the first.</summary>
/// <param name="most">So many are named.</param>
sealed class BadCells(int most = ReadingReport.MostNamed)
{
    readonly List<BadCell> named = [];

    public int Count { get; private set; }
    public int RejectedRows { get; private set; }

    public void Cell(string file, long row, string column, string value, string expected)
    {
        Count++;
        Name(new BadCell(file, row, column, value, expected, false));
    }

    public void Row(string file, long row, string column, string value, string expected)
    {
        Count++;
        RejectedRows++;
        Name(new BadCell(file, row, column, value, expected, true));
    }

    /// <summary>By file and row, the first ones.</summary>
    public IReadOnlyList<BadCell> Named(IReadOnlyList<string> files) =>
        [.. named.OrderBy(bad => IndexOf(files, bad.File)).ThenBy(bad => bad.Row).Take(most)];

    // Columns are decided one after the other: a few more are kept than named, so that the first rows win.
    void Name(BadCell bad)
    {
        if (named.Count < 20L * most)
            named.Add(bad);
    }

    static int IndexOf(IReadOnlyList<string> files, string file)
    {
        for (var i = 0; i < files.Count; i++)
        {
            // Behind the name of a workbook its sheet may stand.
            if (file == files[i] || file.StartsWith(files[i] + " [", StringComparison.Ordinal))
                return i;
        }
        return files.Count;
    }
}
