namespace Leadwerk.Tests.Import.Values;

public class AmountUnitTests
{
    [Theory]
    [InlineData("Auftragswert (TEUR)", 1_000, "EUR")]
    [InlineData("Auftragswert TEUR", 1_000, "EUR")]
    [InlineData("Wert in T€", 1_000, "EUR")]
    [InlineData("Wert in k€", 1_000, "EUR")]
    [InlineData("Wert [kEUR]", 1_000, "EUR")]
    [InlineData("Umsatz in Tsd. €", 1_000, "EUR")]
    [InlineData("Umsatz (Tsd.)", 1_000, null)]
    [InlineData("Umsatz Mio. €", 1_000_000, "EUR")]
    [InlineData("Umsatz in Mio.", 1_000_000, null)]
    [InlineData("Wert in m€", 1_000_000, "EUR")]
    [InlineData("Amount (kUSD)", 1_000, "USD")]
    public void Amounts_in_thousands_and_millions_are_written_out_and_said(string header, int factor, string? currency)
    {
        var pipeline = Exported.Read($"Nr;Phase;Angelegt;{header}\n1;Neu;01.02.2024;12,5\n2;Neu;02.02.2024;7\n");
        Assert.Equal((12.5m * factor, 7m * factor), (pipeline.Lead("1").Value, pipeline.Lead("2").Value));
        Assert.Equal([header, factor], pipeline.Note("amounts-in-thousands"));
        Assert.Equal(currency, pipeline.Currency);
    }

    [Theory]
    [InlineData("Auftragswert (EUR)")]
    [InlineData("Wert in €")]
    [InlineData("Umsatz Euro")]
    [InlineData("Betrag")]
    public void Whole_units_stay_as_they_are(string header)
    {
        var pipeline = Exported.Read($"Nr;Phase;Angelegt;{header}\n1;Neu;01.02.2024;12,5\n");
        Assert.Equal(12.5m, pipeline.Lead("1").Value);
        Assert.Null(pipeline.Note("amounts-in-thousands"));
    }

    [Fact]
    public void Only_amounts_have_such_a_unit()
    {
        var pipeline = Exported.Read(
            "Nr;Phase;Angelegt;Titel;Wahrscheinlichkeit Mio.;Wert\n1;Neu;01.02.2024;x;0,5;8\n"
        );
        Assert.Equal((8m, 0.5), (pipeline.Lead("1").Value, pipeline.Lead("1").Guess));
    }
}
