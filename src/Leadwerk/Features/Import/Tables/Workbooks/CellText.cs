using System.Globalization;
using System.Xml;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The text of one cell while it is read, within the limit for cells.</summary>
sealed class CellText(string file, ImportLimits limits)
{
    char[] chars = new char[256];
    int length;

    public ReadOnlySpan<char> Written => chars.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Adds the text at which the reader stands.</summary>
    public void Append(XmlReader xml, long row)
    {
        while (true)
        {
            if (length == chars.Length)
                Array.Resize(ref chars, chars.Length * 2);
            var read = xml.ReadValueChunk(chars, length, chars.Length - length);
            if (read == 0)
                return;
            length += read;
            if (length > limits.CellChars)
                throw new TableRefusedException("cell-too-long", file, row, limits.CellChars);
        }
    }

    /// <summary>The text with <c>_x000D_</c> and its like resolved: the way workbooks write characters that XML cannot.</summary>
    public ReadOnlySpan<char> Unescaped()
    {
        var written = 0;
        for (var at = 0; at < length; at++)
        {
            var escaped = chars[at] == '_' ? Escaped(at) : null;
            chars[written++] = escaped ?? chars[at];
            if (escaped != null)
                at += 6;
        }
        return chars.AsSpan(0, length = written);
    }

    char? Escaped(int at) =>
        at + 7 <= length
        && chars[at + 1] == 'x'
        && chars[at + 6] == '_'
        && ushort.TryParse(
            chars.AsSpan(at + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? (char)code
            : null;
}
