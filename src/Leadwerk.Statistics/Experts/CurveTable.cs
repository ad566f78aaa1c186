namespace Leadwerk.Statistics.Experts;

/// <summary>Curves by row (age in days, or phase and band of time in it): rows x <see cref="HorizonCurve.Points"/>.</summary>
sealed class CurveTable(int rows)
{
    readonly double[] values = new double[rows * HorizonCurve.Points];

    public int Rows => rows;

    public Span<double> Row(int row) => values.AsSpan(row * HorizonCurve.Points, HorizonCurve.Points);

    /// <summary>Adds another table, weighted, on every row.</summary>
    public void AddWeighted(CurveTable other, double weight)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] += weight * other.values[i];
    }
}
