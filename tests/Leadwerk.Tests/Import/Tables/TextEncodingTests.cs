using System.Text;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Tests.Import.Tables;

public sealed class TextEncodingTests : IDisposable
{
    const string Company = "Müßig & Söhne – 5 €";

    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Encodings =>
        new()
        {
            { "utf-8", "utf-8" },
            { "utf-8 with mark", "utf-8" },
            { "windows-1252", "windows-1252" },
            { "utf-16le", "utf-16" },
            { "utf-16le with mark", "utf-16" },
            { "utf-16be", "utf-16" },
            { "utf-16be with mark", "utf-16" },
        };

    static byte[] Encode(string text, string encoding) =>
        encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "windows-1252" => Windows1252.GetBytes(text),
            "utf-16le" => Encoding.Unicode.GetBytes(text),
            "utf-16le with mark" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
            "utf-16be with mark" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Umlauts_dashes_and_euros_come_back_byte_for_byte(string encoding, string named)
    {
        var path = folder.Write(Encode($"Id;Firma;Straße\r\n1;{Company};x\r\n", encoding));
        using var table = TableFile.Open(path, new ImportLimits());
        Assert.Equal(named, table.Encoding);
        Assert.Equal(["Id", "Firma", "Straße"], table.Headers);
        Assert.True(table.Read());
        Assert.Equal(Encoding.UTF8.GetBytes(Company), Encoding.UTF8.GetBytes(table.Cell(1).ToString()));
    }

    [Fact]
    public void The_euro_of_windows_is_byte_80()
    {
        var path = folder.Write([.. "Id;Wert\n1;5 "u8, 0x80, (byte)'\n']);
        Assert.Equal(["1", "5 €"], Reading.RowsOf(path).Single());
    }

    [Theory]
    [InlineData("Mu\u0308ller")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u202Eb")]
    [InlineData("👩‍🚀")]
    public void Unusual_characters_are_kept_as_they_are(string cell)
    {
        var path = folder.Write($"Id;Titel\n1;{cell}\n");
        Assert.Equal(cell, Reading.RowsOf(path).Single()[1]);
    }

    [Fact]
    public void The_first_umlaut_of_a_windows_file_may_come_after_a_megabyte()
    {
        var text = new StringBuilder("Id;Titel\n");
        for (var row = 0; row < 40_000; row++)
            text.Append("1;plain words and nothing else\n");
        text.Append("2;" + Company + "\n");
        using var table = TableFile.Open(folder.Write(Windows1252.GetBytes(text.ToString())), new ImportLimits());
        Assert.Equal("windows-1252", table.Encoding);
        Assert.Equal(Company, table.Rows()[^1][1]);
    }

    [Fact]
    public void A_file_glued_together_from_two_encodings_reads_right_in_both_parts()
    {
        var path = folder.Write([
            .. Encoding.UTF8.GetBytes($"Id;Titel\n1;{Company}\n2;{Company}\n"),
            .. Windows1252.GetBytes("3;Köln\n"),
        ]);
        Assert.Equal([Company, Company, "Köln"], Reading.RowsOf(path).Select(row => row[1]));
    }

    [Fact]
    public void Characters_that_straddle_read_blocks_are_whole()
    {
        foreach (var shift in Enumerable.Range(0, 4))
        {
            var text = new StringBuilder("Id;Titel\n").Append(new string('x', shift)).Append(";a\n");
            while (text.Length < 300_000)
                text.Append("1;ü€😀ü€😀ü€😀ü€😀ü€😀ü€😀\n");
            using var table = TableFile.Open(folder.Write(text.ToString()), new ImportLimits());
            Assert.Equal("utf-8", table.Encoding);
            Assert.All(table.Rows().Skip(1), row => Assert.Equal("ü€😀ü€😀ü€😀ü€😀ü€😀ü€😀", row[1]));
        }
    }
}
