using System.Globalization;
using System.Xml;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>Which cell styles show a number as a day: only the style tells a date from a number.</summary>
sealed class NumberFormats
{
    const int MostBytes = 64 << 20;

    readonly List<bool> showsDay = [];

    public bool ShowsDay(int style) => style >= 0 && style < showsDay.Count && showsDay[style];

    public static NumberFormats Read(WorkbookArchive archive, string? part)
    {
        var formats = new NumberFormats();
        if (part == null)
            return formats;
        var own = new Dictionary<int, bool>();
        using var xml = archive.Read(part, MostBytes).Xml();
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType != XmlNodeType.Element)
                continue;
            else if (xml.LocalName == "numFmt")
                own[Number(xml, "numFmtId")] = IsDayFormat(xml.GetAttribute("formatCode"));
            else if (inCellFormats && xml.LocalName == "xf")
                formats.Add(Number(xml, "numFmtId"), own);
        }
        return formats;
    }

    void Add(int format, Dictionary<int, bool> own) =>
        showsDay.Add(own.TryGetValue(format, out var isDay) ? isDay : IsBuiltInDayFormat(format));

    static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The formats every spreadsheet program knows by number; the upper two ranges are dates of East Asian versions.</summary>
    static bool IsBuiltInDayFormat(int format) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or (>= 57 and <= 58);

    /// <summary>True when the format shows a day, month or year; a mere time of day or duration stays a number.</summary>
    public static bool IsDayFormat(string? code)
    {
        bool month = false,
            time = false;
        for (var at = 0; at < (code?.Length ?? 0); at++)
        {
            switch (char.ToLowerInvariant(code![at]))
            {
                case ';':
                    return month && !time;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '"':
                    at = EndOf(code, at, '"');
                    break;
                case '[':
                    var end = EndOf(code, at, ']');
                    time |= end - at >= 2 && char.ToLowerInvariant(code[at + 1]) is 'h' or 'm' or 's';
                    at = end;
                    break;
                case 'd' or 'y':
                    return true;
                case 'm':
                    month = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
            }
        }
        return month && !time;
    }

    static int EndOf(string code, int start, char closing)
    {
        var end = code.IndexOf(closing, start + 1);
        return end < 0 ? code.Length : end;
    }
}
