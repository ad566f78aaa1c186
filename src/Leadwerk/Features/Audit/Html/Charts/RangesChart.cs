namespace Leadwerk.Features.Audit.Html.Charts;

/// <param name="Middle">Drawn as a line across the box; null for none.</param>
/// <param name="Dot">Drawn as a dot, in its own kind.</param>
/// <param name="Link">Where a click on it leads; null where nowhere.</param>
readonly record struct LabelledRange(
    string Label,
    double P10,
    double P90,
    double? Middle,
    double Dot,
    string DotKind,
    ChartLink? Link = null
);

/// <summary>Where a click on a part of a chart leads.</summary>
/// <param name="Address">Of a page.</param>
/// <param name="Spoken">What is behind it, for those who do not see the picture.</param>
public sealed record ChartLink(string Address, string Spoken);

/// <summary>Ranges from P10 to P90 side by side in time, each with what came or is to come on average.</summary>
/// <param name="Kind">Class of the boxes.</param>
/// <param name="Counted">True where no scale mark may lie between whole things.</param>
sealed record RangesChart(
    IReadOnlyList<LabelledRange> Ranges,
    string Kind,
    bool Counted,
    string Unit,
    Func<double, string> Number
)
{
    const double Left = 84;
    const double Top = 26;
    const double Bottom = 28;
    const double WidestBox = 24;

    public static double Height(double width) => width < 500 ? 220 : 250;

    public void Draw(Svg svg)
    {
        var bottom = svg.Height - Bottom;
        var most = Ranges.Max(range => Math.Max(range.P90, range.Dot));
        var amounts = Scale.Holding(most, bottom, Top, leastStep: Counted ? 1 : 0);
        Axis.Left(svg, amounts, Left, svg.Width, Number);
        Axis.Unit(svg, 0, 12, Unit);
        var slot = (svg.Width - Left) / Ranges.Count;
        var letters = Ranges.Max(range => range.Label.Length);
        var labelEvery = (int)Math.Ceiling(Svg.Letter * (letters + 1) / slot);
        for (var i = 0; i < Ranges.Count; i++)
        {
            var x = Left + ((i + 0.5) * slot);
            // On a phone they would be too narrow for a thumb; the table below has the same links.
            var link = svg.IsNarrow ? null : Ranges[i].Link;
            if (link is not null)
                svg.BeginLink(link.Address, link.Spoken, x - (slot / 2), Top, slot, svg.Height - Top);
            DrawRange(svg, Ranges[i], amounts, x, Math.Min(WidestBox, slot * 0.6));
            if (i % labelEvery == 0 && x + (Svg.Letter * letters / 2) < svg.Width + 8)
                svg.Text(x, bottom + 18, Ranges[i].Label, "label middle");
            if (link is not null)
                svg.EndLink();
        }
    }

    void DrawRange(Svg svg, LabelledRange range, Scale amounts, double x, double box)
    {
        var high = amounts.At(range.P90);
        svg.Box(x - (box / 2), high, box, Math.Max(1, amounts.At(range.P10) - high), Kind);
        if (range.Middle is { } middle)
            svg.Line(x - (box / 2), amounts.At(middle), x + (box / 2), amounts.At(middle), "middle-line");
        svg.Dot(x, amounts.At(range.Dot), 4, range.DotKind);
    }
}
