using Leadwerk.Features.Import.Values;

namespace Leadwerk.Tests.Import.Values;

public class NumberTextTests
{
    // Text, what it is where decimals follow a comma, what it is where they follow a point, mark beside it.
    const string Decisions = """
        0|0|0|
        1|1|1|
        007|7|7|
        1234|1234|1234|
        1234567890|1234567890|1234567890|
        -5|-5|-5|
        −5|-5|-5|
        +5|5|5|
        5-|-5|-5|
        (123)|-123|-123|
        (1.234,56)|-1234.56|x|
        0,5|0.5|x|
        0.5|x|0.5|
        ,5|0.5|x|
        .5|x|0.5|
        12,5|12.5|x|
        12.5|x|12.5|
        12,50|12.5|x|
        12.50|x|12.5|
        1234,5|1234.5|x|
        1234.5|x|1234.5|
        1234,567|1234.567|x|
        1234.567|x|1234.567|
        0,123|0.123|x|
        0.123|x|0.123|
        1.234|1234|1.234|
        12.345|12345|12.345|
        123.456|123456|123.456|
        1,234|1.234|1234|
        12,345|12.345|12345|
        123,456|123.456|123456|
        1.234.567|1234567|x|
        1,234,567|x|1234567|
        1.234,56|1234.56|x|
        1,234.56|x|1234.56|
        1.234.567,89|1234567.89|x|
        1,234,567.89|x|1234567.89|
        12,34,567.89|x|1234567.89|
        1'234|1234|1234|
        1'234.50|x|1234.5|
        1'234,50|1234.5|x|
        1’234’567|1234567|1234567|
        1 234|1234|1234|
        1 234,56|1234.56|x|
        1 234.56|x|1234.56|
        1 234 567|1234567|1234567|
        5.|5|5|
        1'234.-|1234|1234|
        1'234.–|1234|1234|
        5,--|5|5|
        12 %|12|12|
        12,5 %|12.5|x|
        12.5%|x|12.5|
        1.234,56 €|1234.56|x|€
        1.234,56€|1234.56|x|€
        €1,234.56|x|1234.56|€
        € 1.234,56|1234.56|x|€
        -€5|-5|-5|€
        €-5|-5|-5|€
        $1,234.56|x|1234.56|$
        US$ 99|99|99|US$
        ($1,000.00)|x|-1000|$
        £12.50|x|12.5|£
        ¥1000|1000|1000|¥
        1234 EUR|1234|1234|EUR
        EUR 1.234,00|1234|x|EUR
        USD 1,234.00|x|1234|USD
        CHF 1'234.50|x|1234.5|CHF
        Fr. 100|100|100|Fr.
        Fr.100|100|100|Fr.
        100 zł|100|100|zł
        250 kr|250|250|kr
        1.5E+05|150000|150000|
        2E3|2000|2000|
        1,2,3|x|x|
        1.2.3|x|x|
        1.23.456|x|x|
        1234.567.890|x|x|
        1234.567,89|x|x|
        12 34|x|x|
        1,234.56.78|x|x|
        1.234,56,78|x|x|
        10-20|x|x|
        3 Mio.|x|x|
        5k|x|x|
        ca. 500|x|x|
        nach Aufwand|x|x|
        1/2|x|x|
        12:30|x|x|
        5 € 3 €|x|x|
        99999999999999999|x|x|
        0.30000000000000004|x|0.3|
        """;

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in Decisions.Split('\n'))
            {
                var cells = row.TrimEnd('\r').Split('|');
                data.Add(cells[0], cells[1], cells[2], cells[3]);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_number_means_what_its_column_says(string text, string withComma, string withPoint, string mark)
    {
        var number = NumberText.Read(text, out var found);
        Assert.Equal(
            (withComma, withPoint),
            (Shown(number.Value(decimalComma: true)), Shown(number.Value(decimalComma: false)))
        );
        if (withComma != "x" || withPoint != "x")
            Assert.Equal(mark, found.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("n/a")]
    [InlineData("#NV")]
    [InlineData("NaN")]
    [InlineData("(leer)")]
    public void Nothing_recorded_is_no_mistake(string text) =>
        Assert.True(double.IsNaN(NumberText.Read(text, out _).Value(true)!.Value));

    [Fact]
    public void Amounts_written_in_any_style_are_the_same_amount()
    {
        var amounts = CsCheck.Gen.Long[-99_999_999_999, 99_999_999_999];
        CsCheck.Check.Sample(
            amounts,
            cents =>
            {
                var amount = cents / 100m;
                foreach (var (culture, comma) in ((string, bool)[])[("de-DE", true), ("en-US", false), ("fr-FR", true)])
                {
                    var text = amount.ToString("N2", System.Globalization.CultureInfo.GetCultureInfo(culture));
                    Assert.Equal((double)amount, NumberText.Read(text, out _).Value(comma));
                }
            },
            iter: 2_000
        );
    }

    static string Shown(double? number) =>
        number is null ? "x" : number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
