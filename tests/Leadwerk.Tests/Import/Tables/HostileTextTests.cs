using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Import.Tables;

public sealed class HostileTextTests : IDisposable
{
    static readonly ImportLimits Small = new()
    {
        Columns = 20,
        CellChars = 1_000,
        RowChars = 3_000,
        FileBytes = 1_000_000,
        Rows = 500,
    };

    readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_file_is_named() =>
        Reading.Refused(folder.PathOf("nowhere.csv")).Says("file-missing", "nowhere.csv");

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(folder.PathOf("exports"));
        Reading.Refused(folder.PathOf("exports")).Says("file-unreadable", "exports", "folder");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\r\n\t \n")]
    public void Nothing_is_an_empty_file(string text) =>
        Reading.Refused(folder.Write(text)).Says("empty-file", "deals.csv");

    [Fact]
    public void A_file_beyond_the_limit_is_not_begun()
    {
        var path = folder.Write("Id;Name\n" + new string('x', 1_000_000));
        Reading.Refused(path, Small).Says("too-large", "deals.csv", Small.FileBytes);
    }

    [Fact]
    public void Zeros_mean_that_it_is_no_text()
    {
        Reading.Refused(folder.Write("Id;Name\n1;a\0b\n")).Says("binary-file", "deals.csv");
        Reading.Refused(folder.Write(new byte[5_000])).Says("binary-file", "deals.csv");
    }

    [Fact]
    public void Five_thousand_columns_are_counted_and_refused()
    {
        var path = folder.Write(string.Join(';', Enumerable.Range(1, 5_000).Select(column => $"Column {column}")));
        Reading.Refused(path).Says("too-many-columns", "deals.csv", 5_000, 2_000);
    }

    [Fact]
    public void A_row_with_too_many_cells_is_refused_wherever_it_stands()
    {
        var path = folder.Write("Id;Name\n1;a\n2" + new string(';', 30) + "\n");
        Reading.Refused(path, Small).Says("too-many-columns", "deals.csv", 31, Small.Columns);
    }

    [Theory]
    [InlineData("3;{0}\n")]
    [InlineData("3;\"{0}\"\n")]
    [InlineData("3;\"{0}")]
    public void A_cell_that_does_not_end_is_refused_by_its_line(string row)
    {
        var filler = new string('x', 200_000);
        var path = folder.Write("Id;Name\n1;a\n2;b\n" + row.Replace("{0}", filler, StringComparison.Ordinal));
        Reading.Refused(path, Small).Says("cell-too-long", "deals.csv", 4L, Small.CellChars);
    }

    [Fact]
    public void A_quote_that_opens_over_many_rows_is_refused_by_its_line()
    {
        var rows = string.Concat(Enumerable.Range(1, 400).Select(row => $"{row};plain words\n"));
        var path = folder.Write("Id;Name\n1;\"never closed\n" + rows);
        Reading.Refused(path, Small).Says("cell-too-long", "deals.csv", 2L, Small.CellChars);
    }

    [Fact]
    public void A_row_of_many_long_cells_is_refused_by_its_line()
    {
        var cell = new string('x', 900);
        var path = folder.Write($"Id;A;B;C;D\n1;a\n2;{cell};{cell};{cell};{cell}\n");
        Reading.Refused(path, Small).Says("row-too-long", "deals.csv", 3L, Small.RowChars);
    }

    [Fact]
    public void A_million_characters_fit_into_a_cell_and_one_more_does_not()
    {
        var most = new ImportLimits().CellChars;
        var fits = Reading.RowsOf(folder.Write($"Id;Note\n1;\"{new string('x', most)}\"\n"));
        Assert.Equal(most, fits.Single()[1].Length);
        Reading
            .Refused(folder.Write($"Id;Note\n1;\"{new string('x', most + 1)}\"\n"))
            .Says("cell-too-long", "deals.csv", 2L, most);
    }

    [Fact]
    public void Rows_end_at_the_limit_the_empty_ones_counted()
    {
        var path = folder.Write("Id;Name\n" + new string('\n', 600));
        Reading.Refused(path, Small).Says("too-many-rows", "deals.csv", Small.Rows);
    }

    [Fact]
    public void A_file_that_ends_anywhere_is_read_or_refused_but_never_breaks()
    {
        var whole = "sep=;\r\nId;\"Fir\"\"ma\";Wert\r\n1;\"Müßig\r\n& Söhne\";5 €\r\n2;\"a\";\"b\"\r\n"u8.ToArray();
        for (var length = 0; length <= whole.Length; length++)
        {
            try
            {
                Assert.InRange(Reading.RowsOf(folder.Write(whole[..length])).Count, 0, 3);
            }
            catch (Features.Import.Tables.TableRefusedException refused)
            {
                Assert.Contains(refused.Code, new[] { "empty-file", "no-header" });
            }
        }
    }
}
