using System.Text;

namespace Leadwerk.Tests.Docs.Samples;

/// <summary>Writes delimited text as the programs write it that we imitate.</summary>
sealed class SampleTable(char delimiter, bool byteOrderMark, bool quoteAll = false)
{
    readonly StringBuilder text = new();

    public void Row(IEnumerable<string> cells) => text.AppendJoin(delimiter, cells.Select(Cell)).Append("\r\n");

    public byte[] Bytes() =>
        [.. byteOrderMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.ToString())];

    string Cell(string cell) =>
        quoteAll || cell.AsSpan().IndexOfAny(delimiter, '"', '\n') >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
