using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>The few shapes that our charts are made of; colours come from the style sheet by class.</summary>
sealed class Svg(HtmlWriter html, double width, double height)
{
    /// <summary>Mean width of a letter in chart texts, a little generous: the browser's font is not known here.</summary>
    public const double Letter = 6.8;

    public double Width => width;
    public double Height => height;
    public bool IsNarrow => width < 500;

    public void Line(double x1, double y1, double x2, double y2, string kind) =>
        html.Write($"""<line class="{kind}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>""");

    public void Box(double x, double y, double boxWidth, double boxHeight, string kind)
    {
        if (boxWidth > 0 && boxHeight > 0)
            html.Write($"""<rect class="{kind}" x="{x}" y="{y}" width="{boxWidth}" height="{boxHeight}"/>""");
    }

    public void Dot(double x, double y, double radius, string kind) =>
        html.Write($"""<circle class="{kind}" cx="{x}" cy="{y}" r="{radius}"/>""");

    public void Text(double x, double y, string text, string kind) =>
        html.Write($"""<text class="{kind}" x="{x}" y="{y}">{text}</text>""");

    /// <summary>What is drawn until <see cref="EndLink"/> is a link, and so is the place around it.</summary>
    public void BeginLink(string address, string spoken, double x, double y, double boxWidth, double boxHeight)
    {
        html.Write($"""<a href="{address}" aria-label="{spoken}">""");
        Box(x, y, boxWidth, boxHeight, "hit");
    }

    public void EndLink() => html.Write("</a>");

    public void Curve(IEnumerable<(double X, double Y)> points, string kind)
    {
        html.Write($"""<polyline class="{kind}" points=" """);
        Points(points);
        html.Write("\"/>\n");
    }

    /// <summary>The area between two curves over the same places.</summary>
    public void Band(IReadOnlyList<(double X, double Low, double High)> points, string kind)
    {
        html.Write($"""<polygon class="{kind}" points=" """);
        Points(points.Select(point => (point.X, point.High)));
        Points(points.Reverse().Select(point => (point.X, point.Low)));
        html.Write("\"/>\n");
    }

    /// <summary>The text, cut with an ellipsis where it would not fit.</summary>
    public static string Fit(string text, double room) =>
        VisibleText.Beginning(text, Math.Max(3, (int)(room / Letter)));

    void Points(IEnumerable<(double X, double Y)> points)
    {
        foreach (var (x, y) in points)
            html.Write($"{x},{y} ");
    }
}
