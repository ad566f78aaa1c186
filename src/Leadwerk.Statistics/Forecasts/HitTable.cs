namespace Leadwerk.Statistics.Forecasts;

/// <summary>Open leads in the order of their chances, in bins of like chance.</summary>
sealed class ChanceOrder
{
    const int Bins = 1024;

    public ChanceOrder(OpenChances chances)
    {
        Chances = chances;
        First = new int[Bins + 1];
        Highest = new double[Bins];
        for (var lead = 0; lead < chances.Leads; lead++)
        {
            var bin = Bin(chances.Chance(lead));
            First[bin + 1]++;
            Highest[bin] = Math.Max(Highest[bin], chances.Chance(lead));
        }
        for (var bin = 0; bin < Bins; bin++)
            First[bin + 1] += First[bin];
        Leads = new int[chances.Leads];
        var place = First[..^1];
        for (var lead = 0; lead < chances.Leads; lead++)
            Leads[place[Bin(chances.Chance(lead))]++] = lead;
    }

    public OpenChances Chances { get; }
    public int[] Leads { get; }

    /// <summary>Where each bin begins in <see cref="Leads"/>; one more element than bins.</summary>
    public int[] First { get; }

    public double[] Highest { get; }

    // Finer towards 0, where most leads of a long list stand.
    static int Bin(double chance) => Math.Min(Bins - 1, (int)(Math.Sqrt(chance) * Bins));
}

/// <summary>
/// Draws leads with probability proportional to their rate <c>-ln(1 - p f)</c>: a bin by the alias method (Walker
/// 1977), a lead in it, and a rejection that makes the rate exact.
/// </summary>
sealed class HitTable
{
    const double Certain = 1 - 1e-9;

    readonly ChanceOrder order;
    readonly double[] binRate;
    readonly double[] keep;
    readonly int[] alias;

    public HitTable(ChanceOrder order, double highestFactor)
    {
        this.order = order;
        var bins = order.Highest.Length;
        binRate = new double[bins];
        keep = new double[bins];
        alias = new int[bins];
        for (var bin = 0; bin < bins; bin++)
        {
            binRate[bin] = Rate(order.Highest[bin] * highestFactor);
            keep[bin] = binRate[bin] * (order.First[bin + 1] - order.First[bin]);
            Total += keep[bin];
        }
        MakeAliases(bins);
    }

    /// <summary>Expected hits per draw, the rejected ones included.</summary>
    public double Total { get; }

    /// <summary>A hit lead, or -1 when the hit is rejected at this factor.</summary>
    public int Draw(Random random, double factor)
    {
        var bin = random.Next(keep.Length);
        if (random.NextDouble() >= keep[bin])
            bin = alias[bin];
        var lead = order.Leads[random.Next(order.First[bin], order.First[bin + 1])];
        return random.NextDouble() < Rate(order.Chances.Chance(lead, factor)) / binRate[bin] ? lead : -1;
    }

    void MakeAliases(int bins)
    {
        var small = new Stack<int>();
        var large = new Stack<int>();
        var fullest = 0;
        for (var bin = 0; bin < bins; bin++)
        {
            if (keep[bin] > keep[fullest])
                fullest = bin;
        }
        for (var bin = 0; bin < bins; bin++)
        {
            alias[bin] = fullest;
            keep[bin] = Total <= 0 ? 1 : keep[bin] * bins / Total;
            (keep[bin] < 1 ? small : large).Push(bin);
        }
        while (small.Count > 0 && large.Count > 0)
        {
            var less = small.Pop();
            var more = large.Pop();
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            (keep[more] < 1 ? small : large).Push(more);
        }
        // Only rounding is left over; an empty bin must still never be drawn.
        foreach (var rest in small.Concat(large))
            keep[rest] = order.First[rest] == order.First[rest + 1] ? 0 : 1;
    }

    static double Rate(double chance) => -Math.Log(1 - Math.Min(chance, Certain));
}
