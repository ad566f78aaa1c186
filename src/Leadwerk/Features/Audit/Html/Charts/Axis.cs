namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>Marks, grid lines and their labels.</summary>
static class Axis
{
    /// <summary>Marks of a vertical scale, written left of the plot, with grid lines across it.</summary>
    public static void Left(Svg svg, Scale scale, double left, double right, Func<double, string> label, int marks = 5)
    {
        foreach (var mark in scale.Marks(marks))
        {
            var y = scale.At(mark);
            svg.Line(left, y, right, y, mark == 0 ? "axis" : "grid");
            svg.Text(left - 8, y + 4, label(mark), "label end");
        }
    }

    /// <summary>Marks of a horizontal scale, written below the plot, with grid lines up through it.</summary>
    public static void Bottom(Svg svg, Scale scale, double top, double bottom, Func<double, string> label, int marks)
    {
        foreach (var mark in scale.Marks(marks))
        {
            var x = scale.At(mark);
            svg.Line(x, top, x, bottom, mark == 0 ? "axis" : "grid");
            svg.Text(x, bottom + 18, label(mark), "label middle");
        }
    }

    /// <summary>What a scale counts, in the corner above the plot or at its lower end.</summary>
    public static void Unit(Svg svg, double x, double y, string unit, bool atEnd = false) =>
        svg.Text(x, y, unit, atEnd ? "unit end" : "unit");
}
