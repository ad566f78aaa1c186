using Leadwerk.Statistics.Scores;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Leadwerk.Statistics.Forecasts;

/// <summary>
/// Draws of totals: 4,000 times a shared factor, and each time the chance of the single leads. The same seed gives the
/// same bytes; all totals share the same factors, so months and horizons move together.
/// </summary>
public sealed class ForecastDraws
{
    /// <summary>Draws per total.</summary>
    public const int Count = 4000;

    /// <summary>Expected orders below which each lead is drawn; above, the sum is normal.</summary>
    public const double ExactBelow = 30;

    const int Groups = 8;

    readonly int seed;
    readonly double[] shared = new double[Count];
    readonly double[] noise = new double[Count];
    readonly int[] byFactor = new int[Count];

    /// <summary>Prepares the draws.</summary>
    /// <param name="seed">Same seed, same draws.</param>
    public ForecastDraws(int seed)
    {
        this.seed = seed;
        var random = new Xoshiro256StarStar(seed);
        Normal.Samples(random, shared, 0, 1);
        Normal.Samples(random, noise, 0, 1);
        for (var draw = 0; draw < Count; draw++)
            byFactor[draw] = draw;
        Array.Sort((double[])shared.Clone(), byFactor);
    }

    /// <summary>Distribution of the number of orders and of their value.</summary>
    /// <param name="chances">The open leads.</param>
    /// <param name="factor">Shared factor.</param>
    /// <returns>Orders, and the value where amounts were given.</returns>
    public (Distribution Orders, Distribution? Value) Of(OpenChances chances, ForecastFactor factor)
    {
        var (orders, value) = Draw(chances, factor);
        return (Distribution.Of(orders), value is null ? null : Distribution.Of(value));
    }

    /// <summary>Distribution of the number of orders, and how far it lay from what came.</summary>
    /// <param name="chances">The leads that were open.</param>
    /// <param name="factor">Shared factor.</param>
    /// <param name="came">Orders that came.</param>
    /// <returns>Orders, and the ranked probability score of the same draws, in orders.</returns>
    public (Distribution Orders, double Crps) Against(OpenChances chances, ForecastFactor factor, int came)
    {
        var (orders, _) = Draw(chances, factor);
        // Sorts the draws in place.
        var distribution = Distribution.Of(orders);
        return (distribution, RankedProbability.Score(orders, came));
    }

    /// <summary>Expectations over the same draws of the shared factor.</summary>
    /// <param name="factor">Shared factor.</param>
    /// <returns>What turns chances into expectations.</returns>
    public ExpectedChance Expectation(ForecastFactor factor) =>
        new(Array.ConvertAll(byFactor, draw => Factor(factor, draw)));

    (double[] Orders, double[]? Value) Draw(OpenChances chances, ForecastFactor factor)
    {
        var orders = new double[Count];
        var value = chances.HasAmounts ? new double[Count] : null;
        if (chances.ExpectedOrders < ExactBelow)
            DrawLeads(chances, factor, orders, value);
        else
            DrawSums(chances, factor, orders, value);
        return (orders, value);
    }

    double Factor(ForecastFactor factor, int draw) => factor.At(shared[draw]);

    void DrawSums(OpenChances chances, ForecastFactor factor, double[] orders, double[]? value)
    {
        for (var draw = 0; draw < Count; draw++)
        {
            var f = Factor(factor, draw);
            var (mean, variance) = chances.Orders(f);
            orders[draw] = Math.Max(0, mean + (Math.Sqrt(Math.Max(0, variance)) * noise[draw]));
            if (value is null)
                continue;
            var (amount, spread) = chances.Value(f);
            value[draw] = Math.Max(0, amount + (Math.Sqrt(Math.Max(0, spread)) * noise[draw]));
        }
    }

    // Independent coins by Poisson thinning: with rates -ln(1-p), the leads hit at least once by a Poisson number of
    // hits are exactly the leads whose coins came up, at the cost of the expected orders instead of all leads. Draws
    // with like factors share a table, so that a wide factor does not make every draw pay for the highest one.
    void DrawLeads(OpenChances chances, ForecastFactor factor, double[] orders, double[]? value)
    {
        var random = new Xoshiro256StarStar(seed);
        var byChance = new ChanceOrder(chances);
        var lastHit = new int[chances.Leads];
        for (var group = 0; group < Groups; group++)
        {
            var draws = byFactor.AsSpan(group * Count / Groups, Count / Groups);
            var hits = new HitTable(byChance, Factor(factor, draws[^1]));
            foreach (var draw in draws)
            {
                var f = Factor(factor, draw);
                var count = hits.Total <= 0 ? 0 : Poisson.Sample(random, hits.Total);
                for (var hit = 0; hit < count; hit++)
                {
                    var lead = hits.Draw(random, f);
                    if (lead < 0 || lastHit[lead] == draw + 1)
                        continue;
                    lastHit[lead] = draw + 1;
                    orders[draw]++;
                    if (value is not null)
                        value[draw] += chances.Amount(lead, random);
                }
            }
        }
    }
}
