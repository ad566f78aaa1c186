namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>An 80 % interval as a line with two short ends.</summary>
static class Whisker
{
    const double Half = 4;

    public static void Across(Svg svg, double low, double high, double y)
    {
        svg.Line(low, y, high, y, "whisker");
        svg.Line(low, y - Half, low, y + Half, "whisker");
        svg.Line(high, y - Half, high, y + Half, "whisker");
    }

    public static void Upright(Svg svg, double x, double low, double high)
    {
        svg.Line(x, low, x, high, "whisker");
        svg.Line(x - Half, low, x + Half, low, "whisker");
        svg.Line(x - Half, high, x + Half, high, "whisker");
    }
}
