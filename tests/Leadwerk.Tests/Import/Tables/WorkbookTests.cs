using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;
using Raw = Leadwerk.Tests.TestWorkbook.Raw;

namespace Leadwerk.Tests.Import.Tables;

public sealed class WorkbookTests : IDisposable
{
    readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    TableSource Open(TestWorkbook workbook, string name = "deals.xlsx")
    {
        workbook.Save(folder.PathOf(name));
        return TableFile.Open(folder.PathOf(name), new ImportLimits());
    }

    TableSource OpenCell(object cell) => Open(new TestWorkbook().Sheet("Deals", ["Id", "Cell"], ["A1", cell]));

    string TextOf(string cellXml)
    {
        using var table = OpenCell(new Raw(cellXml));
        Assert.True(table.Read());
        return table.Cell(1).ToString();
    }

    [Fact]
    public void Cells_say_what_they_are()
    {
        var workbook = new TestWorkbook().Sheet(
            "Deals",
            ["Id", "Firma", "Wert", "Gewonnen am", "Aktiv"],
            ["A1", "Müßig & Söhne – 5 €", 1234.5, new DateTime(2026, 2, 28), true],
            ["A2", null, 1234567890123456d, new DateTime(2026, 2, 28, 17, 5, 9), false]
        );
        using var table = Open(workbook);
        Assert.Equal("xlsx", table.Encoding);
        Assert.Null(table.Delimiter);
        Assert.Equal(["Id", "Firma", "Wert", "Gewonnen am", "Aktiv"], table.Headers);
        Assert.True(table.Read());
        Assert.Equal(2, table.Row);
        Assert.Equal(["A1", "Müßig & Söhne – 5 €", "1234.5", "2026-02-28", "true"], table.Texts());
        Assert.Equal(
            [CellKind.Text, CellKind.Text, CellKind.Number, CellKind.Date, CellKind.Boolean],
            Enumerable.Range(0, 5).Select(table.Kind)
        );
        Assert.Equal(1234.5, table.Number(2));
        Assert.Equal(46081, table.Number(3));
        Assert.True(double.IsNaN(table.Number(0)));
        Assert.True(table.Read());
        Assert.Equal(["A2", "", "1234567890123456", "2026-02-28 17:05:09", "false"], table.Texts());
        Assert.False(table.Read());
        Assert.Equal(0, table.Cells);
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_gives_the_same_days()
    {
        var workbook = new TestWorkbook { Counts1904 = true }.Sheet(
            "Deals",
            ["Id", "Created"],
            ["A1", new DateTime(2026, 2, 28)]
        );
        using var table = Open(workbook);
        Assert.True(table.Read());
        Assert.Equal("2026-02-28", table.Cell(1).ToString());
        Assert.Equal(46081, table.Number(1));
    }

    [Theory]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(61, "1900-03-01")]
    [InlineData(46081.999999, "2026-03-01")]
    [InlineData(2958465, "9999-12-31")]
    public void Serial_days_count_as_spreadsheets_do(double serial, string text) =>
        Assert.Equal(text, TextOf($"<c r=\"{{0}}\" s=\"1\"><v>{FormattableString.Invariant($"{serial}")}</v></c>"));

    [Theory]
    [InlineData("dd.mm.yyyy", true)]
    [InlineData("m/d/yy h:mm", true)]
    [InlineData("[$-407]mmmm", true)]
    [InlineData("yyyy\"-Q\"", true)]
    [InlineData("h:mm:ss", false)]
    [InlineData("[h]:mm", false)]
    [InlineData("mm:ss", false)]
    [InlineData("General", false)]
    [InlineData("0.00E+00", false)]
    [InlineData("#,##0.00 \"days\"", false)]
    [InlineData("#,##0 \\d", false)]
    [InlineData("[Red]#,##0;[Yellow]-#,##0", false)]
    [InlineData("_-* #,##0.00 [$€-407]_-", false)]
    public void The_format_tells_a_day_from_a_number(string format, bool isDay)
    {
        var workbook = new TestWorkbook { DayFormat = format }.Sheet(
            "Deals",
            ["Id", "Cell"],
            ["A1", new DateTime(2026, 2, 28)]
        );
        using var table = Open(workbook);
        Assert.True(table.Read());
        Assert.Equal(isDay ? CellKind.Date : CellKind.Number, table.Kind(1));
        Assert.Equal(isDay ? "2026-02-28" : "46081", table.Cell(1).ToString());
    }

    [Theory]
    [InlineData("<c r=\"{0}\" t=\"inlineStr\"><is><t> in line </t></is></c>", "in line")]
    [InlineData("<c r=\"{0}\" t=\"inlineStr\"><is><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r></is></c>", "rich")]
    [InlineData(
        "<c r=\"{0}\" t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></is></c>",
        "東京"
    )]
    [InlineData("<c r=\"{0}\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>shown</v></c>", "shown")]
    [InlineData("<c r=\"{0}\"><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r=\"{0}\"><f>1+1</f></c>", "")]
    [InlineData("<c r=\"{0}\" t=\"e\"><v>#N/A</v></c>", "")]
    [InlineData("<c r=\"{0}\" t=\"s\"><v>4711</v></c>", "")]
    [InlineData("<c r=\"{0}\" t=\"str\"><v>a_x000D_b_x00e4_</v></c>", "a\rbä")]
    [InlineData("<c r=\"{0}\" t=\"str\"><v>snake_case_x1</v></c>", "snake_case_x1")]
    [InlineData("<c r=\"{0}\" t=\"d\"><v>2026-02-28T17:05:09</v></c>", "2026-02-28 17:05:09")]
    [InlineData("<c r=\"{0}\"><v>1E3</v></c>", "1000")]
    [InlineData("<c r=\"{0}\"><v>0.1</v></c>", "0.1")]
    [InlineData("<c r=\"{0}\"><v>not a number</v></c>", "not a number")]
    [InlineData("<c r=\"{0}\" s=\"1\"><v>-5</v></c>", "-5")]
    [InlineData("<c r=\"{0}\" s=\"99999\"><v>7</v></c>", "7")]
    public void Every_way_to_write_a_cell_gives_its_saved_value(string cellXml, string text) =>
        Assert.Equal(text, TextOf(cellXml));

    [Fact]
    public void Rows_and_columns_that_are_left_out_stay_empty_and_keep_their_numbers()
    {
        var workbook = new TestWorkbook().SheetOf(
            "Deals",
            """
            <row r="3"><c r="B3" t="str"><v>Id</v></c><c r="D3" t="str"><v>Name</v></c></row>
            <row r="7"><c r="D7" t="str"><v>last</v></c><c r="B7" t="str"><v>first</v></c></row>
            <row r="8" ht="20"/>
            <row><c t="str"><v>by order</v></c></row>
            <row r="4000000000"><c r="B1" t="str"><v>far</v></c></row>
            """
        );
        using var table = Open(workbook);
        Assert.Equal(["column 1", "Id", "column 3", "Name"], table.Headers);
        Assert.True(table.Read());
        Assert.Equal(7, table.Row);
        Assert.Equal(["", "first", "", "last"], table.Texts());
        Assert.True(table.Read());
        Assert.Equal(9, table.Row);
        Assert.Equal(["by order", "", "", ""], table.Texts());
        Assert.True(table.Read());
        Assert.Equal(4_000_000_000, table.Row);
        Assert.False(table.Read());
    }

    [Fact]
    public void The_sheet_with_the_table_is_chosen_among_covers_and_hidden_ones()
    {
        var workbook = new TestWorkbook()
            .Sheet("Cover", ["Pipeline report"], ["made by", "Anna"])
            .Sheet("Empty")
            .HiddenSheet("Old", ["Id", "A", "B", "C", "D", "E"], ["1", "a", "b", "c", "d", "e"])
            .Sheet("Deals", ["Offene Chancen"], [], ["Id", "Firma", "Wert"], ["1", "Acme", 5], ["2", "Bluth", 7]);
        using var table = Open(workbook);
        Assert.Equal(["Id", "Firma", "Wert"], table.Headers);
        Assert.True(table.Read());
        Assert.Equal(4, table.Row);
    }

    [Fact]
    public void The_name_of_a_file_says_nothing()
    {
        using var workbook = Open(new TestWorkbook().Sheet("Deals", ["Id", "Name"], ["1", "a"]), "deals.csv");
        Assert.Equal("xlsx", workbook.Encoding);
        using var text = TableFile.Open(folder.Write("Id;Name\n1;a\n", "other.xlsx"), new ImportLimits());
        Assert.Equal("utf-8", text.Encoding);
    }
}
