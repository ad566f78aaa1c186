using Leadwerk.Statistics.Risks;
using MathNet.Numerics.Distributions;

namespace Leadwerk.Statistics.Findings;

/// <summary>How far chance alone moves what was counted: 80 % intervals for numbers and sums of orders.</summary>
public static class ByChance
{
    const double Tail = (1 - BetaInterval.Level) / 2;

    // Half of an 80 % interval, in standard deviations.
    const double Eighty = 1.2815515655446004;

    /// <summary>What the same effort would bring in orders, by what it brought: Poisson with the neutral prior Gamma(1/3, 0) (Kerman 2011).</summary>
    /// <param name="count">Orders, at least 0.</param>
    /// <returns>Bounds of the mean that hold the count itself.</returns>
    public static (double Low, double High) OfCount(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var shape = count + BetaInterval.NeutralPrior;
        return (Math.Min(Gamma.InvCDF(shape, 1, Tail), count), Math.Max(Gamma.InvCDF(shape, 1, 1 - Tail), count));
    }

    /// <summary>
    /// The same for a sum of values: orders that do not know of each other make a compound Poisson sum, whose variance is
    /// the sum of the squares; the interval is even on the scale of ratios, so that it never goes below nothing.
    /// </summary>
    /// <param name="sum">Sum of the values, at least 0.</param>
    /// <param name="squares">Sum of their squares.</param>
    /// <returns>Bounds; nothing for no orders.</returns>
    public static (double Low, double High) OfSum(double sum, double squares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sum);
        if (sum <= 0)
            return (0, 0);
        var spread = Math.Exp(Eighty * Math.Sqrt(squares) / sum);
        return (sum / spread, sum * spread);
    }

    /// <summary>
    /// A number still to come, whose rate was measured on so many cases: Poisson noise around a rate that is itself only so
    /// sure, which together is a negative binomial.
    /// </summary>
    /// <param name="mean">Expected number, at least 0.</param>
    /// <param name="cases">What the rate rests on, at least 1.</param>
    /// <returns>P10, P50 and P90.</returns>
    public static (int Low, int Middle, int High) Coming(double mean, int cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        if (mean <= 0)
            return (0, 0, 0);
        var numbers = new NegativeBinomial(cases, cases / (cases + mean));
        int low = 0,
            middle,
            high;
        while (numbers.CumulativeDistribution(low) < Tail)
            low++;
        middle = low;
        while (numbers.CumulativeDistribution(middle) < 0.5)
            middle++;
        high = middle;
        while (numbers.CumulativeDistribution(high) < 1 - Tail)
            high++;
        return (low, middle, high);
    }
}
