using MathNet.Numerics.Distributions;

namespace Leadwerk.Statistics.Risks;

/// <summary>Beta intervals with the neutral prior Beta(1/3, 1/3), under which the median of an all-or-none posterior stays neutral (Kerman 2011).</summary>
public static class BetaInterval
{
    /// <summary>Each parameter of the neutral prior.</summary>
    public const double NeutralPrior = 1.0 / 3;

    /// <summary>Every interval that is printed covers 80 %.</summary>
    public const double Level = 0.8;

    const double Tail = (1 - Level) / 2;

    /// <summary>Interval of a share from counts.</summary>
    /// <param name="successes">At least 0.</param>
    /// <param name="cases">At least <paramref name="successes"/>.</param>
    /// <returns>Bounds that hold the share itself.</returns>
    public static (double Low, double High) OfShare(double successes, double cases)
    {
        if (cases <= 0)
            return (0, 1);
        var (low, high) = Bounds(successes + NeutralPrior, cases - successes + NeutralPrior);
        var share = successes / cases;
        return (Math.Min(low, share), Math.Max(high, share));
    }

    /// <summary>Interval of an estimate with a standard error, through the effective number of cases.</summary>
    /// <param name="estimate">In [0, 1].</param>
    /// <param name="standardError">At least 0.</param>
    /// <param name="decided">Decided cases: bounds the effective number from above.</param>
    /// <returns>Bounds that hold the estimate itself.</returns>
    public static (double Low, double High) OfEstimate(double estimate, double standardError, double decided)
    {
        if (decided < 1)
            return (0, 1);
        var cases = EffectiveCases(estimate, standardError, decided);
        var (low, high) = Bounds((estimate * cases) + NeutralPrior, ((1 - estimate) * cases) + NeutralPrior);
        return (Math.Min(low, estimate), Math.Max(high, estimate));
    }

    /// <summary><c>p(1-p)/Var - 1</c>, bounded to [1, decided]; all or none: the decided cases.</summary>
    /// <param name="estimate">p in [0, 1].</param>
    /// <param name="standardError">Root of the variance.</param>
    /// <param name="decided">At least 1.</param>
    /// <returns>Effective number of cases.</returns>
    public static double EffectiveCases(double estimate, double standardError, double decided)
    {
        var variance = standardError * standardError;
        if (estimate <= 0 || estimate >= 1 || variance <= 0)
            return decided;
        return Math.Clamp((estimate * (1 - estimate) / variance) - 1, 1, decided);
    }

    /// <summary>Upper bound of a share from counts.</summary>
    /// <param name="successes">At least 0.</param>
    /// <param name="cases">At least <paramref name="successes"/>.</param>
    /// <param name="level">Share of the posterior below the bound, for instance 0.9.</param>
    /// <returns>In [0, 1].</returns>
    public static double Upper(double successes, double cases, double level) =>
        Beta.InvCDF(successes + NeutralPrior, cases - successes + NeutralPrior, level);

    internal static (double Low, double High) Bounds(double a, double b) =>
        (Beta.InvCDF(a, b, Tail), Beta.InvCDF(a, b, 1 - Tail));
}
