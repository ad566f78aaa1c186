using System.IO.Compression;
using System.Xml;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>One part of a workbook while it is unpacked: counts what really comes out and stops where a limit is passed.</summary>
sealed class PartStream(
    ZipArchiveEntry entry,
    long most,
    Action<int> count,
    Func<string, Exception> refused,
    ImportLimits limits
) : Stream
{
    /// <summary>Small parts may compress better than any honest large one.</summary>
    const int RatioMattersFrom = 1 << 20;

    readonly Stream unpacking = entry.Open();

    /// <summary>A tag or text is held in memory while it is read.</summary>
    readonly long longestRun = 4L * limits.CellChars + 4_096;

    long run;
    long unpacked;

    /// <summary>Share of the declared length, 0..1.</summary>
    public double ShareRead => Math.Min(1, (double)unpacked / Math.Max(1, entry.Length));

    /// <summary>Reads the part as XML without document types, entities or anything from outside; the reader owns the part.</summary>
    public XmlReader Xml() =>
        XmlReader.Create(
            this,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                CloseInput = true,
                NameTable = new FewNames(),
            }
        );

    public override int Read(Span<byte> buffer)
    {
        var read = unpacking.Read(buffer);
        count(read);
        unpacked += read;
        if (unpacked > most)
            throw refused("part-size");
        if (unpacked > RatioMattersFrom && unpacked / limits.ArchiveRatio > entry.CompressedLength)
            throw refused("ratio");
        RefuseLongRun(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    void RefuseLongRun(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOfAny((byte)'<', (byte)'>');
        run = last < 0 ? run + bytes.Length : bytes.Length - 1 - last;
        if (run > longestRun)
            throw refused("long-text");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacking.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Element names of a workbook are few; a part that invents new ones without end would fill the memory.</summary>
    sealed class FewNames : NameTable
    {
        const int Most = 10_000;
        int names;

        public override string Add(char[] array, int offset, int length) =>
            Get(array, offset, length) ?? Counted(base.Add(array, offset, length));

        public override string Add(string array) => Get(array) ?? Counted(base.Add(array));

        string Counted(string name) => ++names <= Most ? name : throw new XmlException();
    }
}
