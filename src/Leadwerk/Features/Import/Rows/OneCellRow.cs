using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Import.Rows;

/// <summary>A row of a table that was read past, of which only the first cell holds something.</summary>
sealed class OneCellRow(TableSource table, long row, string text) : TableSource
{
    public override string File => table.File;
    public override string Place => table.Place;
    public override IReadOnlyList<string> Headers => table.Headers;
    public override long Row => row;
    public override int Cells => table.Headers.Count;
    public override double ShareRead => table.ShareRead;
    public override string Encoding => table.Encoding;
    public override char? Delimiter => table.Delimiter;

    public override bool Read() => false;

    public override ReadOnlySpan<char> Cell(int column) => column == 0 ? text : default;

    protected override void Dispose(bool disposing) { }
}
