using System.Globalization;
using System.Xml;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The rows of one sheet, read one after the other; nothing but the present row is held.</summary>
/// <remarks>What the sheet says about its own size is not believed, and nothing is computed: a formula counts as the value saved with it.</remarks>
sealed class SheetRows : IDisposable
{
    readonly PartStream part;
    readonly XmlReader xml;
    readonly Workbook workbook;
    readonly ImportLimits limits;
    readonly CellText value;
    readonly char[] attribute = new char[64];
    long rows;
    long sharedChars;
    int column;

    public SheetRows(WorkbookArchive archive, string sheet, Workbook workbook, ImportLimits limits)
    {
        this.workbook = workbook;
        this.limits = limits;
        part = archive.Read(sheet);
        xml = part.Xml();
        value = new CellText(workbook.File, limits);
        Row = new SheetRow(workbook.File, limits);
    }

    public SheetRow Row { get; }

    /// <summary>Number of the present row as the spreadsheet program shows it.</summary>
    public long Number { get; private set; }

    public double ShareRead => part.ShareRead;

    /// <summary>Moves to the next row, empty or not.</summary>
    public bool Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                ReadRow();
                return true;
            }
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                return false;
        }
        return false;
    }

    public void Dispose() => xml.Dispose();

    void ReadRow()
    {
        if (++rows > limits.Rows)
            throw new TableRefusedException("too-many-rows", workbook.File, limits.Rows);
        Row.Clear();
        column = -1;
        Number =
            long.TryParse(Attribute("r"), CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : Number + 1;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                ReadCell();
        }
    }

    void ReadCell()
    {
        column = ColumnOf(Attribute("r")) ?? column + 1;
        var type = TypeOf(Attribute("t"));
        var style = int.TryParse(Attribute("s"), CultureInfo.InvariantCulture, out var named) ? named : 0;
        value.Clear();
        if (!xml.IsEmptyElement)
            ReadValue();
        if (value.Written.IsEmpty || type == CellType.Error)
            return;
        if (column >= limits.Columns)
            throw new TableRefusedException("too-many-columns", workbook.File, column + 1, limits.Columns);
        AddCell(type, style);
    }

    void ReadValue()
    {
        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
            {
                if (!xml.IsEmptyElement)
                    SharedStrings.ReadItem(xml, value, Number);
                more = xml.Read();
            }
            else if (xml.NodeType == XmlNodeType.Element)
                xml.Skip();
            else
                more = xml.Read();
        }
    }

    void AddCell(CellType type, int style)
    {
        switch (type)
        {
            case CellType.Shared:
                AddShared();
                break;
            case CellType.Boolean:
                Row.Add(column, CellKind.Boolean, value.Written.Trim() is "1" or "true" ? 1 : 0);
                break;
            case CellType.Day when DateTime.TryParse(value.Written, CultureInfo.InvariantCulture, out var moment):
                Row.Add(column, CellKind.Date, ExcelDay.Of(moment));
                break;
            case CellType.Number when double.TryParse(value.Written, CultureInfo.InvariantCulture, out var number):
                AddNumber(number, style);
                break;
            default:
                Row.Add(column, value.Unescaped().Trim(), Number);
                break;
        }
    }

    void AddShared()
    {
        if (!int.TryParse(value.Written, CultureInfo.InvariantCulture, out var index) || index < 0)
            return;
        if (index >= workbook.Texts.Count)
            return;
        sharedChars += Row.Add(column, workbook.Texts.Utf8(index), Number);
        // A long text named by every cell grows quadratically: small file, endless reading.
        if (sharedChars > limits.ArchiveBytes)
            throw new TableRefusedException("zip-bomb", workbook.File, "shared-strings");
    }

    void AddNumber(double number, int style)
    {
        var day = workbook.Counts1904 ? number + ExcelDay.From1904 : number;
        if (workbook.Formats.ShowsDay(style) && ExcelDay.IsDay(day))
            Row.Add(column, CellKind.Date, day);
        else
            Row.Add(column, CellKind.Number, number);
    }

    /// <summary>Value of an attribute, without making a string of it; empty when it is missing.</summary>
    ReadOnlySpan<char> Attribute(string name)
    {
        if (!xml.MoveToAttribute(name))
            return default;
        var read = xml.ReadValueChunk(attribute, 0, attribute.Length);
        xml.MoveToElement();
        return attribute.AsSpan(0, read);
    }

    /// <summary>Column of a cell name such as AB12, from 0.</summary>
    static int? ColumnOf(ReadOnlySpan<char> name)
    {
        var number = 0;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            number = Math.Min(1 << 24, number) * 26 + (letter & 0x1F);
        }
        return number == 0 ? null : number - 1;
    }

    static CellType TypeOf(ReadOnlySpan<char> type) =>
        type switch
        {
            "s" => CellType.Shared,
            "" or "n" => CellType.Number,
            "b" => CellType.Boolean,
            "e" => CellType.Error,
            "d" => CellType.Day,
            _ => CellType.Text,
        };

    enum CellType
    {
        Text,
        Shared,
        Number,
        Boolean,
        Error,
        Day,
    }
}
