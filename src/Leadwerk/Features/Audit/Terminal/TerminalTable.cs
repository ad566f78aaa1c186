using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>A table that keeps to the width: names give way first, numbers never wrap.</summary>
sealed class TerminalTable(TerminalText text, bool unicode)
{
    const int Gap = 2;
    const int NarrowestName = 10;

    readonly List<Column> columns = [];
    readonly List<Span[]> rows = [];
    bool headers = true;

    public int Rows => rows.Count;

    /// <summary>Names from the file: what does not fit is shortened with an ellipsis.</summary>
    public TerminalTable Names(string header) => Add(new Column(Literal(header), Justify.Left, Fit.Shortens));

    /// <summary>Texts of ours: what does not fit goes on in the next line.</summary>
    public TerminalTable Wrapping(string header) => Add(new Column(Literal(header), Justify.Left, Fit.Wraps));

    public TerminalTable Text(string header) => Add(new Column(Literal(header), Justify.Left, Fit.Keeps));

    public TerminalTable Numbers(string header) => Add(new Column(Literal(header), Justify.Right, Fit.Keeps));

    public TerminalTable NumbersIf(bool wanted, string header) => wanted ? Numbers(header) : this;

    public TerminalTable WithoutHeaders()
    {
        headers = false;
        return this;
    }

    public void Row(params Span[] cells) =>
        rows.Add([.. cells.Select(cell => cell with { Text = Literal(cell.Text) })]);

    /// <summary>An empty line between groups of rows.</summary>
    public void Pause() => rows.Add([.. columns.Select(_ => new Span("", Ink.Plain))]);

    /// <summary>As the library draws it.</summary>
    /// <param name="width">Cells that there are.</param>
    public Table Drawn(int width)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = headers };
        var widths = Widths(width);
        for (var i = 0; i < columns.Count; i++)
        {
            var header = Cell(new Span(columns[i].Header, Ink.Grey), columns[i], widths[i]);
            table.AddColumn(
                new TableColumn(header)
                {
                    Alignment = columns[i].Side,
                    Padding = new Padding(0, 0, i == columns.Count - 1 ? 0 : Gap, 0),
                    Width = widths[i],
                }
            );
        }
        if (headers)
            table.AddRow(
                widths.Select(cells => new Text(new string(unicode ? '─' : '-', cells), text.Inked(Ink.Grey)))
            );
        foreach (var row in rows)
            table.AddRow(row.Select((cell, i) => Cell(cell, columns[i], widths[i])));
        return table;
    }

    string Literal(string cell) => text.Clean(cell);

    TerminalTable Add(Column column)
    {
        columns.Add(column);
        return this;
    }

    int[] Widths(int width)
    {
        int[] widths =
        [
            .. columns.Select(
                (column, i) => rows.Select(row => row[i].Text).Append(column.Header).Max(cell => cell.GetCellWidth())
            ),
        ];
        var over = widths.Sum() + (Gap * (columns.Count - 1)) - width;
        over = Narrow(widths, over, column => column.Fit != Fit.Keeps);
        over = Narrow(widths, over, column => column.Side == Justify.Left);
        Narrow(widths, over, _ => true);
        return widths;
    }

    /// <summary>Takes the cells that are too many from the chosen columns; what remains too many.</summary>
    int Narrow(int[] widths, int over, Func<Column, bool> chosen)
    {
        for (var i = 0; i < widths.Length && over > 0; i++)
        {
            if (!chosen(columns[i]))
                continue;
            var taken = Math.Clamp(widths[i] - NarrowestName, 0, over);
            widths[i] -= taken;
            over -= taken;
        }
        return over;
    }

    Text Cell(Span cell, Column column, int width)
    {
        var fitting =
            column.Fit == Fit.Wraps
                ? string.Join(
                    '\n',
                    WrappedText.Lines([cell], width).Select(line => string.Concat(line.Select(span => span.Text)))
                )
                : Ellipsis.Shorten(cell.Text, width, unicode ? "…" : "...").Replace('\u00A0', ' ');
        return new Text(fitting, text.Inked(cell.Ink));
    }

    enum Fit
    {
        Keeps,
        Shortens,
        Wraps,
    }

    sealed record Column(string Header, Justify Side, Fit Fit);
}
