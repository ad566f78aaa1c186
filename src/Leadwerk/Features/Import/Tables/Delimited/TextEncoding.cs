using System.Buffers;
using System.Text;

namespace Leadwerk.Features.Import.Tables.Delimited;

/// <summary>How the bytes of a text file become characters.</summary>
/// <param name="Name">utf-8, utf-16 or windows-1252.</param>
/// <param name="Decoding">The encoding, without a mark of its own.</param>
/// <param name="Start">Bytes of the byte order mark.</param>
sealed record TextEncoding(string Name, Encoding Decoding, int Start)
{
    const int Sample = 1 << 12;
    const int Block = 1 << 18;

    static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The code page 1252 is part of the runtime.");

    /// <summary>Tells the encoding from the whole file: the first bytes that are not UTF-8 may come after a million rows.</summary>
    /// <returns>Null when the file is no text.</returns>
    public static TextEncoding? Detect(Stream stream)
    {
        stream.Position = 0;
        var sample = new byte[Sample];
        var first = sample.AsSpan(0, stream.ReadAtLeast(sample, Sample, throwOnEndOfStream: false));
        return first switch
        {
            [0xFF, 0xFE, ..] => Utf16(bigEndian: false, start: 2),
            [0xFE, 0xFF, ..] => Utf16(bigEndian: true, start: 2),
            [0xEF, 0xBB, 0xBF, ..] => SingleBytes(stream, start: 3),
            _ => UnmarkedUtf16(first) ?? SingleBytes(stream, start: 0),
        };
    }

    static TextEncoding Utf16(bool bigEndian, int start) =>
        new("utf-16", new UnicodeEncoding(bigEndian, byteOrderMark: false), start);

    /// <summary>Delimiters, line ends and Latin letters put a zero into every other byte, always on the same side.</summary>
    static TextEncoding? UnmarkedUtf16(ReadOnlySpan<byte> first)
    {
        int even = 0,
            odd = 0;
        for (var at = 0; at + 1 < first.Length; at += 2)
        {
            even += first[at] == 0 ? 1 : 0;
            odd += first[at + 1] == 0 ? 1 : 0;
        }
        var many = first.Length / 10;
        if (even == 0 && odd > many)
            return Utf16(bigEndian: false, start: 0);
        if (odd == 0 && even > many)
            return Utf16(bigEndian: true, start: 0);
        return null;
    }

    static TextEncoding? SingleBytes(Stream stream, int start)
    {
        stream.Position = start;
        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            var counts = new Utf8Counts();
            var kept = 0;
            int read;
            do
            {
                read = stream.Read(block, kept, Block - kept);
                var bytes = block.AsSpan(0, kept + read);
                if (bytes.Contains((byte)0))
                    return null;
                kept = counts.Add(bytes, isLast: read == 0);
                bytes[^kept..].CopyTo(block);
            } while (read > 0);
            return Of(counts, start);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    static TextEncoding Of(Utf8Counts counts, int start)
    {
        if (counts.Malformed == 0)
            return new("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), start);
        if (counts.WellFormed <= counts.Malformed && start == 0)
            return new("windows-1252", Windows1252, start);
        var mixed = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).Clone();
        mixed.DecoderFallback = new MixedDecoding(Windows1252);
        return new("utf-8", mixed, start);
    }

    /// <summary>Characters beyond ASCII that are UTF-8, and bytes that cannot be.</summary>
    sealed class Utf8Counts
    {
        public long WellFormed { get; private set; }
        public long Malformed { get; private set; }

        /// <returns>Bytes at the end that may begin a character of the next block.</returns>
        public int Add(ReadOnlySpan<byte> bytes, bool isLast)
        {
            while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var hit)
            {
                bytes = bytes[hit..];
                var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
                if (status == OperationStatus.NeedMoreData && !isLast)
                    return bytes.Length;
                if (status == OperationStatus.Done)
                    WellFormed++;
                else
                    Malformed++;
                bytes = bytes[length..];
            }
            return 0;
        }
    }
}
