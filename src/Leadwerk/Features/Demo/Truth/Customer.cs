namespace Leadwerk.Features.Demo.Truth;

/// <summary>What a customer really thinks about one offer; nobody in the company knows it.</summary>
sealed class Customer
{
    // Interest that is left after ten days without a call.
    const double LeftAfterTenDays = 0.72;

    Customer(double interest, double reach) => (Interest, Reach) = (interest, reach);

    /// <summary>How willing they are; 1 is usual.</summary>
    public double Interest { get; private set; }

    /// <summary>Share of calls that reach them.</summary>
    public double Reach { get; }

    public static Customer Meet(MarketSegment segment, double warmth, Dice dice) =>
        new(segment.Warmth * warmth * dice.Factor(0.55), dice.Falls(0.06) ? 0.1 : 0.7 + (dice.Roll() * 0.28));

    /// <summary>They waited for the first call.</summary>
    public void Waited(int days) => Interest *= Math.Pow(LeftAfterTenDays, days / 10.0);

    /// <summary>They called by themselves.</summary>
    public static Customer WhoCalls(Dice dice) => new(1.7 * dice.Factor(0.3), 0.9);
}
