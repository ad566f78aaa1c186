namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>How old the won were when they were won (above), and how old the open ones are (below), on one clock.</summary>
/// <param name="LastWon">No lead older than this was ever won; null where it is unknown.</param>
sealed record AgeChart(
    IReadOnlyList<AgeBin> Bars,
    int? LastWon,
    string WonLabel,
    string OpenLabel,
    string LastWonLabel,
    string DayUnit,
    Func<double, string> Number
)
{
    const double Left = 52;
    const double Top = 34;
    const double Bottom = 44;

    public static double Height(double width) => width < 500 ? 300 : 340;

    public void Draw(Svg svg)
    {
        var bottom = svg.Height - Bottom;
        var longest = Bars.Max(bar => bar.ToDays + 1);
        var days = new Scale(longest, Left, svg.Width - 4, 1);
        var (up, down) = Halves(bottom);
        DrawBars(svg, days, up, down);
        DrawScales(svg, days, up, down, bottom);
        if (LastWon is { } last && last < longest)
            DrawLastWon(svg, days.At(last), bottom);
    }

    /// <summary>One measure for both halves, so that areas compare; the room goes where the counts are.</summary>
    (Scale Up, Scale Down) Halves(double bottom)
    {
        var won = Scale.Counting(Bars.Max(bar => bar.Won), 0, 1, 3).Most;
        var open = Scale.Counting(Bars.Max(bar => bar.Open), 0, 1, 3).Most;
        var room = bottom - Top;
        var share = Math.Clamp(won / (won + open), 0.3, 0.7);
        var zero = Top + (room * share);
        return (new Scale(won, zero, Top, 1), new Scale(open, zero, bottom, 1));
    }

    void DrawBars(Svg svg, Scale days, Scale up, Scale down)
    {
        foreach (var bar in Bars)
        {
            var x = days.At(bar.FromDays) + 1;
            var width = days.At(bar.ToDays + 1) - x - 1;
            svg.Box(x, up.At(bar.Won), width, up.Start - up.At(bar.Won), "won");
            var tooOld = LastWon is { } last && bar.FromDays >= last;
            svg.Box(x, down.Start + 1, width, down.At(bar.Open) - down.Start, tooOld ? "too-old" : "open");
        }
    }

    void DrawScales(Svg svg, Scale days, Scale up, Scale down, double bottom)
    {
        Axis.Left(svg, up, Left, svg.Width, Number, 3);
        foreach (var mark in down.Marks(3).Skip(1))
        {
            svg.Line(Left, down.At(mark), svg.Width, down.At(mark), "grid");
            svg.Text(Left - 8, down.At(mark) + 4, Number(mark), "label end");
        }
        Axis.Unit(svg, 0, 12, WonLabel);
        Axis.Unit(svg, 0, bottom + 38, OpenLabel);
        foreach (var mark in days.Marks(svg.IsNarrow ? 4 : 8))
            svg.Text(days.At(mark), bottom + 18, Number(mark), "label middle");
        Axis.Unit(svg, svg.Width, bottom + 38, DayUnit, atEnd: true);
    }

    void DrawLastWon(Svg svg, double x, double bottom)
    {
        svg.Line(x, Top - 10, x, bottom, "limit");
        var rightward = x < svg.Width * 0.6;
        svg.Text(rightward ? x + 6 : x - 6, Top, LastWonLabel, rightward ? "limit-label" : "limit-label end");
    }
}
