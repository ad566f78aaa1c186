namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The sheets of a workbook that are read as one table: the one that looks most like it, and those with the same headers.</summary>
/// <param name="Read">Sheets to read, in their order.</param>
/// <param name="Unread">Names of the other sheets that hold something.</param>
sealed record SheetChoice(IReadOnlyList<SheetChoice.Table> Read, IReadOnlyList<string> Unread)
{
    /// <summary>Sheets looked into; a workbook with more has its data among the first.</summary>
    const int Most = 50;

    /// <param name="Sheet">The sheet.</param>
    /// <param name="HeaderRow">Number of the header row.</param>
    /// <param name="Headers">Names of the columns.</param>
    /// <param name="Cells">Columns times rows, as far as it was looked into.</param>
    public sealed record Table(WorkbookSheet Sheet, long HeaderRow, IReadOnlyList<string> Headers, int Cells);

    /// <summary>Chooses the sheet with preferred headers, of those the one with the most named columns over the most rows; a cover sheet in front has few of both.</summary>
    /// <returns>Null when no sheet has a header.</returns>
    public static SheetChoice? Of(
        WorkbookArchive archive,
        WorkbookParts parts,
        Workbook workbook,
        ImportLimits limits,
        Predicate<IReadOnlyList<string>> prefers
    )
    {
        var tables = new List<Table>();
        var unread = new List<string>();
        foreach (var sheet in parts.Sheets.Take(Most))
        {
            var (rows, numbers) = FirstRows(archive, sheet.Part, workbook, limits);
            if (Of(sheet, rows, numbers) is { } table)
                tables.Add(table);
            else if (rows.Count > 0)
                unread.Add(sheet.Name);
        }
        if (tables.Count == 0)
            return null;
        var best = tables
            .OrderByDescending(table => prefers(table.Headers))
            .ThenByDescending(table => table.Cells)
            .First();
        var read = tables.FindAll(table => table.Headers.SequenceEqual(best.Headers, StringComparer.OrdinalIgnoreCase));
        unread.AddRange(tables.Except(read).Select(table => table.Sheet.Name));
        unread.AddRange(parts.Sheets.Skip(Most).Select(sheet => sheet.Name));
        return new(read, [.. parts.Sheets.Select(sheet => sheet.Name).Where(unread.Contains)]);
    }

    static Table? Of(WorkbookSheet sheet, List<IReadOnlyList<string>> rows, List<long> numbers)
    {
        if (HeaderRow.Find(rows) is not { } header)
            return null;
        var used = rows.Skip(header + 1).Select(HeaderRow.UsedWidth).DefaultIfEmpty().Max();
        var names = HeaderRow.Names(rows[header], used);
        return names.Count == 0 ? null : new(sheet, numbers[header], names, names.Count * (rows.Count - header));
    }

    static (List<IReadOnlyList<string>> Rows, List<long> Numbers) FirstRows(
        WorkbookArchive archive,
        string sheet,
        Workbook workbook,
        ImportLimits limits
    )
    {
        var rows = new List<IReadOnlyList<string>>();
        var numbers = new List<long>();
        using var read = new SheetRows(archive, sheet, workbook, limits);
        while (rows.Count < HeaderRow.SampledRows && read.Read())
        {
            var cells = Enumerable.Range(0, read.Row.Count).Select(cell => read.Row.Text(cell).ToString()).ToList();
            if (cells.TrueForAll(cell => cell.Length == 0))
                continue;
            rows.Add(cells);
            numbers.Add(read.Number);
        }
        return (rows, numbers);
    }
}
