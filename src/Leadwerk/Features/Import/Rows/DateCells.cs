using Leadwerk.Features.Import.Tables;
using Leadwerk.Features.Import.Values;

namespace Leadwerk.Features.Import.Rows;

sealed class DateCells : RawColumn
{
    readonly List<PackedDate> cells = [];
    readonly UnreadableCells unreadable = new();
    static readonly DateOrder[] Orders = [DateOrder.DayFirst, DateOrder.MonthFirst, DateOrder.YearFirst];

    public DateEvidence Evidence { get; } = new();

    public override void Add(TableSource table, int column)
    {
        var date = Read(table, column);
        // A workbook writes its numbers out when somebody asks for the text: only where nothing else can be shown.
        Add(date, date.Shape == DateShape.Unreadable ? table.Cell(column) : default);
    }

    public void Add(ReadOnlySpan<char> text) => Add(DateText.Read(text), text);

    void Add(PackedDate date, ReadOnlySpan<char> text)
    {
        if (date.Shape == DateShape.Unreadable)
            unreadable.Add(cells.Count, text);
        Evidence.Add(date);
        cells.Add(date);
    }

    public override bool CanRead(TableSource table, int column) => Read(table, column).Shape != DateShape.Unreadable;

    /// <summary>Day numbers in the decided order; cells without such a day are reported and left out.</summary>
    public int[] Days(DateOrder order, Action<int, string> bad)
    {
        var days = new int[cells.Count];
        for (var row = 0; row < days.Length; row++)
        {
            if (DateStyle.Day(cells[row], order) is { } day)
            {
                days[row] = day;
                continue;
            }
            days[row] = ReadPipeline.NoDay;
            bad(row, cells[row].Shape == DateShape.Unreadable ? unreadable[row] ?? "" : cells[row].ToString());
        }
        return days;
    }

    /// <summary>True where something stands, readable or not.</summary>
    public bool IsRecorded(int row) => cells[row].Shape != DateShape.Empty;

    /// <summary>True when some reading that neither column rules out makes both the same day; null when one has no day.</summary>
    public bool? IsSameDay(int row, DateCells other, int otherRow)
    {
        bool? same = null;
        foreach (var order in Orders)
        {
            foreach (var otherOrder in Orders)
            {
                if ((Evidence.Order ?? order) != order || (other.Evidence.Order ?? otherOrder) != otherOrder)
                    continue;
                var (own, theirs) = (
                    DateStyle.Day(cells[row], order),
                    DateStyle.Day(other.cells[otherRow], otherOrder)
                );
                if (own is null or ReadPipeline.NoDay || theirs is null or ReadPipeline.NoDay)
                    continue;
                if (own == theirs)
                    return true;
                same = false;
            }
        }
        return same;
    }

    static PackedDate Read(TableSource table, int column) =>
        table.Kind(column) is CellKind.Date or CellKind.Number
            ? DateText.Read(table.Number(column))
            : DateText.Read(table.Cell(column));
}
