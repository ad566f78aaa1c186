using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// The mixture at one origin. Every expert's curve depends on the age or on the cell of a lead, so the mixture is the
/// sum of two tables, and a lead's curve costs two look-ups.
/// </summary>
sealed class MixedCurves
{
    readonly CurveTable byAge;
    readonly CurveTable byCell;

    MixedCurves(CurveTable byAge, CurveTable byCell, ChanceCeilings ceilings)
    {
        this.byAge = byAge;
        this.byCell = byCell;
        Ceilings = ceilings;
    }

    public ChanceCeilings Ceilings { get; }

    public static MixedCurves Of(
        PipelineHistory history,
        ExpertCurves[] experts,
        double[] weights,
        int origin,
        int originDay
    )
    {
        var byAge = new CurveTable(originDay + 1);
        var byCell = new CurveTable(OpenLeadCells.Count(history));
        for (var k = 0; k < experts.Length; k++)
        {
            var curves = experts[k].ByOrigin[origin];
            if (experts[k].Rows == CurveRows.Age)
                byAge.AddWeighted(curves, weights[k]);
            else
                AddByCell(byCell, experts[k], curves, weights[k]);
        }
        return new MixedCurves(byAge, byCell, ChanceCeilings.On(history, originDay));
    }

    /// <summary>The mixture for one lead: by its age, by its cell, and not above what its time in the phase allows.</summary>
    public void Curve(int age, int cell, int phase, int daysInPhase, Span<double> curve)
    {
        var a = byAge.Row(age);
        var c = byCell.Row(cell);
        for (var point = 0; point < curve.Length; point++)
            curve[point] = a[point] + c[point];
        // Rounding only: a mixture of monotone curves is monotone.
        HorizonCurve.MakeMonotone(curve);
        var share = Ceilings.Share(phase, daysInPhase, curve[HorizonCurve.Final]);
        if (share < 1)
        {
            for (var point = 0; point < curve.Length; point++)
                curve[point] *= share;
        }
    }

    /// <summary>The age part of the final chance, by age.</summary>
    public double[] FinalByAge() => Finals(byAge);

    /// <summary>The cell part of the final chance, by cell.</summary>
    public double[] FinalByCell() => Finals(byCell);

    /// <summary>The age part of the chance within one horizon, by age.</summary>
    public double[] ByAge(int horizon) => Slice(byAge, horizon);

    /// <summary>The cell part of the chance within one horizon, by cell.</summary>
    public double[] ByCell(int horizon) => Slice(byCell, horizon);

    static double[] Finals(CurveTable table)
    {
        var chances = new double[table.Rows];
        for (var row = 0; row < chances.Length; row++)
            chances[row] = table.Row(row)[HorizonCurve.Final];
        return chances;
    }

    static double[] Slice(CurveTable table, int horizon)
    {
        var chances = new double[table.Rows];
        for (var row = 0; row < chances.Length; row++)
            chances[row] = HorizonCurve.At(table.Row(row), horizon);
        return chances;
    }

    static void AddByCell(CurveTable byCell, ExpertCurves expert, CurveTable curves, double weight)
    {
        for (var cell = 0; cell < byCell.Rows; cell++)
        {
            var source = curves.Row(ExpertWeights.RowOf(expert, curves, cell));
            var target = byCell.Row(cell);
            for (var point = 0; point < target.Length; point++)
                target[point] += weight * source[point];
        }
    }
}
