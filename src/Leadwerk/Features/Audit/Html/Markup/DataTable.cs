namespace Leadwerk.Features.Audit.Html.Markup;

/// <param name="Number">Right-aligned in tabular figures.</param>
readonly record struct Column(string Name, bool Number = true);

/// <summary>A table of texts with headers for rows and columns.</summary>
/// <param name="Caption">What the table holds; every table says so.</param>
/// <param name="Columns">The first one heads the rows.</param>
/// <param name="Rows">Cells, as many as there are columns.</param>
sealed record DataTable(string Caption, IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<string>> Rows)
{
    public void Write(HtmlWriter html)
    {
        html.Write(
            $"""<div class="scroll" role="region" tabindex="0" aria-label="{Caption}"><table><caption>{Caption}</caption><thead><tr>"""
        );
        foreach (var column in Columns)
            html.Write($"""<th scope="col" class="{Class(column)}">{column.Name}</th>""");
        html.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in Rows)
            WriteRow(html, row);
        html.Write("</tbody></table></div>\n");
    }

    void WriteRow(HtmlWriter html, IReadOnlyList<string> row)
    {
        html.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            if (i == 0)
                html.Write($"""<th scope="row" class="{Class(Columns[i])}"><bdi>{row[i]}</bdi></th>""");
            else
                html.Write($"""<td class="{Class(Columns[i])}"><bdi>{row[i]}</bdi></td>""");
        }
        html.Write("</tr>\n");
    }

    static string Class(Column column) => column.Number ? "n" : "t";
}
