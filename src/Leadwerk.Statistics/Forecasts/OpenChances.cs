namespace Leadwerk.Statistics.Forecasts;

/// <summary>The chances of many open leads for one span of time, with what each would bring.</summary>
/// <remarks>An amount that is not known is one of the won amounts, drawn: it enters with their mean and mean square.</remarks>
public sealed class OpenChances
{
    const int Bins = 2048;

    readonly double[] chances;
    readonly double[] finals;
    readonly double[]? amounts;
    readonly WonAmounts? won;
    readonly Sums orders = new();
    readonly Sums? value;

    /// <summary>Collects the chances.</summary>
    /// <param name="chances">Per lead, in [0, 1].</param>
    /// <param name="amounts">Per lead, NaN where unknown; null when no money is forecast.</param>
    /// <param name="won">Amounts of the won, for the unknown ones; needed where an amount is NaN.</param>
    /// <param name="finals">
    /// Per lead, the chance of an order ever, at least its chance here; the chances themselves when not given. A factor lifts a lead no
    /// higher than to a certain order in the end, so that the spans of time of one lead add up to it.
    /// </param>
    public OpenChances(
        ReadOnlySpan<double> chances,
        double[]? amounts = null,
        WonAmounts? won = null,
        ReadOnlySpan<double> finals = default
    )
    {
        if (finals.IsEmpty)
            finals = chances;
        this.amounts = amounts;
        this.won = won;
        Leads = chances.Length;
        for (var lead = 0; lead < chances.Length; lead++)
            orders.Collect(chances[lead], finals[lead], 1, 1);
        orders.Accumulate();
        if (amounts is not null)
        {
            value = new Sums();
            for (var lead = 0; lead < chances.Length; lead++)
            {
                var (mean, square) = Moments(amounts[lead]);
                value.Collect(chances[lead], finals[lead], mean, square);
            }
            value.Accumulate();
        }
        // Only where few orders are expected is each lead drawn; else the sums are all that is needed of a million leads.
        var drawn = ExpectedOrders < ForecastDraws.ExactBelow;
        this.chances = drawn ? chances.ToArray() : [];
        this.finals = drawn ? finals.ToArray() : [];
    }

    /// <summary>Sum of the chances: expected orders with factor 1.</summary>
    public double ExpectedOrders => orders.Expected;

    /// <summary>Number of leads.</summary>
    public int Leads { get; }

    internal double Chance(int lead) => chances[lead];

    /// <summary>The chance when multiplied; the lead's chance in the end is never lifted above 1.</summary>
    internal double Chance(int lead, double factor) =>
        factor * finals[lead] <= 1 ? factor * chances[lead] : chances[lead] / finals[lead];

    internal bool HasAmounts => amounts is not null;

    internal double Amount(int lead, Random random) =>
        double.IsNaN(amounts![lead]) ? won?.Draw(random) ?? 0 : amounts[lead];

    /// <summary>Mean and variance of the orders when every chance is multiplied.</summary>
    internal (double Mean, double Variance) Orders(double factor) => orders.Times(factor);

    /// <summary>Mean and variance of the value, likewise.</summary>
    internal (double Mean, double Variance) Value(double factor) => value!.Times(factor);

    (double Mean, double Square) Moments(double amount) =>
        double.IsNaN(amount) ? (won?.Mean ?? 0, won?.MeanSquare ?? 0) : (amount, amount * amount);

    /// <summary>Sums over the leads in bins of their final chance: as it is, and as it is when lifted to a certain order.</summary>
    sealed class Sums
    {
        readonly double[] mean = new double[Bins + 1];
        readonly double[] square = new double[Bins + 1];
        readonly double[] meanSquared = new double[Bins + 1];
        readonly double[] liftedMean = new double[Bins + 1];
        readonly double[] liftedSquare = new double[Bins + 1];
        readonly double[] liftedMeanSquared = new double[Bins + 1];

        public double Expected => mean[Bins];

        public void Collect(double chance, double final, double amount, double amountSquare)
        {
            var bin = Math.Min(Bins - 1, (int)(final * Bins)) + 1;
            mean[bin] += chance * amount;
            square[bin] += chance * amountSquare;
            meanSquared[bin] += chance * chance * amount * amount;
            var lifted = final <= 0 ? 0 : chance / final;
            liftedMean[bin] += lifted * amount;
            liftedSquare[bin] += lifted * amountSquare;
            liftedMeanSquared[bin] += lifted * lifted * amount * amount;
        }

        public void Accumulate()
        {
            foreach (
                var column in (ReadOnlySpan<double[]>)
                    [mean, square, meanSquared, liftedMean, liftedSquare, liftedMeanSquared]
            )
            {
                for (var bin = 1; bin < column.Length; bin++)
                    column[bin] += column[bin - 1];
            }
        }

        public (double Mean, double Variance) Times(double factor)
        {
            // Bins up to this one stay below 1 after the factor.
            var below = factor <= 1 ? Bins : (int)(Bins / factor);
            return (
                (factor * mean[below]) + Above(liftedMean, below),
                (factor * square[below])
                    - (factor * factor * meanSquared[below])
                    + Above(liftedSquare, below)
                    - Above(liftedMeanSquared, below)
            );
        }

        static double Above(double[] sums, int bin) => sums[Bins] - sums[bin];
    }
}

/// <summary>Amounts of the won orders, from which unknown ones are drawn.</summary>
public sealed class WonAmounts
{
    readonly double[] amounts;

    /// <summary>Takes the recorded amounts.</summary>
    /// <param name="amounts">At least one.</param>
    public WonAmounts(double[] amounts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(amounts.Length, nameof(amounts));
        this.amounts = amounts;
        Mean = amounts.Average();
        MeanSquare = amounts.Average(amount => amount * amount);
    }

    /// <summary>Mean amount.</summary>
    public double Mean { get; }

    internal double MeanSquare { get; }

    internal double Draw(Random random) => amounts[random.Next(amounts.Length)];
}
