using CsCheck;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Tests.Import;

/// <summary>No cell that we write begins a formula, however a program cuts the row, and every text comes back.</summary>
public class SafeCellTests
{
    const string Formula = "=+-@＝＋－＠";

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 89 1234", "'+49 89 1234")]
    [InlineData(" -5", " '-5")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("Tel;=cmd|' /C calc'!A0", "Tel;'=cmd|' /C calc'!A0")]
    [InlineData("erste\n@zweite", "erste\n'@zweite")]
    [InlineData("Müller - Söhne", "Müller - Söhne")]
    [InlineData("O'Brien", "O'Brien")]
    public void An_apostrophe_goes_before_a_formula_and_away_again(string text, string cell)
    {
        Assert.Equal(cell, SafeCell.Write(text));
        Assert.Equal(text, SafeCell.Read(cell).ToString());
    }

    [Fact]
    public void Every_text_comes_back_and_no_part_of_it_begins_a_formula() =>
        Gen.Char["=+-@＝'\";, \t|\n\rab"]
            .Array[0, 12]
            .Select(letters => new string(letters))
            .Sample(text =>
            {
                var cell = SafeCell.Write(text);
                var parts = cell.Split(';', ',', '\t', '|', '\n', '\r', '"');
                return SafeCell.Read(cell).ToString() == text
                    && !Formula.Contains(cell.TrimStart().FirstOrDefault('a'))
                    && parts.All(part => part is not [var begin, ..] || !Formula.Contains(begin));
            });

    [Fact]
    public void A_row_written_here_is_read_as_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("leadwerk-cells-");
        try
        {
            var file = Path.Combine(folder.FullName, "table.csv");
            string[] cells = ["=1+1", "+49 (0)89 12-34", "a \"b\", c", "zwei\nZeilen", "", "-5"];
            using (var writer = new StreamWriter(file))
            {
                CsvRow.Write(writer, ["a", "b", "c", "d", "e", "f"]);
                CsvRow.Write(writer, cells);
            }
            using var table = TableFile.Open(file, new ImportLimits());
            Assert.True(table.Read());
            Assert.Equal(cells, Enumerable.Range(0, cells.Length).Select(cell => table.Cell(cell).ToString()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
