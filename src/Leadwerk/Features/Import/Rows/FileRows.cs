using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Import.Rows;

/// <summary>All rows of one file, column by column, as written.</summary>
sealed class FileRows
{
    readonly List<(ColumnUse Use, RawColumn Cells)> columns = [];
    readonly List<(int First, string Place)> places = [];
    readonly HashSet<int> numbered = [];
    readonly bool hasIds;

    public FileRows(string file, HeaderReading headers, char? delimiter)
    {
        File = file;
        Headers = headers;
        Delimiter = delimiter;
        hasIds = headers.Has(Field.Id);
        foreach (var use in headers.Uses.Where(use => use.Field != Field.Id))
            columns.Add((use, New(use.Field, Nothing(headers.Family, use.Field))));
    }

    public string File { get; }
    public HeaderReading Headers { get; set; }
    public char? Delimiter { get; }
    public TextColumn Ids { get; } = new();

    /// <summary>File of a row, with its sheet where rows of several were read.</summary>
    public string PlaceOf(int row) => places.FindLast(place => place.First <= row).Place ?? File;

    /// <summary>Line or sheet row of each row.</summary>
    public List<int> Lines { get; } = [];

    public IReadOnlyList<(ColumnUse Use, RawColumn Cells)> Columns => columns;

    public int Count => Ids.Count;

    public IEnumerable<(ColumnUse Use, DateCells Cells)> Dates => Of<DateCells>();

    public IEnumerable<(ColumnUse Use, NumberCells Cells)> Numbers => Of<NumberCells>();

    public CodedColumn? Coded(Field field) => Cells<CodedCells>(field)?.Column;

    public TCells? Cells<TCells>(Field field)
        where TCells : RawColumn =>
        columns.Find(column => column.Use.Field == field && column.Cells is TCells).Cells as TCells;

    /// <summary>True when we counted the row ourselves: its id means nothing outside this file.</summary>
    public bool IsNumbered(int row) => !hasIds || numbered.Contains(row);

    /// <summary>True when the present row has a cell that serves as something.</summary>
    public bool SaysAnything(TableSource table) => columns.Exists(column => !table.Cell(column.Use.Column).IsEmpty);

    /// <summary>Keeps the present row's cells; its id stands in the ids already.</summary>
    public void AddCells(TableSource table)
    {
        if (places.Count == 0 || !ReferenceEquals(places[^1].Place, table.Place))
            places.Add((Lines.Count, table.Place));
        Lines.Add((int)Math.Min(table.Row, int.MaxValue));
        foreach (var (use, cells) in columns)
            cells.Add(table, use.Column);
    }

    public void AddNumbered(TableSource table)
    {
        if (hasIds)
            numbered.Add(Count - 1);
        AddCells(table);
    }

    /// <summary>Reads a column as something else than its header said.</summary>
    public void Replace(ColumnUse use, Field field, RawColumn cells)
    {
        var now = use with { Field = field };
        columns[columns.FindIndex(column => column.Use == use)] = (now, cells);
        Headers = Headers with { Uses = [.. Headers.Uses.Select(other => other == use ? now : other)] };
    }

    IEnumerable<(ColumnUse, TCells)> Of<TCells>() =>
        columns.Where(column => column.Cells is TCells).Select(column => (column.Use, (TCells)(object)column.Cells));

    /// <summary>Odoo exports the empty reference as the word for "no"; in a column of yes and no it is an answer.</summary>
    static string Nothing(string family, Field field) => family == "odoo" && field != Field.IsActive ? "False" : "";

    static RawColumn New(Field field, string nothing) =>
        field == Field.Title || Array.IndexOf(Fields.Contacts, field) >= 0 ? new TextCells()
        : Array.IndexOf(Fields.Coded, field) >= 0 ? new CodedCells(nothing)
        : Array.IndexOf(Fields.Numbers, field) >= 0 ? new NumberCells()
        : new DateCells();
}
