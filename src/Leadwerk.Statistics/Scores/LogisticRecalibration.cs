namespace Leadwerk.Statistics.Scores;

/// <summary>Two-parameter logistic regression on binned chances: Newton steps, halved until the likelihood rises.</summary>
static class LogisticRecalibration
{
    const int MostSteps = 100;

    public static CalibrationLine? Fit(double[] said, long[] cases, long[] came)
    {
        var odds = new double[said.Length];
        for (var bin = 0; bin < said.Length; bin++)
            odds[bin] = cases[bin] == 0 ? 0 : LogOdds(said[bin] / cases[bin]);
        var line = new CalibrationLine(1, 0);
        var likelihood = Likelihood(line, odds, cases, came);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Direction(line, odds, cases, came) is not var (slope, intercept))
                return null;
            var share = 1.0;
            CalibrationLine next;
            double reached;
            do
            {
                next = new CalibrationLine(line.Slope + (share * slope), line.Intercept + (share * intercept));
                reached = Likelihood(next, odds, cases, came);
                share /= 2;
            } while (reached < likelihood && share > 1e-6);
            if (reached - likelihood < 1e-9 * Math.Max(1, Math.Abs(likelihood)))
                return next;
            (line, likelihood) = (next, reached);
        }
        return line;
    }

    static (double Slope, double Intercept)? Direction(CalibrationLine line, double[] odds, long[] cases, long[] came)
    {
        double g0 = 0,
            g1 = 0,
            h00 = 0,
            h01 = 0,
            h11 = 0;
        for (var bin = 0; bin < odds.Length; bin++)
        {
            if (cases[bin] == 0)
                continue;
            var x = odds[bin];
            var p = 1 / (1 + Math.Exp(-(line.Intercept + (line.Slope * x))));
            var w = cases[bin] * Math.Max(p * (1 - p), 1e-9);
            var r = came[bin] - (cases[bin] * p);
            g0 += r;
            g1 += r * x;
            h00 += w;
            h01 += w * x;
            h11 += w * x * x;
        }
        var determinant = (h00 * h11) - (h01 * h01);
        if (!(determinant > 1e-12 * h00 * h11))
            return null;
        return (((h00 * g1) - (h01 * g0)) / determinant, ((h11 * g0) - (h01 * g1)) / determinant);
    }

    static double Likelihood(CalibrationLine line, double[] odds, long[] cases, long[] came)
    {
        var sum = 0.0;
        for (var bin = 0; bin < odds.Length; bin++)
        {
            if (cases[bin] == 0)
                continue;
            var x = line.Intercept + (line.Slope * odds[bin]);
            // ln(1 + e^x) without overflow.
            sum += (came[bin] * x) - (cases[bin] * (Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)))));
        }
        return sum;
    }

    static double LogOdds(double chance)
    {
        var clipped = Math.Clamp(chance, ScoreSums.LogClip, 1 - ScoreSums.LogClip);
        return Math.Log(clipped / (1 - clipped));
    }
}
