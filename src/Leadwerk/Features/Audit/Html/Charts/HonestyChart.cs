namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>The plain sum, the part of it that hangs on zombies, and what is likely to come of it.</summary>
/// <param name="Band">P10 and P90 of what comes in the end; null where money or cases are missing.</param>
sealed record HonestyChart(
    double Naive,
    double Zombies,
    double Weighted,
    (double P10, double P90)? Band,
    string NaiveLabel,
    string WeightedLabel,
    string BandLabel,
    Func<double, string> Amount
)
{
    const double Top = 6;
    const double Row = 52;
    const double Bottom = 28;

    public double Height(double width) => Top + (Row * (Band is null ? 2 : 3)) + Bottom;

    public void Draw(Svg svg)
    {
        var bottom = svg.Height - Bottom;
        var amounts = Scale.Holding(Math.Max(Naive, Math.Max(Weighted, Band?.P90 ?? 0)), 0, svg.Width - 24);
        Axis.Bottom(svg, amounts, Top, bottom, Amount, svg.IsNarrow ? 3 : 6);
        svg.Text(0, Top + 14, NaiveLabel, "name");
        svg.Box(0, Top + 22, amounts.At(Naive - Zombies), 18, "open");
        svg.Box(amounts.At(Naive - Zombies), Top + 22, amounts.At(Naive) - amounts.At(Naive - Zombies), 18, "zombie");
        svg.Text(0, Top + Row + 14, WeightedLabel, "name");
        svg.Box(0, Top + Row + 22, amounts.At(Weighted), 18, "won");
        if (Band is not { } band)
            return;
        svg.Text(0, Top + (2 * Row) + 14, BandLabel, "name");
        svg.Box(
            amounts.At(band.P10),
            Top + (2 * Row) + 22,
            Math.Max(2, amounts.At(band.P90) - amounts.At(band.P10)),
            18,
            "fan"
        );
    }
}
