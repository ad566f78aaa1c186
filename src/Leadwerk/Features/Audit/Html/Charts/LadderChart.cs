namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>One step of the ladder as drawn.</summary>
/// <param name="Order">Chance of an order with its bounds; null where the phase was not observed.</param>
/// <param name="OrderText">The chance in words, with its cases.</param>
/// <param name="CountText">What was counted, in words.</param>
/// <param name="IsLast">Moving on from here is the order itself.</param>
sealed record LadderStep(
    string Name,
    int MovedOn,
    int Failed,
    int Open,
    (double? Estimate, double Low, double High)? Order,
    string OrderText,
    string CountText,
    bool IsLast
);

/// <summary>What became of the leads of each phase, and the measured chance of an order with its interval.</summary>
sealed record LadderChart(
    IReadOnlyList<LadderStep> Steps,
    string CountHeading,
    string ChanceHeading,
    Func<double, string> Percent
)
{
    const double WideStep = 68;
    const double NarrowStep = 104;
    const double Top = 28;
    const double Bottom = 28;

    public double Height(double width) => Top + (Steps.Count * (width < 500 ? NarrowStep : WideStep)) + Bottom;

    public void Draw(Svg svg)
    {
        var most = Steps.Max(step => step.MovedOn + step.Failed + step.Open);
        var narrow = svg.IsNarrow;
        var counts = new Scale(Math.Max(1, most), 0, narrow ? svg.Width : 430);
        var chances = Scale.Shares(narrow ? 4 : 476, narrow ? svg.Width - 12 : svg.Width - 16);
        var bottom = svg.Height - Bottom;
        Axis.Bottom(svg, chances, Top - 4, bottom, Percent, 4);
        Axis.Unit(svg, 0, 14, narrow ? CountHeading + " · " + ChanceHeading : CountHeading);
        if (!narrow)
            Axis.Unit(svg, chances.Start, 14, ChanceHeading);
        for (var i = 0; i < Steps.Count; i++)
        {
            var y = Top + (i * (narrow ? NarrowStep : WideStep));
            if (narrow)
                DrawNarrow(svg, Steps[i], counts, chances, y);
            else
                DrawWide(svg, Steps[i], counts, chances, y);
        }
    }

    static void DrawWide(Svg svg, LadderStep step, Scale counts, Scale chances, double y)
    {
        svg.Text(0, y + 16, Svg.Fit(step.Name, counts.End), "name");
        DrawCounts(svg, step, counts, y + 24, 16);
        svg.Text(0, y + 54, step.CountText, "label");
        DrawChance(svg, step, chances, y + 32);
        svg.Text(chances.Start + 6, y + 54, step.OrderText, "label");
    }

    static void DrawNarrow(Svg svg, LadderStep step, Scale counts, Scale chances, double y)
    {
        svg.Text(0, y + 16, Svg.Fit(step.Name, svg.Width), "name");
        DrawCounts(svg, step, counts, y + 24, 14);
        svg.Text(0, y + 53, Svg.Fit(step.CountText, svg.Width * 1.1), "label");
        DrawChance(svg, step, chances, y + 68);
        svg.Text(chances.Start + 6, y + 88, step.OrderText, "label");
    }

    static void DrawCounts(Svg svg, LadderStep step, Scale counts, double y, double height)
    {
        var x = counts.Start;
        foreach (
            var (count, kind) in ((int, string)[])
                [(step.MovedOn, step.IsLast ? "won" : "moved"), (step.Failed, "lost"), (step.Open, "open")]
        )
        {
            var width = counts.At(count) - counts.Start;
            svg.Box(x, y, Math.Max(0, width - 1), height, kind);
            x += width;
        }
    }

    static void DrawChance(Svg svg, LadderStep step, Scale chances, double y)
    {
        if (step.Order is not { } order)
            return;
        Whisker.Across(svg, chances.At(order.Low), chances.At(order.High), y);
        if (order.Estimate is { } estimate)
            svg.Dot(chances.At(estimate), y, 4.5, "won-dot");
    }
}
