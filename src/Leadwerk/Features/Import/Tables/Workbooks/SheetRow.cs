using System.Globalization;
using System.Text;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The cells of one sheet row, by column; columns the sheet leaves out are empty.</summary>
sealed class SheetRow(string file, ImportLimits limits)
{
    Held[] cells = new Held[32];
    char[] chars = new char[1 << 12];
    int length;

    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        length = 0;
    }

    public CellKind Kind(int column) => cells[column].Kind;

    public double Number(int column) => cells[column].Number;

    public bool IsEmpty(int column) => cells[column] is { Length: 0, Kind: CellKind.Text };

    /// <summary>Text of the cell; numbers and days are written out when somebody asks.</summary>
    public ReadOnlySpan<char> Text(int column)
    {
        ref var cell = ref cells[column];
        if (cell.Length == 0 && cell.Kind != CellKind.Text)
            Hold(column, cell.Kind, cell.Number, TextOf(cell));
        return chars.AsSpan(cells[column].Start, cells[column].Length);
    }

    public void Add(int column, CellKind kind, double number) => Place(column, new(kind, number, 0, 0));

    public void Add(int column, ReadOnlySpan<char> text, long row)
    {
        RefuseLongRow(text.Length, row);
        Hold(column, CellKind.Text, double.NaN, text);
    }

    /// <returns>Characters added.</returns>
    public int Add(int column, ReadOnlySpan<byte> utf8, long row)
    {
        RefuseLongRow(utf8.Length / 4, row);
        Reserve(utf8.Length);
        var added = Encoding.UTF8.GetChars(utf8, chars.AsSpan(length));
        RefuseLongRow(added, row);
        Place(column, new(CellKind.Text, double.NaN, length, added));
        length += added;
        return added;
    }

    void Hold(int column, CellKind kind, double number, ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(chars.AsSpan(length));
        Place(column, new(kind, number, length, text.Length));
        length += text.Length;
    }

    void Place(int column, Held cell)
    {
        if (column >= cells.Length)
            Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
        if (column >= Count)
        {
            cells.AsSpan(Count, column - Count).Clear();
            Count = column + 1;
        }
        cells[column] = cell;
    }

    void Reserve(int more)
    {
        if (length + more > chars.Length)
            Array.Resize(ref chars, Math.Max(length + more, chars.Length * 2));
    }

    void RefuseLongRow(int more, long row)
    {
        if (length + more > limits.RowChars)
            throw new TableRefusedException("row-too-long", file, row, limits.RowChars);
    }

    static string TextOf(Held cell) =>
        cell.Kind switch
        {
            CellKind.Boolean => cell.Number != 0 ? "true" : "false",
            CellKind.Date => ExcelDay.Text(cell.Number),
            _ => NumberText(cell.Number),
        };

    /// <summary>Whole numbers without an exponent: they may be ids.</summary>
    static string NumberText(double number) =>
        Math.Abs(number) < 1e18 && number == Math.Truncate(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    readonly record struct Held(CellKind Kind, double Number, int Start, int Length);
}
