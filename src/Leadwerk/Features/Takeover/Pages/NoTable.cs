using System.IO.Compression;
using System.Text;
using Leadwerk.Domain;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>What a file is that holds no table, so that somebody who took the wrong one sees it at once.</summary>
static class NoTable
{
    const int Looked = 1024;

    static readonly (string Mark, LocalText Kind)[] Marks =
    [
        ("%PDF-", new("eine PDF-Datei", "a PDF file")),
        ("<!doctype html", new("eine Webseite", "a web page")),
        ("<html", new("eine Webseite", "a web page")),
        ("{\\rtf", new("ein Textdokument", "a text document")),
        ("\u0089PNG", new("ein Bild", "a picture")),
        ("\u00FF\u00D8\u00FF", new("ein Bild", "a picture")),
        ("GIF8", new("ein Bild", "a picture")),
    ];

    static readonly (string Part, LocalText Kind)[] Parts =
    [
        ("word/", new("ein Word-Dokument", "a Word document")),
        ("ppt/", new("eine Präsentation", "a presentation")),
    ];

    /// <summary>"eine PDF-Datei"; null where it is nothing that we know, or may be a table.</summary>
    public static LocalText? KindOf(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[Looked];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = Encoding
            .Latin1.GetString(head, 0, read)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal))
            return Packed(stream);
        var known = Array.Find(Marks, mark => text.StartsWith(mark.Mark, StringComparison.OrdinalIgnoreCase));
        return known.Kind;
    }

    static LocalText? Packed(FileStream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            bool Has(string part) =>
                zip.Entries.Any(entry => entry.FullName.StartsWith(part, StringComparison.OrdinalIgnoreCase));
            return Has("xl/")
                ? null
                : Array.Find(Parts, one => Has(one.Part)).Kind ?? new("ein Archiv (ZIP)", "an archive (ZIP)");
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
