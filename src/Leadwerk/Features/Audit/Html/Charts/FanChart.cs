namespace Leadwerk.Features.Audit.Html.Charts;

/// <param name="Place">Days after the as-of day.</param>
readonly record struct FanPoint(double Place, double P10, double P50, double P90, double Mean);

/// <summary>What has come in by a day: the band between P10 and P90, the middle and the mean.</summary>
sealed record FanChart(
    IReadOnlyList<FanPoint> Points,
    string Unit,
    string DayUnit,
    Func<double, string> Amount,
    Func<double, string> Day
)
{
    const double Left = 84;
    const double Top = 26;
    const double Bottom = 44;

    public static double Height(double width) => width < 500 ? 260 : 300;

    public void Draw(Svg svg)
    {
        var right = svg.Width - 76;
        var bottom = svg.Height - Bottom;
        var days = new Scale(Points.Max(point => point.Place), Left, right);
        var amounts = Scale.Counting(Points.Max(point => Math.Max(point.P90, point.Mean)), bottom, Top);
        Axis.Left(svg, amounts, Left, right, Amount);
        Axis.Unit(svg, 0, 12, Unit);
        var places = Points.Select(point => (X: days.At(point.Place), Point: point)).ToArray();
        foreach (var (x, point) in places)
        {
            svg.Line(x, Top, x, bottom, "grid");
            svg.Text(x, bottom + 18, Day(point.Place), "label middle");
        }
        Axis.Unit(svg, right, bottom + 38, DayUnit, atEnd: true);
        svg.Band(
            [.. places.Select(place => (place.X, amounts.At(place.Point.P10), amounts.At(place.Point.P90)))],
            "fan"
        );
        svg.Curve(places.Select(place => (place.X, amounts.At(place.Point.P50))), "middle-line");
        foreach (var (x, point) in places.Skip(1))
            svg.Dot(x, amounts.At(point.Mean), 4, "mean-dot");
        LabelEnd(svg, places[^1].Point, amounts, right + 8);
    }

    void LabelEnd(Svg svg, FanPoint last, Scale amounts, double x)
    {
        var (high, middle, low) = (amounts.At(last.P90) + 4, amounts.At(last.P50) + 4, amounts.At(last.P10) + 4);
        svg.Text(x, Math.Min(high, middle - 14), "P90 " + Amount(last.P90), "label");
        svg.Text(x, middle, "P50 " + Amount(last.P50), "label strong");
        svg.Text(x, Math.Max(low, middle + 14), "P10 " + Amount(last.P10), "label");
    }
}
