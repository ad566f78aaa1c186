namespace Leadwerk.Statistics.Scores;

/// <summary>
/// The continuous ranked probability score (CRPS) of a forecast that is a sample of draws: how far the whole distribution lies from
/// what came, in its own unit. Too wide costs as well as too narrow; the draws that are all alike score their distance.
/// </summary>
/// <remarks>
/// <c>CRPS(F, y) = integral of (F(x) - 1[x >= y])^2 dx = E|X - y| - E|X - X'| / 2</c> (Gneiting and Raftery 2007) of the distribution
/// that puts <c>1/n</c> on each draw.
/// </remarks>
public static class RankedProbability
{
    /// <summary>
    /// Scores sorted draws exactly, in one pass: <c>2/n^2 sum over i of (x_(i) - y) (n 1[y below x_(i)] - i + 1/2)</c>. No term is below 0, so
    /// nothing cancels as it would between the two expectations.
    /// </summary>
    /// <param name="draws">At least one, in rising order.</param>
    /// <param name="came">What came.</param>
    /// <returns>At least 0, in the unit of the draws; lower is better.</returns>
    public static double Score(ReadOnlySpan<double> draws, double came)
    {
        ArgumentOutOfRangeException.ThrowIfZero(draws.Length, nameof(draws));
        double n = draws.Length;
        var sum = 0.0;
        for (var i = 0; i < draws.Length; i++)
            sum += (draws[i] - came) * ((draws[i] > came ? n : 0) - i - 0.5);
        return 2 * sum / (n * n);
    }
}
