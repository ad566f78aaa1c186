using System.Text;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The container of old Excel files, in which new ones are put when they get a password.</summary>
static class OleFile
{
    const int Searched = 4 << 20;

    public static ReadOnlySpan<byte> Magic => [0xD0, 0xCF, 0x11, 0xE0];

    public static TableRefusedException Refusal(Stream stream, string file) =>
        new(IsEncrypted(stream) ? "encrypted" : "old-xls", file);

    /// <summary>The directory names the encrypted package; it stands near the start or, in a large file, near the end.</summary>
    static bool IsEncrypted(Stream stream)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var part = new byte[Math.Min(Searched, stream.Length)];
        foreach (var position in (ReadOnlySpan<long>)[0, stream.Length - part.Length])
        {
            stream.Position = position;
            stream.ReadExactly(part);
            if (part.AsSpan().IndexOf(name) >= 0)
                return true;
        }
        return false;
    }
}
