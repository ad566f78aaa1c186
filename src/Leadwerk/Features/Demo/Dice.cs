namespace Leadwerk.Features.Demo;

/// <summary>All chance of the demo comes from here, in one order: the same seed rolls the same.</summary>
sealed class Dice(int seed)
{
    readonly Random random = new(seed);

    /// <summary>From 0 up to but not including 1.</summary>
    public double Roll() => random.NextDouble();

    /// <param name="chance">0 to 1; beyond it is never or always.</param>
    public bool Falls(double chance) => Roll() < chance;

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public int Between((int Least, int Most) range) => Between(range.Least, range.Most);

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>One of several, each as often as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<T> of, Func<T, double> weight)
    {
        var rest = Roll() * of.Sum(weight);
        foreach (var item in of)
        {
            rest -= weight(item);
            if (rest < 0)
                return item;
        }
        return of[^1];
    }

    /// <summary>A factor around 1, as often below as above (log-normal).</summary>
    /// <param name="width">Standard deviation of its logarithm.</param>
    public double Factor(double width)
    {
        // Box and Muller; 1 - u is never zero.
        var normal = Math.Sqrt(-2 * Math.Log(1 - Roll())) * Math.Cos(2 * Math.PI * Roll());
        return Math.Exp(width * normal);
    }
}
