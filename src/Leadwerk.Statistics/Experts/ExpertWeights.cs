namespace Leadwerk.Statistics.Experts;

/// <summary>
/// Exponential weights: <c>w_k ~ exp(-L_k / 2)</c> with <c>L_k</c> the squared loss of expert k summed over the past
/// origins' open leads at the horizons 14, 30 and 90 days, each once it is known.
/// </summary>
/// <remarks>
/// Squared loss on [0, 1] is 1/2-exp-concave: with immediate feedback the mixture stays within 2 ln K of the best
/// expert's total (Vovk 1998; Cesa-Bianchi and Lugosi 2006). Feedback is late here, so the back-test is what counts.
/// </remarks>
static class ExpertWeights
{
    public static ReadOnlySpan<int> Horizons => [14, 30, 90];

    /// <summary>Loss of one expert at one origin and horizon, from counts: sum of n p^2 - 2 k p + k.</summary>
    public static double SquaredLoss(ExpertCurves expert, OriginTables table, int origin, int horizon, int[] horizons)
    {
        var h = Array.IndexOf(horizons, horizon);
        var byAge = expert.Rows == CurveRows.Age;
        var open = byAge ? table.OpenByAge : table.OpenByCell;
        var ordered = (byAge ? table.OrderedByAge : table.OrderedByCell).AsSpan(h * open.Length, open.Length);
        var curves = expert.ByOrigin[origin];
        var loss = 0.0;
        for (var row = 0; row < open.Length; row++)
        {
            if (open[row] == 0)
                continue;
            var chance = HorizonCurve.At(curves.Row(RowOf(expert, curves, row)), horizon);
            loss += (open[row] * chance * chance) - (2 * ordered[row] * chance) + ordered[row];
        }
        return loss;
    }

    /// <summary>Row of an expert's curves for a cell of open leads (phase experts have one set of rows for all segments).</summary>
    public static int RowOf(ExpertCurves expert, CurveTable curves, int cell) =>
        expert.Rows == CurveRows.PhaseCell ? cell % curves.Rows : cell;

    /// <summary>Weights at each origin from what was known then; the first expert alone while nothing is.</summary>
    public static double[][] At(int[] origins, ExpertCurves[] experts, OriginTables[] tables, int[] horizons)
    {
        var losses = new double[origins.Length][][];
        for (var i = 0; i < origins.Length; i++)
        {
            losses[i] = new double[Horizons.Length][];
            for (var h = 0; h < Horizons.Length; h++)
            {
                var horizon = Horizons[h];
                losses[i][h] =
                    origins[i] + horizon > origins[^1] || tables[i].Open == 0
                        ? []
                        : [.. experts.Select(expert => SquaredLoss(expert, tables[i], i, horizon, horizons))];
            }
        }
        var weights = new double[origins.Length][];
        for (var j = 0; j < origins.Length; j++)
            weights[j] = Weights(origins, losses, j, experts.Length);
        return weights;
    }

    static double[] Weights(int[] origins, double[][][] losses, int now, int experts)
    {
        var totals = new double[experts];
        var scored = false;
        for (var i = 0; i < now; i++)
        {
            for (var h = 0; h < Horizons.Length; h++)
            {
                if (origins[i] + Horizons[h] > origins[now] || losses[i][h].Length == 0)
                    continue;
                scored = true;
                for (var k = 0; k < experts; k++)
                    totals[k] += losses[i][h][k];
            }
        }
        var weights = new double[experts];
        if (!scored)
        {
            weights[0] = 1;
            return weights;
        }
        var best = totals.Min();
        var sum = 0.0;
        for (var k = 0; k < experts; k++)
            sum += weights[k] = Math.Exp(-(totals[k] - best) / 2);
        for (var k = 0; k < experts; k++)
            weights[k] /= sum;
        return weights;
    }
}
