using System.Globalization;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Phases;

public class AttachedFileTests
{
    static string NameOf(string? name) => Assert.IsType<FileResult.Accepted>(AttachedFile.Of(name, [1, 2])).File.Name;

    [Theory]
    [InlineData("Angebot 12.pdf", "Angebot 12.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\x\Größe.xlsx", "Größe.xlsx")]
    [InlineData("a\0b\r\nSet-Cookie: x.pdf", "a b  Set-Cookie  x.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe")]
    [InlineData("\"><script>.html", "script .html")]
    [InlineData("...", "Dokument")]
    [InlineData("", "Dokument")]
    [InlineData(null, "Dokument")]
    public void What_a_file_is_called_decides_nothing(string? sent, string kept) => Assert.Equal(kept, NameOf(sent));

    [Fact]
    public void A_long_name_keeps_its_ending_and_whole_letters()
    {
        var name = NameOf($"{string.Concat(Enumerable.Repeat("😀", 150))}.pdf");
        Assert.True(name.Length is > 190 and <= 200, name.Length.ToString(CultureInfo.InvariantCulture));
        Assert.EndsWith("😀.pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_and_too_much_is_no_file()
    {
        Assert.IsType<FileResult.Empty>(AttachedFile.Of("a.pdf", []));
        Assert.IsType<FileResult.TooLarge>(AttachedFile.Of("a.pdf", new byte[AttachedFile.MostBytes + 1]));
        var most = Assert.IsType<FileResult.Accepted>(AttachedFile.Of("a.pdf", new byte[AttachedFile.MostBytes])).File;
        Assert.Equal((AttachedFile.MostBytes, 64), (most.Bytes, most.Hash.Length));
    }

    [Fact]
    public void A_document_with_its_file_needs_neither_number_nor_link_and_an_erasure_takes_the_file()
    {
        var company = new SmallCompany();
        var lead = company.Active();
        lead.AddContact(company.Buyer, company.Now);
        var file = Assert.IsType<FileResult.Accepted>(AttachedFile.Of("Angebot.pdf", [7])).File;
        var offer = company.Document(company.Criterion("C"));
        var content = (EvidenceContent.Document)offer.Content with { Number = null };
        Assert.IsType<EvidenceResult.TextRefused>(
            lead.Record(company.Plan, offer with { Content = content }, company.Now)
        );
        var recorded = Assert.IsType<EvidenceResult.Recorded>(
            lead.Record(company.Plan, offer with { Content = content with { File = file } }, company.Now)
        );
        Assert.Equal(file, recorded.Evidence.File);
        lead.Erase(company.Buyer, company.Now);
        Assert.Equal(
            (null, Tombstone.Text, 1, 10_000_00L),
            (
                recorded.Evidence.FileHash,
                recorded.Evidence.FileName,
                recorded.Evidence.FileBytes,
                recorded.Evidence.Amount!.Value.MinorUnits
            )
        );
    }
}
