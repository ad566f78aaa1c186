using System.Xml;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>A sheet of an XLSX workbook, followed by those with the same headers.</summary>
sealed class WorkbookTable : TableSource
{
    readonly FileStream stream;
    readonly WorkbookArchive archive;
    readonly Workbook workbook;
    readonly ImportLimits limits;
    readonly SheetChoice sheets;
    SheetRows rows;
    string place;
    int sheet;
    int cells;

    WorkbookTable(
        FileStream stream,
        WorkbookArchive archive,
        Workbook workbook,
        ImportLimits limits,
        SheetChoice sheets
    )
    {
        this.stream = stream;
        this.archive = archive;
        this.workbook = workbook;
        this.limits = limits;
        this.sheets = sheets;
        File = place = workbook.File;
        Headers = sheets.Read[0].Headers;
        rows = BelowHeader();
    }

    public override string File { get; }

    public override string Place => place;

    public override IReadOnlyList<string> UnreadSheets => sheets.Unread;

    public override IReadOnlyList<string> Headers { get; }

    public override long Row => rows.Number;

    public override int Cells => cells;

    public override double ShareRead => (sheet + rows.ShareRead) / sheets.Read.Count;

    public override string Encoding => "xlsx";

    public override char? Delimiter => null;

    /// <summary>Chooses a sheet, reads its headers and stands before the first row below.</summary>
    /// <exception cref="TableRefusedException">No readable workbook, no header, or a limit broken on the way to the header.</exception>
    public static WorkbookTable Open(
        FileStream stream,
        string file,
        ImportLimits limits,
        Predicate<IReadOnlyList<string>> prefers
    )
    {
        WorkbookArchive? archive = null;
        try
        {
            archive = WorkbookArchive.Open(stream, file, limits);
            OtherDocuments.Refuse(archive, file);
            return Open(stream, archive, file, limits, prefers);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            archive?.Dispose();
            throw Refusal(fault, file);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    static WorkbookTable Open(
        FileStream stream,
        WorkbookArchive archive,
        string file,
        ImportLimits limits,
        Predicate<IReadOnlyList<string>> prefers
    )
    {
        var parts = WorkbookParts.Read(archive);
        var workbook = new Workbook(
            file,
            SharedStrings.Read(archive, parts.SharedStrings, file, limits),
            NumberFormats.Read(archive, parts.Styles),
            parts.Counts1904
        );
        var sheets =
            SheetChoice.Of(archive, parts, workbook, limits, prefers)
            ?? throw new TableRefusedException("no-header", file);
        return new WorkbookTable(stream, archive, workbook, limits, sheets);
    }

    public override bool Read()
    {
        try
        {
            do
            {
                while (rows.Read())
                {
                    cells = UsedCells();
                    if (cells > 0)
                        return true;
                }
            } while (NextSheet());
            cells = 0;
            return false;
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw Refusal(fault, File);
        }
    }

    public override ReadOnlySpan<char> Cell(int column) => Holds(column) ? rows.Row.Text(column) : default;

    public override CellKind Kind(int column) => Holds(column) ? rows.Row.Kind(column) : CellKind.Text;

    public override double Number(int column) =>
        Kind(column) is CellKind.Number or CellKind.Date ? rows.Row.Number(column) : double.NaN;

    protected override void Dispose(bool disposing)
    {
        rows.Dispose();
        archive.Dispose();
        stream.Dispose();
    }

    bool NextSheet()
    {
        if (sheet + 1 == sheets.Read.Count)
            return false;
        sheet++;
        rows.Dispose();
        rows = BelowHeader();
        return true;
    }

    SheetRows BelowHeader()
    {
        var (read, headerRow, _, _) = sheets.Read[sheet];
        if (sheets.Read.Count > 1)
            place = $"{File} [{read.Name}]";
        var below = new SheetRows(archive, read.Part, workbook, limits);
        while (below.Number != headerRow && below.Read()) { }
        return below;
    }

    bool Holds(int column) => column >= 0 && column < rows.Row.Count && column < cells;

    int UsedCells()
    {
        var used = rows.Row.Count;
        while (used > 0 && rows.Row.IsEmpty(used - 1))
            used--;
        return used == 0 ? 0 : Math.Max(used, Headers.Count);
    }

    /// <summary>What the archive and its XML throw where the file is damaged or made to do damage.</summary>
    static bool IsDamage(Exception fault) =>
        fault is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException;

    static TableRefusedException Refusal(Exception fault, string file) =>
        fault is XmlException && fault.Message.Contains("DTD", StringComparison.Ordinal)
            ? new("dangerous-xml", file)
            : new("broken-archive", file);
}
