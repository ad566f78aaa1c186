using Leadwerk.Domain.Money;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>Our own company counts in euros.</summary>
static class Euro
{
    public static Currency Currency { get; } = Domain.Money.Currency.Parse("EUR")!.Value;

    public static OrderValue Of(int euros) => new(100L * euros, Currency);

    /// <summary>Rounded down as people price it; at least 500.</summary>
    public static int Hundreds(double euros) => 100 * Math.Max(5, (int)(euros / 100));
}
