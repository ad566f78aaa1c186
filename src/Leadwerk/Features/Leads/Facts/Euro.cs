using Leadwerk.Domain.Money;

namespace Leadwerk.Features.Leads.Facts;

/// <summary>The currency in which amounts are typed.</summary>
static class Euro
{
    public static Currency Currency { get; } = Domain.Money.Currency.Parse("EUR")!.Value;
}
