namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>Said against came: on the diagonal the machine says what happens.</summary>
sealed record CalibrationChart(
    IReadOnlyList<CalibrationBin> Bins,
    string SaidLabel,
    string CameLabel,
    Func<double, string> Percent
)
{
    const double Left = 52;
    const double Top = 26;
    const double Bottom = 44;

    /// <summary>A square plot: a diagonal of 45 degrees reads best.</summary>
    public static double Height(double width) => Math.Min(width, 340) + 24;

    public void Draw(Svg svg)
    {
        var bottom = svg.Height - Bottom;
        var side = bottom - Top;
        var right = Math.Min(svg.Width - 12, Left + (side * 1.3));
        var most = Math.Min(1, Bins.Max(bin => Math.Max(bin.Said, bin.High)));
        var came = Scale.Holding(most, bottom, Top);
        var said = new Scale(came.Most, Left, right);
        Axis.Left(svg, came, Left, right, Percent);
        Axis.Bottom(svg, said, Top, bottom, Percent, 5);
        Axis.Unit(svg, 0, 12, CameLabel);
        Axis.Unit(svg, right, bottom + 38, SaidLabel, atEnd: true);
        svg.Line(said.At(0), came.At(0), said.At(said.Most), came.At(came.Most), "diagonal");
        var mostCases = Bins.Max(bin => bin.Cases);
        foreach (var bin in Bins)
        {
            Whisker.Upright(svg, said.At(bin.Said), came.At(bin.Low), came.At(bin.High));
            svg.Dot(
                said.At(bin.Said),
                came.At(bin.Came),
                3 + (6 * Math.Sqrt((double)bin.Cases / mostCases)),
                "mark-dot"
            );
        }
    }
}
