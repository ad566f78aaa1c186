using System.IO.Compression;
using Leadwerk.Features.Takeover.Pages;

namespace Leadwerk.Tests.Takeover;

public sealed class NoTableTests : IDisposable
{
    readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("%PDF-1.4", "eine PDF-Datei")]
    [InlineData("\uFEFF\n<!DOCTYPE html><p>", "eine Webseite")]
    [InlineData("{\\rtf1", "ein Textdokument")]
    [InlineData("Nr.;Titel\n1;x", null)]
    [InlineData("", null)]
    [InlineData("PK\u0003\u0004 broken", null)]
    public void A_file_is_known_by_what_is_in_it(string content, string? kind)
    {
        File.WriteAllText(path, content);
        Assert.Equal(kind, NoTable.KindOf(path)?.German);
    }

    [Theory]
    [InlineData("word/document.xml", "ein Word-Dokument")]
    [InlineData("ppt/presentation.xml", "eine Präsentation")]
    [InlineData("photo.jpg", "ein Archiv (ZIP)")]
    [InlineData("xl/workbook.xml", null)]
    public void What_is_packed_is_known_by_its_parts(string part, string? kind)
    {
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
            zip.CreateEntry(part);
        Assert.Equal(kind, NoTable.KindOf(path)?.German);
    }
}
