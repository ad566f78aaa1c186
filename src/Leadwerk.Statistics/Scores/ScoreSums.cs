namespace Leadwerk.Statistics.Scores;

/// <summary>
/// Everything that proper scores need of many chances and what came of them, as mergeable sums: Brier score and its
/// decomposition, log loss, calibration, ranking.
/// </summary>
/// <remarks>
/// Brier and log loss are exact; calibration, decomposition and AUC come from 1,000 bins of chance. Sources: Brier 1950; Murphy 1973;
/// Gneiting and Raftery 2007; Cox 1958 for slope and intercept.
/// </remarks>
public sealed class ScoreSums
{
    const int Bins = 1000;

    /// <summary>Chances are clipped to this distance from 0 and 1 before their logarithm is taken.</summary>
    public const double LogClip = 1e-6;

    readonly double[] said = new double[Bins];
    readonly long[] cases = new long[Bins];
    readonly long[] came = new long[Bins];
    double squares;
    double logs;
    double likelihood = 1;

    /// <summary>Scored chances.</summary>
    public long Cases { get; private set; }

    /// <summary>Sum of the chances.</summary>
    public double Said { get; private set; }

    /// <summary>How many of them came true.</summary>
    public long Came { get; private set; }

    /// <summary>Mean squared difference, in [0, 1]; NaN without a case.</summary>
    public double Brier => squares / Cases;

    /// <summary>Sum of squared differences.</summary>
    public double SquaredLoss => squares;

    /// <summary>Mean negative log likelihood, at least 0; NaN without a case.</summary>
    public double LogLoss => (logs - Math.Log(likelihood)) / Cases;

    /// <summary>Scores a number of cases that were given the same chance.</summary>
    /// <param name="chance">In [0, 1].</param>
    /// <param name="count">How many cases.</param>
    /// <param name="cameTrue">How many of them came true, at most <paramref name="count"/>.</param>
    public void Add(double chance, long count, long cameTrue)
    {
        if (count == 0)
            return;
        Cases += count;
        Came += cameTrue;
        Said += chance * count;
        squares += (chance * chance * (count - cameTrue)) + ((1 - chance) * (1 - chance) * cameTrue);
        var clipped = Math.Clamp(chance, LogClip, 1 - LogClip);
        if (count == 1)
            Multiply(cameTrue == 1 ? clipped : 1 - clipped);
        else
            logs -= (cameTrue * Math.Log(clipped)) + ((count - cameTrue) * Math.Log(1 - clipped));
        var bin = Math.Min(Bins - 1, (int)(chance * Bins));
        said[bin] += chance * count;
        cases[bin] += count;
        came[bin] += cameTrue;
    }

    // The logarithm of a product is the sum of the logarithms, and one logarithm for dozens of cases is enough.
    void Multiply(double probability)
    {
        const double NearUnderflow = 1e-290;
        likelihood *= probability;
        if (likelihood > NearUnderflow)
            return;
        logs -= Math.Log(likelihood);
        likelihood = 1;
    }

    /// <summary>Adds the sums of other cases.</summary>
    /// <param name="other">Sums of cases that are not in this one.</param>
    public void Merge(ScoreSums other)
    {
        Cases += other.Cases;
        Came += other.Came;
        Said += other.Said;
        squares += other.squares;
        logs += other.logs - Math.Log(other.likelihood);
        for (var bin = 0; bin < Bins; bin++)
        {
            said[bin] += other.said[bin];
            cases[bin] += other.cases[bin];
            came[bin] += other.came[bin];
        }
    }

    /// <summary>Murphy's decomposition: Brier = reliability - resolution + uncertainty (up to binning).</summary>
    /// <returns>Three parts, each at least 0.</returns>
    public BrierParts Decompose()
    {
        var rate = (double)Came / Cases;
        double reliability = 0,
            resolution = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            if (cases[bin] == 0)
                continue;
            var mean = said[bin] / cases[bin];
            var share = (double)came[bin] / cases[bin];
            reliability += cases[bin] * (mean - share) * (mean - share);
            resolution += cases[bin] * (share - rate) * (share - rate);
        }
        return new BrierParts(reliability / Cases, resolution / Cases, rate * (1 - rate));
    }

    /// <summary>Said against came in bins of equal numbers of cases.</summary>
    /// <param name="bins">Most bins, at least 1.</param>
    /// <returns>Bins in order of chance, each with an 80 % interval of the share that came (Beta, neutral prior).</returns>
    public IReadOnlyList<CalibrationPoint> Calibration(int bins = 10)
    {
        var points = new List<CalibrationPoint>(bins);
        double sum = 0;
        long count = 0,
            trues = 0,
            passed = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            sum += said[bin];
            count += cases[bin];
            trues += came[bin];
            var full = (passed + count) * bins >= Cases * (points.Count + 1L);
            if (count == 0 || (!full && bin < Bins - 1))
                continue;
            var (low, high) = Risks.BetaInterval.OfShare(trues, count);
            points.Add(new CalibrationPoint(sum / count, (double)trues / count, low, high, count));
            passed += count;
            (sum, count, trues) = (0, 0, 0);
        }
        return points;
    }

    /// <summary>
    /// Logistic recalibration (Cox 1958): what came, regressed on the log odds that were said. Perfect is slope 1, intercept 0.
    /// </summary>
    /// <returns>Slope and intercept; null when they cannot be estimated.</returns>
    public CalibrationLine? CalibrationLine() => LogisticRecalibration.Fit(said, cases, came);

    /// <summary>Chance that a case that came true had been given the higher chance of the two (ties half). For ranking only.</summary>
    /// <returns>In [0, 1]; null when all or none came true.</returns>
    public double? Auc()
    {
        var falses = Cases - Came;
        if (Came == 0 || falses == 0)
            return null;
        double pairs = 0;
        long falsesBelow = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var here = cases[bin] - came[bin];
            pairs += came[bin] * (falsesBelow + (here / 2.0));
            falsesBelow += here;
        }
        return pairs / ((double)Came * falses);
    }
}

/// <summary>Parts of the Brier score.</summary>
/// <param name="Reliability">How far the chances lie from what came; 0 is perfect.</param>
/// <param name="Resolution">How far the chances tell the cases apart; more is better.</param>
/// <param name="Uncertainty">What the cases are like; nobody's merit.</param>
public readonly record struct BrierParts(double Reliability, double Resolution, double Uncertainty);

/// <summary>One bin of a calibration picture.</summary>
/// <param name="Said">Mean chance.</param>
/// <param name="Came">Share that came true.</param>
/// <param name="Low">Lower 80 % bound of that share.</param>
/// <param name="High">Upper 80 % bound of that share.</param>
/// <param name="Cases">Cases in the bin.</param>
public readonly record struct CalibrationPoint(double Said, double Came, double Low, double High, long Cases);

/// <summary>Logistic recalibration.</summary>
/// <param name="Slope">Below 1: the chances were too bold; above: too timid.</param>
/// <param name="Intercept">Below 0: too high at even odds; above: too low.</param>
public readonly record struct CalibrationLine(double Slope, double Intercept);
