using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Web;

namespace Leadwerk.Tests.Marketing;

/// <summary>Thousands may ask for one page; what marketing changes is seen all the same, and a cookie is always somebody.</summary>
public class PublicCacheTests
{
    const string Page = "/p/angebot-pruefen";

    [Fact]
    public async Task A_page_for_strangers_is_made_once_for_many_and_for_each_language_and_campaign_by_itself()
    {
        await using var side = await PublicSide.Open();
        using var stranger = side.Site.Stranger();
        Assert.False(await IsKept(stranger, $"{Page}?lang=de"));
        Assert.True(await IsKept(stranger, $"{Page}?lang=de"));
        Assert.True(await IsKept(stranger, $"{Page}?lang=de&fbclid=4711"));
        Assert.False(await IsKept(stranger, $"{Page}?lang=en"));
        Assert.False(await IsKept(stranger, $"{Page}?lang=de&utm_source=messe"));
        Assert.False(await IsKept(stranger, "/p/gibt-es-nicht"));
        Assert.False(await IsKept(stranger, "/p/gibt-es-nicht"));
        using var marketing = await side.Site.Visit(Role.Marketing);
        Assert.False(await IsKept(marketing, $"{Page}?lang=de"));
    }

    [Fact]
    public async Task What_marketing_changes_or_takes_back_is_seen_at_once()
    {
        await using var side = await PublicSide.Open();
        using var stranger = side.Site.Stranger();
        Assert.Equal("Angebote prüfen", (await stranger.Get($"{Page}?lang=de")).Title);
        using var marketing = await side.Site.Visit(Role.Marketing);
        await marketing.Get($"/marketing/content/{side.Paper.Id.Value}");
        Assert.Equal(
            "Angebote lesen",
            (await marketing.Send("content", ("Entry.TitleGerman", "Angebote lesen"))).Title
        );
        Assert.Equal("Angebote lesen", (await stranger.Get($"{Page}?lang=de")).Title);

        await marketing.Get($"/marketing/content/{side.Paper.Id.Value}");
        await marketing.Send("content", ("Entry.What", "withdraw"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"{Page}?lang=de")).Status);
    }

    static async Task<bool> IsKept(Visitor visitor, string path) =>
        (await visitor.Get(path)).Answer.Headers.Age is not null;
}
