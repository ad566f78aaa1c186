namespace Leadwerk.Crash.PowerCuts;

/// <summary>The bytes of one file, changed in place.</summary>
sealed class FileBytes
{
    byte[] bytes;
    int length;

    public FileBytes(ReadOnlySpan<byte> content)
    {
        bytes = content.ToArray();
        length = bytes.Length;
    }

    public ReadOnlySpan<byte> Content => bytes.AsSpan(0, length);

    public void Write(long offset, ReadOnlySpan<byte> written)
    {
        var end = (int)offset + written.Length;
        if (end > bytes.Length)
            Array.Resize(ref bytes, Math.Max(end, bytes.Length * 2));
        written.CopyTo(bytes.AsSpan((int)offset));
        length = Math.Max(length, end);
    }

    public void Truncate(long left)
    {
        if (left > bytes.Length)
            Array.Resize(ref bytes, (int)left);
        // What a file regains later are zeros, never what stood there before.
        bytes.AsSpan((int)Math.Min(left, length)).Clear();
        length = (int)left;
    }
}
