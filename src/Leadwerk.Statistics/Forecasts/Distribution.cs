namespace Leadwerk.Statistics.Forecasts;

/// <summary>What draws of one quantity look like.</summary>
/// <param name="Mean">Mean of the draws.</param>
/// <param name="P10">One draw in ten lies below.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">One draw in ten lies above.</param>
public readonly record struct Distribution(double Mean, double P10, double P50, double P90)
{
    /// <summary>Whether a number lies between P10 and P90, both included.</summary>
    /// <param name="value">What came.</param>
    /// <returns>True when the band held it.</returns>
    public bool Holds(double value) => P10 <= value && value <= P90;

    /// <summary>Summarises draws; sorts them in place.</summary>
    /// <param name="draws">At least one.</param>
    /// <returns>Mean and quantiles (linear between order statistics).</returns>
    public static Distribution Of(double[] draws)
    {
        var sum = 0.0;
        foreach (var draw in draws)
            sum += draw;
        Array.Sort(draws);
        return new Distribution(sum / draws.Length, At(draws, 0.1), At(draws, 0.5), At(draws, 0.9));
    }

    static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
