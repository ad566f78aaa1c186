using System.IO.Compression;
using System.Text;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Tests.Import.Tables;

public sealed class HostileWorkbookTests : IDisposable
{
    static readonly ImportLimits Small = new()
    {
        Columns = 20,
        CellChars = 10_000,
        RowChars = 30_000,
        ArchiveBytes = 8 << 20,
        ArchiveEntries = 50,
        ArchiveRatio = 50,
        SharedStringBytes = 1 << 20,
        Rows = 5_000,
    };

    readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Saved(TestWorkbook workbook)
    {
        workbook.Save(folder.PathOf("deals.xlsx"));
        return folder.PathOf("deals.xlsx");
    }

    static TestWorkbook Honest() => new TestWorkbook().Sheet("Deals", ["Id", "Name"], ["1", "a"], ["2", "b"]);

    [Fact]
    public void Gigabytes_of_nothing_are_refused_while_they_unpack()
    {
        var path = folder.PathOf("deals.xlsx");
        Honest().Save(path);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Write("<worksheet><sheetData>"u8);
            var rows = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<row/>", 10_000)));
            for (var block = 0; block < 60; block++)
                sheet.Write(rows);
        }
        var limits = Small with { Rows = int.MaxValue };
        Reading.Refused(path, limits).Says("zip-bomb", "deals.xlsx", "ratio");
        Reading
            .Refused(path, limits with { ArchiveRatio = 5_000, ArchiveBytes = 2 << 20 })
            .Says("zip-bomb", "deals.xlsx", "unpacked-size");
    }

    [Fact]
    public void What_an_archive_says_about_its_sizes_is_not_believed()
    {
        var filler = string.Concat(
            Enumerable.Range(0, 90_000).Select(row => $"<row><c><v>{row * 7919 % 100_003}</v></c></row>")
        );
        var path = Saved(new TestWorkbook().SheetOf("Deals", filler));
        var bytes = File.ReadAllBytes(path);
        var length = BitConverter.GetBytes(LengthOf(path, "xl/worksheets/sheet1.xml"));
        for (var at = bytes.AsSpan().LastIndexOf(length); at >= 0; at = bytes.AsSpan(0, at).LastIndexOf(length))
            BitConverter.GetBytes(1_000).CopyTo(bytes, at);
        var limits = Small with { Rows = int.MaxValue, ArchiveBytes = 1 << 20 };
        var refused = Reading.Refused(folder.Write(bytes, "lies.xlsx"), limits);
        Assert.Contains(refused.Code, new[] { "zip-bomb", "broken-archive" });
    }

    static int LengthOf(string path, string part)
    {
        using var archive = ZipFile.OpenRead(path);
        return (int)archive.GetEntry(part)!.Length;
    }

    [Fact]
    public void Entries_are_counted()
    {
        var workbook = Honest();
        for (var part = 0; part < 60; part++)
            workbook.Part($"xl/media/{part}.xml", "x");
        Reading.Refused(Saved(workbook), Small).Says("zip-bomb", "deals.xlsx", "entries");
    }

    [Fact]
    public void A_long_shared_text_in_every_cell_is_refused()
    {
        var text = new string('x', 9_000);
        var rows = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>", 4_000));
        var workbook = new TestWorkbook()
            .SheetOf("Deals", "<row><c t=\"str\"><v>Id</v></c><c t=\"str\"><v>Name</v></c></row>" + rows)
            .Part("xl/sharedStrings.xml", $"<sst><si><t>{text}</t></si><si><t>b{text}</t></si></sst>");
        Reading.Refused(Saved(workbook), Small).Says("zip-bomb", "deals.xlsx", "shared-strings");
    }

    [Fact]
    public void Shared_texts_end_at_their_limit()
    {
        var texts = string.Concat(Enumerable.Range(0, 60_000).Select(text => $"<si><t>text {text * 7919}</t></si>"));
        Reading
            .Refused(Saved(Honest().Part("xl/sharedStrings.xml", $"<sst>{texts}</sst>")), Small)
            .Says("zip-bomb", "deals.xlsx", "part-size");
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("_rels/.rels")]
    public void Document_types_are_refused_in_every_part(string part)
    {
        const string Laughs = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>
            <x>&b;&c;</x>
            """;
        Reading.Refused(Saved(Honest().Part(part, Laughs))).Says("dangerous-xml", "deals.xlsx");
    }

    [Fact]
    public void Names_without_end_are_refused()
    {
        var names = string.Concat(Enumerable.Range(0, 20_000).Select(name => $"<n{name}/>"));
        Reading.Refused(Saved(new TestWorkbook().SheetOf("Deals", names))).Says("broken-archive", "deals.xlsx");
    }

    [Fact]
    public void A_tag_without_end_is_refused()
    {
        var row = $"<row r=\"{new string('1', 200_000)}\"/>";
        Reading
            .Refused(Saved(new TestWorkbook().SheetOf("Deals", row)), Small)
            .Says("zip-bomb", "deals.xlsx", "long-text");
    }

    [Fact]
    public void Limits_of_columns_cells_and_rows_hold_for_sheets()
    {
        const string Header = "<row r=\"1\"><c t=\"str\"><v>Id</v></c><c t=\"str\"><v>Name</v></c></row>";

        Refused("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>").Says("too-many-columns", "deals.xlsx", 16_384, 20);
        Refused("<row r=\"2\"><c r=\"ZZZZZZZZZ2\"><v>1</v></c></row>").Says("too-many-columns", "deals.xlsx", Far, 20);
        Refused($"<row r=\"2\"><c t=\"str\"><v>{new string('x', 10_001)}</v></c></row>")
            .Says("cell-too-long", "deals.xlsx", 2L, 10_000);
        var cells = string.Concat(Enumerable.Repeat($"<c t=\"str\"><v>{new string('x', 9_000)}</v></c>", 4));
        Refused($"<row r=\"2\">{cells}</row>").Says("row-too-long", "deals.xlsx", 2L, 30_000);
        Refused(string.Concat(Enumerable.Repeat("<row/>", 10_000))).Says("too-many-rows", "deals.xlsx", 5_000);

        TableRefusedException Refused(string rows) =>
            Reading.Refused(Saved(new TestWorkbook().SheetOf("Deals", Header + rows)), Small);
    }

    /// <summary>Column names beyond any sheet are not worked out to the end.</summary>
    const int Far = (1 << 24) * 26 + 26;

    [Fact]
    public void Empty_cells_far_to_the_right_are_no_columns()
    {
        var path = Saved(
            new TestWorkbook().SheetOf(
                "Deals",
                "<row><c t=\"str\"><v>Id</v></c></row><row><c><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row>"
            )
        );
        Assert.Equal(
            [
                ["1"],
            ],
            Reading.RowsOf(path)
        );
    }

    [Fact]
    public void Sixty_five_thousand_styles_are_read()
    {
        var styles = string.Concat(Enumerable.Repeat("<xf numFmtId=\"0\"/>", 65_000));
        var workbook = new TestWorkbook()
            .Sheet("Deals", ["Id", "Day"], ["1", new TestWorkbook.Raw("<c r=\"{0}\" s=\"65000\"><v>46081</v></c>")])
            .Part("xl/styles.xml", $"<styleSheet><cellXfs>{styles}<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        Assert.Equal(
            [
                ["1", "2026-02-28"],
            ],
            Reading.RowsOf(Saved(workbook))
        );
    }

    [Fact]
    public void A_lie_about_the_size_of_a_sheet_changes_nothing()
    {
        var workbook = Honest()
            .Part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row><c t=\"str\"><v>Id</v></c></row><row><c><v>1</v></c></row></sheetData></worksheet>"
            );
        Assert.Equal(
            [
                ["1"],
            ],
            Reading.RowsOf(Saved(workbook))
        );
    }

    [Fact]
    public void A_workbook_cut_off_anywhere_is_refused()
    {
        var whole = File.ReadAllBytes(Saved(Honest()));
        for (var length = 4; length < whole.Length; length += 13)
            Reading.Refused(folder.Write(whole[..length], "cut.xlsx")).Says("broken-archive", "cut.xlsx");
    }

    [Fact]
    public void A_workbook_changed_anywhere_is_read_or_refused_but_never_breaks()
    {
        var whole = File.ReadAllBytes(Saved(Honest()));
        for (var at = 4; at < whole.Length; at += 3)
        {
            var changed = whole.ToArray();
            changed[at] ^= (byte)(1 << (at % 8));
            try
            {
                Assert.InRange(Reading.RowsOf(folder.Write(changed, "changed.xlsx")).Count, 0, 3);
            }
            catch (TableRefusedException refused)
            {
                Assert.Equal("changed.xlsx", refused.Arguments[0]);
            }
        }
    }

    [Fact]
    public void Other_archives_are_no_workbooks()
    {
        Reading.Refused(Zip("notes.txt", "nothing of a workbook")).Says("broken-archive", "deals.xlsx");
        Reading
            .Refused(Zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))
            .Says("open-document", "deals.xlsx");
        Reading.Refused(Zip("xl/workbook.bin", "x")).Says("old-xls", "deals.xlsx");
    }

    string Zip(string part, string text)
    {
        var path = folder.PathOf("deals.xlsx");
        File.Delete(path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var stream = archive.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    [Fact]
    public void Old_and_locked_workbooks_are_told_apart()
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]];
        Reading.Refused(folder.Write(container, "old.xls")).Says("old-xls", "old.xls");
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(container, 1_500);
        Reading.Refused(folder.Write(container, "locked.xlsx")).Says("encrypted", "locked.xlsx");
    }

    [Fact]
    public void An_encrypted_entry_is_told_as_such()
    {
        var bytes = File.ReadAllBytes(Saved(Honest()));
        for (var at = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0; at = Next(bytes, at))
            bytes[at + 8] |= 1;
        Reading.Refused(folder.Write(bytes, "locked.xlsx")).Says("encrypted", "locked.xlsx");

        static int Next(byte[] bytes, int at)
        {
            var further = bytes.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            return further < 0 ? -1 : at + 4 + further;
        }
    }

    [Fact]
    public void A_workbook_without_a_table_has_no_header() =>
        Reading.Refused(Saved(new TestWorkbook().Sheet("Deals", [1, 2, 3], [4, 5, 6]))).Says("no-header", "deals.xlsx");
}
