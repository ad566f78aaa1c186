namespace Leadwerk.Features.Audit.Html.Charts;

/// <summary>Maps a value in [0, <paramref name="Most"/>] to a place between two ends of a drawing.</summary>
/// <param name="LeastStep">Smallest step between marks: 1 where whole things are counted.</param>
readonly record struct Scale(double Most, double Start, double End, double LeastStep = 0)
{
    public double At(double value) => Start + ((End - Start) * (Most <= 0 ? 0 : Math.Clamp(value / Most, 0, 1)));

    /// <summary>A scale from 0 to a round number that holds the greatest value, and marks at round steps.</summary>
    public static Scale Holding(double greatest, double start, double end, int marks = 5, double leastStep = 0)
    {
        var step = Step(greatest, marks, leastStep);
        var most = Math.Max(step, Math.Ceiling(greatest / step * (1 - 1e-9)) * step);
        return new Scale(most, start, end, leastStep);
    }

    /// <summary>A scale for whole things: no mark at half an order.</summary>
    public static Scale Counting(double greatest, double start, double end, int marks = 5) =>
        Holding(greatest, start, end, marks, 1);

    public static Scale Shares(double start, double end) => new(1, start, end);

    public IEnumerable<double> Marks(int marks = 5)
    {
        var step = Step(Most, marks, LeastStep);
        for (var i = 0; i * step <= Most * (1 + 1e-9); i++)
            yield return i * step;
    }

    static double Step(double greatest, int marks, double least)
    {
        if (!(greatest > 0) || !double.IsFinite(greatest))
            return 1;
        var rough = greatest / marks;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var rounded = (rough / magnitude) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            // 2.5 things cannot be counted.
            <= 2.5 when least == 0 || magnitude > 1 => 2.5,
            <= 5 => 5,
            _ => 10,
        };
        return Math.Max(least, rounded * magnitude);
    }
}
