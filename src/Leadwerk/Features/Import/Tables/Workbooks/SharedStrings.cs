using System.Xml;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The texts of a workbook, each written once and named by number in the cells.</summary>
sealed class SharedStrings
{
    readonly TextColumn texts = new();

    public int Count => texts.Count;

    public ReadOnlySpan<byte> Utf8(int index) => texts.Utf8(index);

    public static SharedStrings Read(WorkbookArchive archive, string? part, string file, ImportLimits limits)
    {
        var shared = new SharedStrings();
        if (part == null)
            return shared;
        using var xml = archive.Read(part, limits.SharedStringBytes).Xml();
        var text = new CellText(file, limits);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            text.Clear();
            if (!xml.IsEmptyElement)
                ReadItem(xml, text, row: shared.Count + 1);
            shared.texts.Add(text.Unescaped().Trim());
        }
        return shared;
    }

    /// <summary>Reads plain text or the runs of a formatted one; the phonetic hints beside them are not part of the text.</summary>
    public static void ReadItem(XmlReader xml, CellText text, long row)
    {
        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "rPh" or "rPr" or "phoneticPr")
            {
                xml.Skip();
                continue;
            }
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(xml, row);
            more = xml.Read();
        }
    }
}
