namespace Leadwerk.Statistics.Forecasts;

/// <summary>
/// The expectation of a lead's chance under a shared factor, over the same draws as the totals: expectations of leads add up to
/// that of any group of them and of all, which quantiles never do.
/// </summary>
public sealed class ExpectedChance
{
    // Ascending, with the sums up to each.
    readonly double[] factors;
    readonly double[] sums;

    internal ExpectedChance(double[] ascending)
    {
        factors = ascending;
        sums = new double[ascending.Length + 1];
        for (var draw = 0; draw < ascending.Length; draw++)
            sums[draw + 1] = sums[draw] + ascending[draw];
    }

    /// <summary>What a chance comes to on average.</summary>
    /// <param name="chance">Chance of an order in some span of time, 0..1.</param>
    /// <param name="final">Chance of an order ever, at least that chance; no factor lifts it above 1.</param>
    /// <returns>The expectation, 0..1.</returns>
    public double Of(double chance, double final)
    {
        if (chance <= 0)
            return 0;
        var below = Below(1 / final);
        var above = factors.Length - below;
        return ((chance * sums[below]) + (chance / final * above)) / factors.Length;
    }

    /// <summary>How many factors are at most this.</summary>
    int Below(double most)
    {
        var place = Array.BinarySearch(factors, most);
        if (place < 0)
            return ~place;
        while (place < factors.Length && factors[place] <= most)
            place++;
        return place;
    }
}
