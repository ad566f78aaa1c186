using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Leadwerk.Tests;

/// <summary>Writes small XLSX files: <c>new TestWorkbook().Sheet("Deals", ["Id", "Won"], ["A1", new DateTime(2026, 2, 28)]).Save(path)</c>.</summary>
/// <remarks>Cells: string (shared), double or int, DateTime (a number shown as a day), bool, null (left out), <see cref="Raw"/> (the cell's own XML).</remarks>
sealed class TestWorkbook
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    readonly List<(string Name, string State, string Xml)> sheets = [];
    readonly List<string> shared = [];
    readonly Dictionary<string, string> replaced = [];

    /// <summary>Days count from 1904.</summary>
    public bool Counts1904 { get; init; }

    /// <summary>Format code of days.</summary>
    public string DayFormat { get; init; } = "dd.mm.yyyy";

    /// <summary>A cell as written; <c>{0}</c> stands for its name.</summary>
    public sealed record Raw(string Xml);

    public TestWorkbook Sheet(string name, params object?[][] rows) => Sheet(name, "visible", rows);

    public TestWorkbook HiddenSheet(string name, params object?[][] rows) => Sheet(name, "hidden", rows);

    /// <summary>A sheet from the XML of its rows.</summary>
    public TestWorkbook SheetOf(string name, string rows)
    {
        sheets.Add((name, "visible", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"));
        return this;
    }

    /// <summary>Puts a text in the place of a part, or a further part beside the others.</summary>
    public TestWorkbook Part(string path, string text)
    {
        replaced[path] = text;
        return this;
    }

    public void Save(string path)
    {
        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        var parts = Parts();
        foreach (var (part, text) in replaced)
            parts[part] = text;
        foreach (var (part, text) in parts)
        {
            using var stream = archive.CreateEntry(part, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    TestWorkbook Sheet(string name, string state, object?[][] rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
                xml.Append(Cell(rows[row][column], $"{ColumnName(column)}{row + 1}"));
            xml.Append("</row>");
        }
        sheets.Add((name, state, xml.Append("</sheetData></worksheet>").ToString()));
        return this;
    }

    string Cell(object? cell, string name) =>
        cell switch
        {
            null => "",
            Raw raw => raw.Xml.Replace("{0}", name, StringComparison.Ordinal),
            string text => $"<c r=\"{name}\" t=\"s\"><v>{Shared(text)}</v></c>",
            bool yes => $"<c r=\"{name}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>",
            DateTime moment => $"<c r=\"{name}\" s=\"1\"><v>{Number(Serial(moment))}</v></c>",
            IConvertible number => $"<c r=\"{name}\"><v>{Number(number.ToDouble(null))}</v></c>",
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };

    int Shared(string text)
    {
        var index = shared.IndexOf(text);
        if (index >= 0)
            return index;
        shared.Add(text);
        return shared.Count - 1;
    }

    double Serial(DateTime moment) => moment.ToOADate() - (Counts1904 ? 1462 : 0);

    static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    static string ColumnName(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : ColumnName(column / 26 - 1) + (char)('A' + column % 26);

    Dictionary<string, string> Parts()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
            ["_rels/.rels"] = Relations([$"rId1 {Office}/officeDocument xl/workbook.xml"]),
            ["xl/workbook.xml"] = WorkbookXml(),
            ["xl/_rels/workbook.xml.rels"] = Relations([
                .. sheets.Select((_, sheet) => $"rId{sheet + 1} {Office}/worksheet worksheets/sheet{sheet + 1}.xml"),
                $"strings {Office}/sharedStrings sharedStrings.xml",
                $"styles {Office}/styles styles.xml",
            ]),
            ["xl/sharedStrings.xml"] =
                $"<sst xmlns=\"{Main}\">{string.Concat(shared.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>",
            ["xl/styles.xml"] =
                $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"{SecurityElement.Escape(DayFormat)}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
        };
        for (var sheet = 0; sheet < sheets.Count; sheet++)
            parts[$"xl/worksheets/sheet{sheet + 1}.xml"] = sheets[sheet].Xml;
        return parts;
    }

    string WorkbookXml()
    {
        var listed = sheets.Select(
            (sheet, index) =>
                $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>"
        );
        return $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr date1904=\"{(Counts1904 ? 1 : 0)}\"/><sheets>{string.Concat(listed)}</sheets></workbook>";
    }

    static string Relations(IEnumerable<string> relations)
    {
        var listed = relations
            .Select(relation => relation.Split(' '))
            .Select(relation =>
                $"<Relationship Id=\"{relation[0]}\" Type=\"{relation[1]}\" Target=\"{relation[2]}\"/>"
            );
        return $"<Relationships xmlns=\"{Package}\">{string.Concat(listed)}</Relationships>";
    }
}
