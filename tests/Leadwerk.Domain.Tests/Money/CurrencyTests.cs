using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Tests.Money;

public class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 100)]
    [InlineData(" chf ", 100)]
    [InlineData("JPY", 1)]
    [InlineData("KWD", 1000)]
    public void A_currency_knows_its_minor_units(string text, int minorUnits) =>
        Assert.Equal(minorUnits, Currency.Parse(text)!.Value.MinorUnits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EURO")]
    [InlineData("E1R")]
    [InlineData("ÄÖÜ")]
    public void What_is_no_code_is_no_currency(string? text) => Assert.Null(Currency.Parse(text));
}
