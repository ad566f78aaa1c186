namespace Leadwerk.Statistics.Experts;

/// <summary>
/// The grid on which every expert answers: chance of an order within h days for h = 7, 14, 30, 60, 90, 120, 180, 270,
/// 365, 540, and at the last supported day ("final"). Linear between the points, monotone, 0 at day 0.
/// </summary>
public static class HorizonCurve
{
    /// <summary>The horizons in days, ascending; the point after the last is "final".</summary>
    public static ReadOnlySpan<int> Days => [7, 14, 30, 60, 90, 120, 180, 270, 365, 540];

    /// <summary>Index of the value at the last supported day.</summary>
    public const int Final = 10;

    /// <summary>Values per curve.</summary>
    public const int Points = 11;

    /// <summary>Reads a curve at any horizon.</summary>
    /// <param name="curve">Values on the grid, length <see cref="Points"/>.</param>
    /// <param name="days">Horizon in days, at least 0; beyond the grid the final value holds.</param>
    /// <returns>Chance of an order within so many days, in [0, 1].</returns>
    public static double At(ReadOnlySpan<double> curve, int days)
    {
        var (point, share) = Locate(days);
        var above = curve[point];
        return share >= 1 ? above : ((point == 0 ? 0 : curve[point - 1]) * (1 - share)) + (above * share);
    }

    /// <summary>Where a horizon lies: between the point before and <c>Point</c>, at <c>Share</c> of the way.</summary>
    internal static (int Point, double Share) Locate(int days)
    {
        var grid = Days;
        for (var point = 0; point < grid.Length; point++)
        {
            if (days <= grid[point])
            {
                var from = point == 0 ? 0 : grid[point - 1];
                return (point, (double)(days - from) / (grid[point] - from));
            }
        }
        return (Final, 1);
    }

    internal static void MakeMonotone(Span<double> curve)
    {
        var highest = 0.0;
        for (var point = 0; point < curve.Length; point++)
        {
            highest = Math.Clamp(curve[point], highest, 1);
            curve[point] = highest;
        }
    }
}
