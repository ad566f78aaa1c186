using System.Text;

namespace Leadwerk.Features.Import;

/// <summary>A column of short texts, kept as UTF-8 in one block: a million titles cost their bytes, not a million objects.</summary>
public sealed class TextColumn
{
    byte[] bytes = new byte[4096];
    int[] ends = new int[256];
    int used;

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        var needed = used + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (needed > bytes.Length)
            Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
        if (Count == ends.Length)
            Array.Resize(ref ends, ends.Length * 2);
        used += Encoding.UTF8.GetBytes(text, bytes.AsSpan(used));
        ends[Count++] = used;
    }

    public ReadOnlySpan<byte> Utf8(int row)
    {
        var start = row == 0 ? 0 : ends[row - 1];
        return bytes.AsSpan(start, ends[row] - start);
    }

    public string this[int row] => Encoding.UTF8.GetString(Utf8(row));
}
