using Leadwerk.Features.Import.Tables;
using Leadwerk.Features.Import.Values;

namespace Leadwerk.Features.Import.Rows;

sealed class NumberCells : RawColumn
{
    readonly List<PackedNumber> cells = [];
    readonly UnreadableCells unreadable = new();

    public NumberEvidence Evidence { get; } = new();

    /// <summary>Currency marks beside the amounts.</summary>
    public CodedColumn Marks { get; } = new();

    public override void Add(TableSource table, int column)
    {
        var number = Read(table, column, out var mark);
        if (number.Shape == NumberShape.Unreadable)
            unreadable.Add(cells.Count, table.Cell(column));
        Evidence.Add(number);
        Marks.Add(mark);
        cells.Add(number);
    }

    public override bool CanRead(TableSource table, int column) =>
        Read(table, column, out _).Shape != NumberShape.Unreadable;

    /// <summary>True where something stands, readable or not.</summary>
    public bool IsRecorded(int row) => cells[row].Shape != NumberShape.Empty;

    /// <summary>Numbers in the decided style, NaN where none; cells that the style does not explain are reported and left out.</summary>
    public double[] Values(bool decimalComma, Action<int, string> bad)
    {
        var values = new double[cells.Count];
        for (var row = 0; row < values.Length; row++)
        {
            if (cells[row].Value(decimalComma) is { } value)
            {
                values[row] = value;
                continue;
            }
            values[row] = double.NaN;
            bad(row, cells[row].Shape == NumberShape.Unreadable ? unreadable[row] ?? "" : cells[row].ToString());
        }
        return values;
    }

    static PackedNumber Read(TableSource table, int column, out ReadOnlySpan<char> mark)
    {
        mark = default;
        return table.Kind(column) == CellKind.Number
            ? PackedNumber.Of(table.Number(column))
            : NumberText.Read(table.Cell(column), out mark);
    }
}
