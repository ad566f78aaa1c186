using System.Text;
using CsCheck;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Tests.Import.Tables;

public sealed class DialectTests : IDisposable
{
    readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    static readonly Gen<string> Cell = Gen.Frequency(
        (6, Gen.Char['a', 'z'].Array[0, 8].Select(chars => new string(chars))),
        (3, Gen.OneOf(',', ';', '\t', '|', '"', '\n', '\r', ' ', 'ü', 'a', '1').Array[0, 10].Select(Joined)),
        (1, Gen.OneOf("", "\"", "\"\"", "\r\n", "a\r\nb", "a\rb\nc", "5\" Monitor", "x,y;z"))
    );

    static string Joined(char[] chars) => new string(chars).Trim();

    static readonly Gen<(string[][] Rows, char Delimiter, string LineEnd, bool QuoteAll, bool EndsOpen)> Tables =
        from width in Gen.Int[2, 7]
        from rows in Cell.Array[width].Array[1, 12]
        from delimiter in Gen.OneOf(',', ';', '\t', '|')
        from lineEnd in Gen.OneOf("\n", "\r\n", "\r")
        from quoteAll in Gen.Bool
        from endsOpen in Gen.Bool
        select (rows, delimiter, lineEnd, quoteAll, endsOpen);

    [Fact]
    public void What_is_written_in_any_dialect_is_read_back()
    {
        Tables.Sample(
            table =>
            {
                var headers = Enumerable.Range(1, table.Rows[0].Length).Select(column => $"Column {column}").ToArray();
                var text = Written([headers, .. table.Rows], table.Delimiter, table.LineEnd, table.QuoteAll);
                if (table.EndsOpen)
                    text = text[..^table.LineEnd.Length];
                using var own = new TableFolder();
                using var read = TableFile.Open(own.Write(text), new ImportLimits());
                Assert.Equal(headers, read.Headers);
                Assert.Equal(table.Delimiter, read.Delimiter);
                var expected = table.Rows.Select(row => row.Select(cell => cell.Trim()).ToArray()).Where(IsNotEmpty);
                Assert.Equal(expected, read.Rows());
            },
            iter: 1_000
        );
    }

    [Fact]
    public void Rows_carry_the_line_an_editor_shows()
    {
        Tables.Sample(
            table =>
            {
                var headers = Enumerable.Range(1, table.Rows[0].Length).Select(column => $"Column {column}").ToArray();
                using var own = new TableFolder();
                var text = Written([headers, .. table.Rows], table.Delimiter, table.LineEnd, table.QuoteAll);
                using var read = TableFile.Open(own.Write(text), new ImportLimits());
                var expected = new List<long>();
                var above = Written([headers], table.Delimiter, table.LineEnd, table.QuoteAll);
                foreach (var row in table.Rows)
                {
                    if (IsNotEmpty([.. row.Select(cell => cell.Trim())]))
                        expected.Add(LineAfter(above));
                    above += Written([row], table.Delimiter, table.LineEnd, table.QuoteAll);
                }
                var rows = new List<long>();
                while (read.Read())
                    rows.Add(read.Row);
                Assert.Equal(expected, rows);
            },
            iter: 300
        );
    }

    static int LineAfter(string text) => 1 + text.ReplaceLineEndings("\n").Count(character => character == '\n');

    static bool IsNotEmpty(string[] row) => row.Any(cell => cell.Length > 0);

    static string Written(string[][] rows, char delimiter, string lineEnd, bool quoteAll)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(delimiter, row.Select(cell => Quoted(cell, delimiter, quoteAll))).Append(lineEnd);
        return text.ToString();
    }

    static string Quoted(string cell, char delimiter, bool always) =>
        always || cell.AsSpan().ContainsAny(['"', '\r', '\n', delimiter])
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    [Theory]
    [InlineData("sep=;\nId;Preis\n1;2,50\n2;3,50\n", ';')]
    [InlineData("sep=\t\nId\tPreis\n1\t2,50\n2\t3,50\n", '\t')]
    [InlineData("\"sep=|\"\r\nId|Preis\r\n1|2,50\r\n2|3,50\r\n", '|')]
    [InlineData("Id;Preis\n1;2,50\n2;3,50\n", ';')]
    public void A_declared_separator_is_obeyed_and_decimal_commas_do_not_separate(string text, char delimiter)
    {
        using var table = TableFile.Open(folder.Write(text), new ImportLimits());
        Assert.Equal(delimiter, table.Delimiter);
        Assert.Equal(["Id", "Preis"], table.Headers);
        Assert.Equal(
            [
                ["1", "2,50"],
                ["2", "3,50"],
            ],
            table.Rows()
        );
    }

    [Fact]
    public void Titles_above_the_header_are_passed_over_and_lines_still_counted()
    {
        var path = folder.Write(
            "Offene Chancen,,,\n\"Stand: 1.2.2026, Filter: alle\",,,\n,,,\nId,Firma,Phase,Wert\n1,Acme,Won,5\n,,,\n2,Bluth,Lost,7\n"
        );
        using var table = TableFile.Open(path, new ImportLimits());
        Assert.Equal(["Id", "Firma", "Phase", "Wert"], table.Headers);
        Assert.True(table.Read());
        Assert.Equal(5, table.Row);
        Assert.True(table.Read());
        Assert.Equal(7, table.Row);
        Assert.False(table.Read());
    }

    [Fact]
    public void Lines_below_the_table_are_given_as_they_are()
    {
        var rows = Reading.RowsOf(
            folder.Write("\"Id\",\"Name\"\n\"1\",\"Acme\"\n\n\"Opportunity Report\"\n\"Copyright (c) somebody\"\n")
        );
        Assert.Equal(3, rows.Count);
        Assert.Equal("Opportunity Report", rows[1][0]);
    }

    [Fact]
    public void Missing_headers_get_a_number_and_equal_ones_too()
    {
        using var table = TableFile.Open(folder.Write("Id;Name;;name; Name ;Stand\n1;a;b;c;d;e\n"), new ImportLimits());
        Assert.Equal(["Id", "Name", "column 3", "name (2)", "Name (3)", "Stand"], table.Headers);
    }

    [Fact]
    public void Delimiters_at_the_end_make_no_columns()
    {
        using var table = TableFile.Open(folder.Write("Id;Name;\n1;a;\n2;;\n"), new ImportLimits());
        Assert.Equal(["Id", "Name"], table.Headers);
        Assert.Equal(
            [
                ["1", "a"],
                ["2", ""],
            ],
            table.Rows()
        );
    }

    [Fact]
    public void Ragged_rows_show_how_many_cells_they_have()
    {
        using var table = TableFile.Open(folder.Write("Id;Name;Wert\n1;a;2\n2\n3;b;4;extra\n"), new ImportLimits());
        Assert.Equal(
            [
                ["1", "a", "2"],
                ["2"],
                ["3", "b", "4", "extra"],
            ],
            table.Rows()
        );
        Assert.True(table.Cell(17).IsEmpty);
    }

    [Fact]
    public void One_column_is_a_table_too()
    {
        using var table = TableFile.Open(folder.Write("Id\nA1\nB2\n"), new ImportLimits());
        Assert.Equal(["Id"], table.Headers);
        Assert.Equal(
            [
                ["A1"],
                ["B2"],
            ],
            table.Rows()
        );
    }

    [Fact]
    public void Mixed_line_ends_split_rows_wherever_they_stand()
    {
        var wide = new string('x', 200);
        var rows = Reading.RowsOf(folder.Write($"\"I\rd\",Name\n1,{wide}\r2,{wide}\r\n3,{wide}\n4,{wide}\r"));
        Assert.Equal(["1", "2", "3", "4"], rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(wide, row[1]));
    }

    [Theory]
    [InlineData("Id,Name\n1,\"Acme\" GmbH\n2,b\n", "Acme GmbH")]
    [InlineData("Id,Name\n1,27\" Monitor\n2,b\n", "27\" Monitor")]
    [InlineData("Id,Name\n1,\"Acme\" \n2,b\n", "Acme")]
    [InlineData("Id,Name\n1,\"Acme\n2,b\n", "\"Acme")]
    [InlineData("Id,Name\n1,\"Acme\n2,b\n3,\"Fine, too\"\n", "\"Acme")]
    public void A_stray_quote_swallows_no_row(string text, string name)
    {
        var rows = Reading.RowsOf(folder.Write(text));
        Assert.Equal(["1", name], rows[0]);
        Assert.Equal(["2", "b"], rows[1]);
    }

    [Theory]
    [InlineData("1,2,3\n4,5,6\n")]
    [InlineData("<html><body><table><tr><td>Id</td></tr></table></body></html>")]
    public void Rows_without_names_are_no_table(string text) =>
        Reading.Refused(folder.Write(text)).Says("no-header", "deals.csv");

    [Fact]
    public void A_table_may_have_no_rows()
    {
        using var table = TableFile.Open(folder.Write("Id;Name"), new ImportLimits());
        Assert.Equal(["Id", "Name"], table.Headers);
        Assert.False(table.Read());
        Assert.Equal(1, table.ShareRead);
    }
}
