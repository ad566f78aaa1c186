namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>What each expiry day would have cost and saved.</summary>
sealed record ExpiryChart(
    IReadOnlyList<ExpiryPoint> Points,
    int Advised,
    string AdvisedLabel,
    string DayUnit,
    Func<double, string> Percent,
    Func<double, string> Number
)
{
    const double Left = 52;
    const double Top = 26;
    const double Bottom = 44;
    const int MostPoints = 160;

    public static double Height(double width) => width < 500 ? 260 : 300;

    public void Draw(Svg svg)
    {
        var bottom = svg.Height - Bottom;
        var right = svg.Width - 8;
        var days = new Scale(Points[^1].Day, Left, right, 1);
        var shares = Scale.Shares(bottom, Top);
        Axis.Left(svg, shares, Left, right, Percent);
        foreach (var mark in days.Marks(svg.IsNarrow ? 4 : 8))
            svg.Text(days.At(mark), bottom + 18, Number(mark), "label middle");
        Axis.Unit(svg, right, bottom + 38, DayUnit, atEnd: true);
        var shown = Thinned();
        svg.Curve(shown.Select(point => (days.At(point.Day), shares.At(point.OpenDaysSaved))), "saved-line");
        svg.Curve(shown.Select(point => (days.At(point.Day), shares.At(point.WonOrdersLost))), "lost-line");
        var valued = shown.Where(point => point.WonValueLost is not null);
        svg.Curve(
            valued.Select(point => (days.At(point.Day), shares.At(point.WonValueLost!.Value))),
            "lost-line dashed"
        );
        DrawAdvice(svg, days.At(Advised), bottom);
    }

    void DrawAdvice(Svg svg, double x, double bottom)
    {
        svg.Line(x, Top - 8, x, bottom, "advice");
        var rightward = x < svg.Width * 0.6;
        svg.Text(rightward ? x + 6 : x - 6, Top - 10, AdvisedLabel, rightward ? "advice-label" : "advice-label end");
    }

    List<ExpiryPoint> Thinned()
    {
        var step = Math.Max(1, Points.Count / MostPoints);
        var shown = new List<ExpiryPoint>();
        for (var i = 0; i < Points.Count; i += step)
            shown.Add(Points[i]);
        if (shown[^1].Day != Points[^1].Day)
            shown.Add(Points[^1]);
        return shown;
    }
}
