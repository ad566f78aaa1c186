using System.Net;
using System.Text.Json;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Search;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web;

public sealed class SearchTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Names_are_found_without_umlauts_and_with_a_typing_mistake(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var (other, everything) = firm.OfAnotherCompany();
        await firm.Save("start-lead", everything);
        await using var db = store.Open();
        foreach (
            var typed in (string[])
                ["Müller", "mueller anl", "muller", "Mülller Anlagen", "Müllre", "mullr anlagen", "anlgen"]
        )
            Assert.Equal([firm.Company.Id], await db.CompaniesNearlyNamed(typed, 5, Cancel));
        foreach (var typed in (string[])["Öztürk", "ozturk", "Ötztürk", "oeztuekr"])
            Assert.Equal([firm.Person.Id], await db.PeopleNearlyNamed(typed, 5, Cancel));
        Assert.Equal([other.Company], await db.CompaniesNearlyNamed("andere", 5, Cancel));
        // Both have the legal form; what begins with the letters would come first.
        Assert.Equal(2, (await db.CompaniesNearlyNamed("gmbh", 5, Cancel)).Count);
        foreach (var typed in (string[])["", "mu", "Schmidtchen", "'; DROP TABLE company; --", "\" OR \""])
            Assert.Empty(await db.CompaniesNearlyNamed(typed, 5, Cancel));
    }

    [Fact]
    public void Mistakes_are_counted_within_the_name_and_only_longer_words_may_have_them()
    {
        Assert.Equal(0, NearlyNamed.Distance("ller", "mueller anlagen"));
        Assert.Equal(1, NearlyNamed.Distance("muelelr", "mueller anlagen"));
        Assert.Equal(1, NearlyNamed.Distance("mueler", "mueller anlagen"));
        Assert.Equal(2, NearlyNamed.Distance("mueXlerX", "mueller anlagen"));
        Assert.Equal((0, 1, 1, 2), (Forgiven("abc"), Forgiven("abcd"), Forgiven("abcdefg"), Forgiven("abcdefgh")));
        Assert.Equal(["mue", "ler"], NearlyNamed.Pieces("mueler"));
        Assert.Empty(NearlyNamed.Pieces("mue"));

        static int Forgiven(string typed) => NearlyNamed.Forgiven(typed);
    }

    [Fact]
    public async Task A_rep_finds_own_leads_and_those_of_the_pool_and_nobody_elses()
    {
        await using var site = await Site.Open();
        var mine = site.Firm.Active();
        var (pool, everything) = site.Firm.OfAnotherCompany();
        await site.Firm.Save("hand-over", [mine, .. everything]);
        using var rep = await site.Visit(Role.Rep);
        Assert.Equal([$"/leads/{mine.Id.Value}"], await Hits(rep, "muler anlagen", "Leads"));
        Assert.Equal([$"/leads/{pool.Id.Value}"], await Hits(rep, "Andere", "Leads"));

        await using (var db = site.Store.Open("reassign-lead"))
        {
            var lead = await db.Lead(mine.Id);
            Assert.True(
                lead.Reassign(site[Role.HeadOfSales], 0, site.Firm.Now) is Domain.HandOvers.HandOverResult.Reassigned
            );
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Empty(await Hits(rep, "Müller", "Leads"));
        Assert.Equal([$"/companies/{site.Firm.Company.Id.Value}"], await Hits(rep, "Müller", "Firmen"));
        using var head = await site.Visit(Role.HeadOfSales);
        Assert.Equal([$"/leads/{mine.Id.Value}"], await Hits(head, "Müller", "Leads"));
    }

    [Fact]
    public async Task Pages_and_actions_are_those_of_the_role_and_readers_find_no_people()
    {
        await using var site = await Site.Open();
        using var reader = await site.Visit(Role.Reader);
        Assert.Empty(await Hits(reader, "Öztürk", "Menschen"));
        Assert.DoesNotContain("/settings/users", await Hits(reader, "", "Seiten"));
        Assert.DoesNotContain("/leads/new", await Hits(reader, "", "Tun"));
        using var head = await site.Visit(Role.HeadOfSales);
        Assert.Equal([$"/companies/{site.Firm.Company.Id.Value}"], await Hits(head, "Ozturk", "Menschen"));
        Assert.Equal(["/forecast"], await Hits(head, "Prgnose", "Seiten"));
        Assert.Contains("/zombies/burial", await Hits(head, "begraben", "Tun"));
        Assert.Contains("/leads/export.csv", await Hits(head, "", "Tun"));
    }

    [Theory]
    [InlineData(Role.HeadOfSales)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Marketing)]
    [InlineData(Role.Rep)]
    public async Task What_navigation_settings_and_marketing_offer_is_found_by_the_name_it_has_there(Role role)
    {
        await using var site = await Site.Open();
        using var visitor = await site.Visit(role);
        foreach (var language in (string[])["de", "en"])
        {
            await visitor.Get("/settings");
            await visitor.Send("/preferences", ("language", language));
            foreach (var overview in (string[])["/settings", "/marketing"])
            {
                var page = await visitor.Get(overview);
                if (page.Path != overview)
                    continue;
                foreach (var link in page.Document.QuerySelectorAll(".places a, .tiles a, .title .actions a, a.button"))
                {
                    var name = link.ChildNodes.First(part => part.TextContent.Trim().Length > 0).TextContent.Trim();
                    Assert.Contains(link.GetAttribute("href"), await Found(visitor, name));
                }
            }
        }
    }

    [Theory]
    [InlineData("Benutzer", "/settings/users")]
    [InlineData("Mailreihe", "/marketing/sequences")]
    [InlineData("Gefolgschaft", "/followers")]
    [InlineData("Datenschutz", "/privacy")]
    [InlineData("DSGVO", "/privacy")]
    [InlineData("Doppelte", "/companies/duplicates")]
    [InlineData("Dubletten", "/companies/duplicates")]
    [InlineData("Wiedervorlagen", "/today")]
    [InlineData("followers", "/followers")]
    public async Task A_head_of_sales_finds_a_page_by_usual_words_of_either_language(string typed, string href)
    {
        await using var site = await Site.Open();
        using var head = await site.Visit(Role.HeadOfSales);
        Assert.Contains(href, await Found(head, typed));
        // Whoever may not open it is not sent to a closed door.
        using var rep = await site.Visit(Role.Rep);
        Assert.Equal(href == "/today", (await Found(rep, typed)).Contains(href));
    }

    [Fact]
    public async Task No_address_and_no_number_of_anybody_leaves_with_a_hit()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        await using (var db = site.Store.Open("ban"))
        {
            var ban = ContactBan.OnPerson(site.Firm.Person, "Bitte nicht mehr.", [], new BanList([]), site.Firm.Now);
            db.Add(Assert.IsType<BanResult.Imposed>(ban).Ban);
            await db.SaveChangesAsync(Cancel);
        }
        using var head = await site.Visit(Role.HeadOfSales);
        foreach (var path in (string[])["/search/hits?q=ozturk", "/search?q=ozturk"])
        {
            await head.Get(path);
            var answer = await head.Page.Answer.Content.ReadAsStringAsync(Cancel);
            Assert.Contains("zt", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("x@example.org", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(
                "1234",
                answer
                    .Replace($"{lead.Id.Value}", "", StringComparison.Ordinal)
                    .Replace($"{site.Firm.Company.Id.Value}", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Without_script_the_form_in_the_header_leads_to_the_same_hits()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        using var rep = await site.Visit(Role.Rep);
        var form = rep.Page.Document.QuerySelector("header form[role=search]")!;
        Assert.Equal(
            ("/search", "q"),
            (form.GetAttribute("action"), form.QuerySelector("input")!.GetAttribute("name"))
        );
        var page = await rep.Get("/search?q=muler+anlagen");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            $"/leads/{lead.Id.Value}",
            page.Document.QuerySelectorAll("main .hits a").Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("Nichts gefunden", (await rep.Get("/search?q=xyzzyq")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await rep.Get("/search?q=" + new string('x', 3000))).Status);
    }

    static async Task<string[]> Found(Visitor visitor, string typed) =>
        [
            .. await Hits(visitor, typed, "Seiten"),
            .. await Hits(visitor, typed, "Tun"),
            .. await Hits(visitor, typed, "Pages"),
            .. await Hits(visitor, typed, "Do"),
        ];

    static async Task<string[]> Hits(Visitor visitor, string typed, string group)
    {
        var page = await visitor.Get($"/search/hits?q={Uri.EscapeDataString(typed)}");
        using var json = JsonDocument.Parse(await page.Answer.Content.ReadAsStringAsync(Cancel));
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Where(one => one.GetProperty("name").GetString() == group)
                .SelectMany(one => one.GetProperty("hits").EnumerateArray())
                .Select(hit => hit.GetProperty("href").GetString()!),
        ];
    }
}
