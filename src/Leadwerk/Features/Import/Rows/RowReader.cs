using System.Diagnostics;
using System.Globalization;
using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Import.Rows;

/// <summary>Reads the rows of one file once.</summary>
/// <param name="bad">Receives rows that must be left out.</param>
/// <param name="progress">Told the share read.</param>
/// <param name="cancel">Stops between rows.</param>
sealed class RowReader(BadCells bad, Action<double>? progress, CancellationToken cancel)
{
    const int RowsBetweenLooks = 1024;
    static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    /// <summary>What histories of all fields call the stage.</summary>
    static readonly string[] StageFields =
    [
        "StageName",
        "Stage",
        "Stage Name",
        "Phase",
        "Stufe",
        "dealstage",
        "Deal Stage",
    ];

    readonly Stopwatch sinceReport = Stopwatch.StartNew();
    long rowsSeen;

    /// <summary>Rows of leads: one row per id, ids counted on where the file has none.</summary>
    public FileRows ReadLeads(TableSource table, HeaderReading headers, int firstNumber, List<ReadingNote> notes)
    {
        var rows = new FileRows(table.File, headers, table.Delimiter);
        var leads = new LeadRows(rows, firstNumber, bad);
        var footers = new FooterRows(headers);
        while (Next(table))
        {
            if (footers.Holds(table))
                continue;
            if (footers.Count > 0)
                footers.Release(table, bad, leads.Add);
            if (!IsMisaligned(table, rows))
                leads.Add(table);
        }
        if (footers.Note(table.File) is { } note)
            notes.Add(note);
        DaysOfEnds.Find(rows);
        return rows;
    }

    /// <summary>Rows of a stage history: any number per id; of a history of all fields only the changes of the stage.</summary>
    public FileRows ReadHistory(TableSource table, HeaderReading headers)
    {
        var fieldColumn = headers.Column(Field.ChangedField);
        var rows = new FileRows(table.File, headers, table.Delimiter);
        var idColumn = headers.Column(Field.Id)!.Value;
        while (Next(table))
        {
            if (table.Cell(idColumn).IsEmpty || (fieldColumn is { } field && !IsStage(table.Cell(field))))
                continue;
            rows.Ids.Add(table.Cell(idColumn));
            rows.AddCells(table);
        }
        return rows;
    }

    static bool IsStage(ReadOnlySpan<char> field)
    {
        foreach (var name in StageFields)
        {
            if (field.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    bool Next(TableSource table)
    {
        if (rowsSeen++ % RowsBetweenLooks == 0)
        {
            cancel.ThrowIfCancellationRequested();
            if (progress is not null && sinceReport.Elapsed > BetweenReports)
            {
                progress(table.ShareRead);
                sinceReport.Restart();
            }
        }
        return table.Read();
    }

    /// <summary>More cells than headers, and what stands under the headers is not what belongs there: a stray delimiter.</summary>
    bool IsMisaligned(TableSource table, FileRows rows)
    {
        if (table.Cells <= table.Headers.Count || !HasMore(table))
            return false;
        if (rows.Columns.All(column => column.Cells.CanRead(table, column.Use.Column)))
            return false;
        bad.Row(table.Place, table.Row, "", table.Cells.ToString(CultureInfo.InvariantCulture), "columns");
        return true;
    }

    static bool HasMore(TableSource table)
    {
        for (var column = table.Headers.Count; column < table.Cells; column++)
        {
            if (!table.Cell(column).IsEmpty)
                return true;
        }
        return false;
    }
}
