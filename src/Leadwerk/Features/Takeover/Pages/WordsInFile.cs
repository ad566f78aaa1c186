using System.IO.Compression;
using System.Text;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>Looks for words in a file, whatever it is: text in any of the usual encodings, or a packed workbook.</summary>
static class WordsInFile
{
    static readonly Encoding[] Encodings =
    [
        Encoding.UTF8,
        Encoding.Latin1,
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
    ];

    /// <summary>Whether one of the words stands in it. What cannot be unpacked is looked at as it is.</summary>
    public static bool Speak(string file, IReadOnlyList<string> words)
    {
        using var stream = File.OpenRead(file);
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Any(entry => Speaks(entry, words));
        }
        catch (InvalidDataException)
        {
            stream.Position = 0;
            return Speaks(stream, words);
        }
    }

    static bool Speaks(ZipArchiveEntry entry, IReadOnlyList<string> words)
    {
        using var part = entry.Open();
        return Speaks(part, words);
    }

    static bool Speaks(Stream stream, IReadOnlyList<string> words)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        foreach (var encoding in Encodings)
        {
            var text = encoding.GetString(bytes);
            if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }
}
