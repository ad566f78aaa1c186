namespace Leadwerk.Tests.Import.Values;

public class CurrencyTests
{
    [Theory]
    [InlineData("Euro", "EUR")]
    [InlineData("eur", "EUR")]
    [InlineData("US Dollar", "USD")]
    [InlineData("U.S. Dollar", "USD")]
    [InlineData("usd", "USD")]
    [InlineData("Pound Sterling", "GBP")]
    [InlineData("Schweizer Franken", "CHF")]
    [InlineData("Swiss Franc", "CHF")]
    [InlineData("Polnischer Złoty", "PLN")]
    [InlineData("Dänische Krone", "DKK")]
    [InlineData("Euro (EUR)", "EUR")]
    public void Names_and_small_letters_mean_the_code(string written, string code) =>
        Assert.Equal(code, Exported.Read($"id,stage,value,currency\n1,A,12,{written}\n").Currency);

    [Fact]
    public void Small_letters_beside_the_amount_are_a_currency_and_other_words_are_not()
    {
        var pipeline = Exported.Read("id;phase;Betrag\n1;A;1.000,00 eur\n2;A;500 Stück\n3;A;20 Std\n");
        Assert.Equal(("EUR", 1_000m), (pipeline.Currency, pipeline.Lead("1").Value));
        Assert.Equal("3 Betrag: 500 Stück (amount); 4 Betrag: 20 Std (amount)", pipeline.Bad());
    }

    [Fact]
    public void A_currency_that_nobody_knows_is_another_one_left_out_and_named()
    {
        var pipeline = Exported.Read(
            "id,stage,value,currency\n1,A,10,Euro\n2,A,20,EUR\n3,A,30,Quatloo\n4,A,40,\n5,A,50,n/a\n"
        );
        Assert.Equal("EUR", pipeline.Currency);
        Assert.Equal([10m, 20m, null, 40m, 50m], Enumerable.Range(1, 5).Select(id => pipeline.Lead($"{id}").Value));
        Assert.Equal(["EUR", 1, "Quatloo"], pipeline.Note("mixed-currencies"));
    }

    [Theory]
    [InlineData("USD", "EUR")]
    [InlineData("EUR", "USD")]
    public void Of_two_as_frequent_the_name_decides_and_not_the_order_of_the_rows(string first, string second)
    {
        var pipeline = Exported.Read($"id,stage,value,currency\n1,A,10,{first}\n2,A,20,{second}\n3,A,,USD\n");
        Assert.Equal("EUR", pipeline.Currency);
    }

    [Theory]
    [InlineData("EUR", "USD")]
    [InlineData("USD", "EUR")]
    public void The_kept_currency_is_the_one_that_helps_to_read_the_dates(string first, string second)
    {
        // Where the dates are open the euro says that the day comes first.
        var pipeline = Exported.Read(
            $"id,stage,created,value,currency\n1,A,03/04/2024,10,{first}\n2,A,05/06/2024,20,{second}\n"
        );
        Assert.Equal(("EUR", "2024-04-03"), (pipeline.Currency, pipeline.Lead("1").Started));
    }
}
