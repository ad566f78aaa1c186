using System.Net;
using System.Text;
using Leadwerk.Domain.Settings;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;

namespace Leadwerk.Tests.Marketing;

/// <summary>Public pages say whose they are, in the company's own color, over real HTTP.</summary>
public class PublicLookTests
{
    const string Paper = "/p/angebot-pruefen?lang=de";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_color_of_its_own_is_chosen_seen_at_once_and_taken_back(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        await side.Firm.Save("name", Named("Lindhorst & Söhne <b>"));
        using var stranger = side.Site.Stranger();
        Assert.Null(Sheet(await stranger.Get(Paper)));
        Assert.Equal("Lindhorst & Söhne <b>", stranger.Page.Document.QuerySelector("body > header")!.TextContent);
        var icon = stranger.Page.Document.QuerySelector("link[rel=icon]")!.GetAttribute("href")!;
        Assert.Equal("image/svg+xml", (await stranger.Fetch(icon)).Answer.Content.Headers.ContentType!.MediaType);
        using var marketing = await side.Site.Visit(Role.Marketing);
        await marketing.Get("/marketing");
        // A day says enough; nobody publishes by the minute.
        Assert.All(
            marketing.Page.Document.QuerySelectorAll(".tag.won"),
            tag => Assert.Matches(@"^seit \d\d\.\d\d\.\d{4}$", tag.TextContent)
        );
        await marketing.Follow("Impressum, Datenschutz und Farbe ändern");

        foreach (var wrong in (string[])["", "rot", "#12345", "#0b6e9g", "#0b6e99;}"])
        {
            var refused = await marketing.Send("texts", ("Entry.OwnColor", "true"), ("Entry.Accent", wrong));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("sechs Ziffern", refused.Refusal, StringComparison.Ordinal);
        }
        await marketing.Send("texts", ("Entry.OwnColor", "true"), ("Entry.Accent", "#ffe680"));

        var sheet = Sheet(await stranger.Get(Paper));
        Assert.Equal("/look/ffe680", sheet);
        var (answer, css) = await stranger.Fetch(sheet!);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        // Yellow stays on buttons with black on it; as text on a light page it becomes dark.
        Assert.Equal(
            ":root { --amber: light-dark(#7a6e3d, #ffe680); --fill: #ffe680; --on-fill: #000000; }",
            Encoding.UTF8.GetString(css).Trim()
        );

        await marketing.Get("/marketing/texts");
        Assert.Equal("#ffe680", marketing.Page.Document.QuerySelector("[name='Entry.Accent']")!.GetAttribute("value"));
        await marketing.Send("texts", ("Entry.OwnColor", ""));
        Assert.Null(Sheet(await stranger.Get(Paper)));
    }

    [Fact]
    public async Task A_form_within_another_site_does_not_say_the_name_again()
    {
        await using var side = await PublicSide.Open();
        await side.Firm.Save("name", Named("Lindhorst"));
        using var stranger = side.Site.Stranger();
        await stranger.Get($"/f/{PublicSide.Slug}?lang=de");
        Assert.NotNull(stranger.Page.Document.QuerySelector("body > header"));
        using var framed = new Visitor(side.Site.Address, ("Sec-Fetch-Dest", "iframe"));
        await framed.Get($"/f/{PublicSide.Slug}?lang=de");
        Assert.Null(framed.Page.Document.QuerySelector("body > header"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("%7Dbody%7B")]
    [InlineData("12345g")]
    [InlineData("ffe680.css")]
    public async Task Only_a_color_becomes_a_style_sheet(string color)
    {
        await using var site = await Site.Open();
        using var stranger = site.Stranger();
        var (answer, _) = await stranger.Fetch($"/look/{color}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static OwnCompany Named(string name) => Assert.IsType<OwnCompanyResult.Kept>(OwnCompany.Found(name)).Company;

    static string? Sheet(SeenPage page) =>
        page
            .Document.QuerySelectorAll("link[rel=stylesheet]")
            .Select(link => link.GetAttribute("href")!)
            .SingleOrDefault(address => address.StartsWith("/look", StringComparison.Ordinal));
}
