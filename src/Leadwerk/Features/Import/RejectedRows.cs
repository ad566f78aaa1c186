using System.Globalization;
using System.Text;
using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Import;

/// <summary>What is wrong with one row of a file.</summary>
/// <param name="File">Name of the file, with its sheet where there are several.</param>
/// <param name="Line">Line or sheet row.</param>
/// <param name="Expected">What was expected, as a sentence.</param>
public sealed record RejectedRow(string File, long Line, string Expected);

/// <summary>
/// Writes the rows that need somebody's hand as a table of their own, with all their cells, so that they can be corrected
/// there and read again.
/// </summary>
public static class RejectedRows
{
    /// <summary>Headers of our two columns; no reader takes them for anything.</summary>
    public static IReadOnlyList<string> OwnHeaders { get; } = ["leadwerk_row", "leadwerk_expected"];

    /// <summary>Reads a file again and writes its rows that were rejected: UTF-8 with its mark, RFC 4180.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it was read.</param>
    /// <param name="rejected">Rejected rows of this and other files.</param>
    /// <param name="output">Receives the table.</param>
    /// <exception cref="TableRefusedException">The file is no longer what it was.</exception>
    public static void Write(string path, ImportOptions options, IEnumerable<RejectedRow> rejected, Stream output)
    {
        var wishes = ColumnWishes.ForLeads(options);
        var reasons = rejected.ToLookup(row => (row.File, row.Line), row => row.Expected);
        using var writer = new StreamWriter(output, new UTF8Encoding(true), 1 << 14, leaveOpen: true);
        using var table = TableFile.Open(
            path,
            options.Limits,
            headers => HeaderRecognition.Of(headers, wishes).MakesLeads
        );
        CsvRow.Write(writer, [.. OwnHeaders, .. table.Headers]);
        while (table.Read())
        {
            if (reasons[(table.Place, table.Row)].Distinct().ToArray() is { Length: > 0 } why)
                CsvRow.Write(
                    writer,
                    [table.Row.ToString(CultureInfo.InvariantCulture), string.Join(' ', why), .. Cells(table)]
                );
        }
    }

    static IEnumerable<string> Cells(TableSource table) =>
        Enumerable.Range(0, Math.Max(table.Cells, table.Headers.Count)).Select(column => table.Cell(column).ToString());
}
