namespace Leadwerk.Domain.Money;

/// <summary>Money that an order would bring, or brought.</summary>
/// <param name="MinorUnits">Whole minor units of the currency: cents for EUR, yen for JPY.</param>
/// <param name="Currency">The currency.</param>
public readonly record struct OrderValue(long MinorUnits, Currency Currency);
