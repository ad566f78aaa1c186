using Leadwerk.Features.Audit.Html.Charts;

namespace Leadwerk.Features.Audit.Html.Markup;

/// <summary>A picture with its title, its description for those who cannot see it, and its numbers as a table.</summary>
/// <remarks>Drawn twice, for wide and for narrow screens: scaling one drawing down to a phone makes its letters unreadable.</remarks>
/// <param name="Id">Unique in the page.</param>
/// <param name="Draw">Draws on a canvas of the given width.</param>
/// <param name="Height">Height of the drawing for a width.</param>
sealed record Figure(
    string Id,
    string Title,
    string Description,
    Action<Svg> Draw,
    Func<double, double> Height,
    DataTable Table
)
{
    public const double Wide = 760;
    public const double Narrow = 350;

    /// <summary>Class of the swatch and its meaning.</summary>
    public IReadOnlyList<(string Swatch, string Meaning)> Legend { get; init; } = [];

    /// <summary>Whether parts of the wide drawing are links: then it is no picture but a group of things.</summary>
    public bool HasLinks { get; init; }

    public void Write(HtmlWriter html, string tableLabel)
    {
        html.Write($"""<figure id="{Id}"><figcaption>{Title}</figcaption>""");
        WriteLegend(html);
        WriteDrawing(html, "wide", Wide, HasLinks ? "group" : "img");
        WriteDrawing(html, "narrow", Narrow, "img");
        html.Write($"<details><summary>{tableLabel}</summary>\n");
        Table.Write(html);
        html.Write("</details></figure>\n");
    }

    void WriteLegend(HtmlWriter html)
    {
        if (Legend.Count == 0)
            return;
        html.Write("""<ul class="legend">""");
        foreach (var (swatch, meaning) in Legend)
            html.Write($"""<li><span class="swatch {swatch}"></span>{meaning}</li>""");
        html.Write("</ul>");
    }

    void WriteDrawing(HtmlWriter html, string size, double width, string role)
    {
        var height = Height(width);
        html.Write(
            $"""
            <svg class="chart {size}" role="{role}" aria-labelledby="{Id}-{size}-t {Id}-{size}-d" viewBox="0 0 {width} {height}">
            <title id="{Id}-{size}-t">{Title}</title><desc id="{Id}-{size}-d">{Description}</desc>

            """
        );
        Draw(new Svg(html, width, height));
        html.Write("</svg>\n");
    }
}
