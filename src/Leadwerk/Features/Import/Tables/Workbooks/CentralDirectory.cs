using System.Buffers.Binary;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The list of entries at the end of a zip archive, looked at before anything reads it into memory.</summary>
static class CentralDirectory
{
    const int EndLength = 22;
    const int LocatorLength = 20;
    const int End64Length = 56;
    const int LongestComment = ushort.MaxValue;

    /// <summary>A workbook has some dozen entries with short names.</summary>
    const int MostBytes = 8 << 20;

    /// <summary>True when the list is where the archive says and short enough to be read.</summary>
    public static bool IsReadable(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, EndLength + LongestComment + LocatorLength)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndLength)
            return false;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue)
            start = StartOfLargeArchive(stream, tail.AsSpan(0, end));
        return start >= 0 && start <= stream.Length && stream.Length - start <= MostBytes + LongestComment;
    }

    static long StartOfLargeArchive(Stream stream, ReadOnlySpan<byte> beforeEnd)
    {
        if (beforeEnd.Length < LocatorLength || !beforeEnd[^LocatorLength..].StartsWith("PK\u0006\u0007"u8))
            return -1;
        var position = BinaryPrimitives.ReadInt64LittleEndian(beforeEnd[^(LocatorLength - 8)..]);
        if (position < 0 || position > stream.Length - End64Length)
            return -1;
        var end = new byte[End64Length];
        stream.Position = position;
        stream.ReadExactly(end);
        return end.AsSpan().StartsWith("PK\u0006\u0006"u8)
            ? BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(48))
            : -1;
    }
}
