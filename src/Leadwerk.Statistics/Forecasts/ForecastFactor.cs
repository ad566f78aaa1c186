namespace Leadwerk.Statistics.Forecasts;

/// <summary>
/// What the machine's own past totals teach about the next one: leads are not independent; quarters, campaigns and
/// clean-ups move them together. A shared factor <c>exp(Mu + Sd * T)</c> multiplies every lead's chance, with T of Student's
/// distribution, because the spread itself is learned from few totals.
/// </summary>
/// <param name="Mu">Median of the factor's logarithm.</param>
/// <param name="Sd">Scale of the factor's logarithm, above 0 unless the factor is <see cref="One"/>.</param>
/// <param name="Freedom">Degrees of freedom: the pairs of the prior and the effective past totals; infinity is normal.</param>
public readonly record struct ForecastFactor(double Mu, double Sd, double Freedom = double.PositiveInfinity)
{
    // Draws beyond three standard deviations would let a handful of them make the mean.
    const double FarthestDraw = 3;

    /// <summary>Most past totals that count, the latest.</summary>
    public const int MostPairs = 24;

    const double PriorPairs = 3;
    const double PriorSd = 0.3;

    /// <summary>No shared movement at all: leads as independent coins.</summary>
    public static ForecastFactor One => new(0, 0);

    /// <summary>Median of the factor.</summary>
    public double Median => Math.Exp(Mu);

    /// <summary>
    /// Learns from past totals with <c>r = ln((came + 1/2) / (said + 1/2))</c>, <c>J_e = min(J, J s / h)</c>,
    /// <c>Mu = J_e / (J_e + 3) mean(r)</c>, <c>Sd^2 = (3 * 0.3^2 + J_e max(0, mean((r - Mu)^2) - mean(1 / (said + 1/2)))) / (3 + J_e)</c>.
    /// </summary>
    /// <param name="pairs">Totals said and what came, oldest first; only those whose horizon has passed.</param>
    /// <param name="spacing">Days between two of them.</param>
    /// <param name="horizon">Their horizon in days.</param>
    /// <returns>The factor; without a pair, median 1 with the standard deviation 0.3 of the prior.</returns>
    public static ForecastFactor From(IReadOnlyList<PastTotal> pairs, int spacing, int horizon)
    {
        var last = pairs.Skip(Math.Max(0, pairs.Count - MostPairs)).ToArray();
        if (last.Length == 0)
            return new ForecastFactor(0, PriorSd, PriorPairs);
        var effective = Math.Min(last.Length, (double)last.Length * spacing / horizon);
        var mu = effective / (effective + PriorPairs) * last.Average(pair => pair.LogRatio);
        var spread = last.Average(pair => (pair.LogRatio - mu) * (pair.LogRatio - mu));
        var noise = last.Average(pair => 1 / (pair.Said + 0.5));
        var variance =
            ((PriorPairs * PriorSd * PriorSd) + (effective * Math.Max(0, spread - noise))) / (PriorPairs + effective);
        var freedom = PriorPairs + effective;
        return new ForecastFactor(mu, Math.Sqrt(variance * (1 + (1 / freedom))), freedom);
    }

    /// <summary>The factor of one draw.</summary>
    /// <param name="normal">A standard normal draw.</param>
    /// <returns>Above 0; 1 for <see cref="One"/>.</returns>
    public double At(double normal) =>
        Math.Exp(Mu + (Sd * Student(Math.Clamp(normal, -FarthestDraw, FarthestDraw), Freedom)));

    // Quantile of Student's distribution at a normal quantile (Cornish-Fisher; Abramowitz and Stegun 26.7.5).
    static double Student(double z, double freedom)
    {
        var square = z * z;
        return z
            + (z * (square + 1) / (4 * freedom))
            + (z * ((((5 * square) + 16) * square) + 3) / (96 * freedom * freedom));
    }

    /// <summary>
    /// Adds what the chances themselves leave open: a rate learned from few wins is uncertain by about <c>1/(wins + 1)</c> on the
    /// logarithmic scale.
    /// </summary>
    /// <param name="wins">Won leads known when the forecast is made.</param>
    /// <returns>The wider factor, with the same median.</returns>
    public ForecastFactor WidenedBy(int wins) => this with { Sd = Math.Sqrt((Sd * Sd) + (1.0 / (wins + 1))) };
}

/// <summary>A total of the past.</summary>
/// <param name="Said">Orders that the mixture expected.</param>
/// <param name="Came">Orders that came.</param>
public readonly record struct PastTotal(double Said, double Came)
{
    /// <summary>ln((came + 1/2) / (said + 1/2)).</summary>
    public double LogRatio => Math.Log((Came + 0.5) / (Said + 0.5));
}
