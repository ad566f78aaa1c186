using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Import.Rows;

/// <summary>The cells of one column as they were written, before the whole column decided how to read them.</summary>
abstract class RawColumn
{
    /// <summary>Keeps the present row's cell.</summary>
    public abstract void Add(TableSource table, int column);

    /// <summary>False when no style can read the present row's cell.</summary>
    public virtual bool CanRead(TableSource table, int column) => true;
}

sealed class TextCells : RawColumn
{
    public TextColumn Column { get; } = new();

    public override void Add(TableSource table, int column) => Column.Add(table.Cell(column));
}

/// <param name="nothing">What the program writes into an empty cell.</param>
sealed class CodedCells(string nothing) : RawColumn
{
    public CodedColumn Column { get; } = new();

    public override void Add(TableSource table, int column)
    {
        var text = table.Cell(column);
        Column.Add(nothing.Length > 0 && text.SequenceEqual(nothing) ? default : text);
    }
}
