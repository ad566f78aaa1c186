namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>What a bar is, and how much.</summary>
readonly record struct HonestyLabel(string Name, string Amount)
{
    public string Whole => $"{Name}: {Amount}";
}

/// <summary>The plain sum, the part of it that hangs on zombies, and what is likely to come of it.</summary>
/// <param name="Band">P10 and P90 of what comes in the end; null where money or cases are missing.</param>
sealed record HonestyChart(
    double Naive,
    double Zombies,
    double Weighted,
    (double P10, double P90)? Band,
    HonestyLabel NaiveLabel,
    HonestyLabel WeightedLabel,
    HonestyLabel BandLabel,
    Func<double, string> Amount
)
{
    const double Top = 6;
    const double Row = 52;
    const double Line = 18;
    const double Bottom = 28;

    // Names stand in a larger and bolder type than other texts.
    const double Letter = Svg.Letter * 1.25;

    public double Height(double width) => Top + (RowOn(width) * (Band is null ? 2 : 3)) + Bottom;

    public void Draw(Svg svg)
    {
        var bottom = svg.Height - Bottom;
        var amounts = Scale.Holding(Math.Max(Naive, Math.Max(Weighted, Band?.P90 ?? 0)), 0, svg.Width - 24);
        Axis.Bottom(svg, amounts, Top, bottom, Amount, svg.IsNarrow ? 3 : 6);
        var bar = Label(svg, 0, NaiveLabel);
        svg.Box(0, bar, amounts.At(Naive - Zombies), 18, "open");
        svg.Box(amounts.At(Naive - Zombies), bar, amounts.At(Naive) - amounts.At(Naive - Zombies), 18, "zombie");
        svg.Box(0, Label(svg, 1, WeightedLabel), amounts.At(Weighted), 18, "won");
        if (Band is not { } band)
            return;
        bar = Label(svg, 2, BandLabel);
        svg.Box(amounts.At(band.P10), bar, Math.Max(2, amounts.At(band.P90) - amounts.At(band.P10)), 18, "fan");
    }

    /// <returns>Where its bar begins.</returns>
    double Label(Svg svg, int row, HonestyLabel label)
    {
        var top = Top + (row * RowOn(svg.Width));
        if (!Breaks(svg.Width))
        {
            svg.Text(0, top + 14, label.Whole, "name");
            return top + 22;
        }
        svg.Text(0, top + 14, label.Name + ":", "name");
        svg.Text(0, top + 14 + Line, label.Amount, "name");
        return top + 22 + Line;
    }

    double RowOn(double width) => Breaks(width) ? Row + Line : Row;

    /// <summary>Where one of them runs past the edge, all stand on two lines.</summary>
    bool Breaks(double width) =>
        new[] { NaiveLabel, WeightedLabel, BandLabel }.Any(label => label.Whole.Length * Letter > width);
}
