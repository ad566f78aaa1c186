namespace Leadwerk.Features.Audit.Html.Charts;

/// <param name="Text">The share in words, with interval and cases.</param>
readonly record struct ShareBar(string Name, double Share, double Low, double High, string Text);

/// <summary>Shares one below the other, each with its interval.</summary>
sealed record ShareBars(IReadOnlyList<ShareBar> Bars, string Kind, Func<double, string> Percent)
{
    const double Top = 6;
    const double Bottom = 28;

    // Names are bold, and a letter of them takes more than the usual room.
    const double Bold = 0.8;

    /// <summary>Room for the names on their left, where there is any.</summary>
    public double NameRoom { get; init; } = 168;

    public double Height(double width) => Top + (Bars.Count * Row(width)) + Bottom;

    public void Draw(Svg svg)
    {
        var narrow = svg.IsNarrow;
        var room = narrow ? svg.Width : NameRoom;
        var left = narrow ? 0 : room + 8;
        var shares = Scale.Holding(Math.Min(1, Bars.Max(bar => bar.High)), left, svg.Width - (narrow ? 20 : 210));
        var bottom = svg.Height - Bottom;
        Axis.Bottom(svg, shares, Top, bottom, Percent, 4);
        for (var i = 0; i < Bars.Count; i++)
        {
            var bar = Bars[i];
            var top = Top + (i * Row(svg.Width));
            var y = top + (narrow ? 30 : 14);
            svg.Text(
                0,
                top + (narrow ? 16 : 18),
                Svg.Fit(bar.Name, narrow ? (room - (bar.Text.Length * Svg.Letter)) * Bold : room),
                "name"
            );
            svg.Box(left, y - 7, shares.At(bar.Share) - left, 14, Kind);
            Whisker.Across(svg, shares.At(bar.Low), shares.At(bar.High), y);
            svg.Text(svg.Width, top + (narrow ? 16 : 18), bar.Text, "label end");
        }
    }

    static double Row(double width) => width < 500 ? 46 : 30;
}
