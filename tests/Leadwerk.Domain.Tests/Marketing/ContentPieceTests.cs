using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

public class ContentPieceTests
{
    static readonly SmallCompany Company = new();
    static readonly ContentData First = new(new("Titel", "Title"), new("Text", "Text"));

    [Fact]
    public void Other_words_are_a_new_version_and_the_same_words_are_none()
    {
        var piece = Kept(ContentPiece.Draft("ein-inhalt", First, Company.Now));
        Kept(piece.Edit(First with { Link = "https://x.example/" }, Company.Now));
        Assert.Single(piece.Versions);
        Kept(piece.Edit(First with { Body = new("Neu", "New") }, Company.Now));
        Kept(piece.Edit(First with { Title = new("Neu", "New") }, Company.Now));
        Assert.Equal([1, 2, 3], piece.Versions.Select(version => version.Number));
        Assert.Equal("Neu", piece.Current.Title.German);
        Assert.Equal("Titel", piece.Versions[0].Title.German);
    }

    [Theory]
    [InlineData("https://www.ernst.example/papier.pdf", true)]
    [InlineData("http://x.example", true)]
    [InlineData("ftp://x.example/a", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/papier", false)]
    [InlineData("https://eva:geheim@x.example/", false)]
    [InlineData("https://x.example/\u0007", false)]
    [InlineData("https://x.example/\n", false)]
    [InlineData("https:///nirgends", false)]
    public void A_link_leads_to_a_page_and_carries_nobodys_password(string link, bool isOne) =>
        Assert.Equal(isOne, WebLink.Is(link));

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_link_has_an_end(int length, bool isOne) =>
        Assert.Equal(isOne, WebLink.Is("https://x.example/".PadRight(length, 'a')));

    static T Kept<T>(MarketingResult<T> result) => Assert.IsType<MarketingResult<T>.Kept>(result).Value;
}
