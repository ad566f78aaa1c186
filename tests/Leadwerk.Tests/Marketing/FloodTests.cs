using System.Net;
using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Marketing.Public;
using Leadwerk.Mail;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Leadwerk.Tests.Web.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Marketing;

/// <summary>What strangers and machines try with a form.</summary>
public class FloodTests
{
    const string Canary = "\"'></td></textarea></title><lw-canary lwx=1><script>document.lwx=1</script>{{7*7}}";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Ten_thousand_sign_ups_of_one_address_send_three_mails(Engine engine)
    {
        await using var side = await Behind(engine);
        var slugs = Enumerable.Range(1, 5).Select(number => $"form-{number}").ToArray();
        await using (var db = side.Store.Open("publish"))
        {
            var texts = await db.PublicTexts.SingleAsync(Cancel);
            foreach (var form in slugs.Select(slug => side.NewForm(slug)))
            {
                form.Publish(texts, side.Firm.Now);
                db.Add(form);
            }
            await db.SaveChangesAsync(Cancel);
        }
        using var client = new HttpClient { BaseAddress = side.Site.Address };
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slug in slugs)
        {
            using var stranger = side.Site.Stranger();
            var page = await stranger.Get($"/f/{slug}");
            states[slug] = page.Document.QuerySelector("input[name=state]")!.GetAttribute("value")!;
        }
        side.Store.Clock.Advance(TimeSpan.FromSeconds(5));
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 10_000),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (number, cancel) =>
            {
                var slug = slugs[number % slugs.Length];
                using var content = new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["state"] = states[slug],
                        ["mail"] = number % 2 == 0 ? "opfer@example.org" : "Opfer@Example.org",
                        ["name"] = "Opfer",
                        ["company"] = "Opfer AG",
                    }
                );
                using var answer = await Post(
                    client,
                    slug,
                    content,
                    from: $"192.{number / 250}.{number % 250}.1",
                    cancel
                );
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        );
        await side.Site.Services.GetRequiredService<MailRun>().Run(Cancel);
        Assert.InRange((await side.Server.Mails()).Count, 1, 3);
        await using var after = side.Store.Open();
        Assert.InRange(await after.SignUps.CountAsync(Cancel), 1, 3);
    }

    [Fact]
    public async Task A_network_that_floods_is_refused_and_others_are_not()
    {
        await using var side = await Behind();
        using var client = new HttpClient { BaseAddress = side.Site.Address };
        async Task<HttpStatusCode> Try(string from)
        {
            using var nothing = new FormUrlEncodedContent([]);
            using var answer = await Post(client, PublicSide.Slug, nothing, from, Cancel);
            return answer.StatusCode;
        }
        for (var tries = 0; tries < FormLimits.MostOfNetwork; tries++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await Try($"192.0.2.{tries}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Try("192.0.2.250"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Try("192.0.3.1"));
    }

    /// <summary>Behind a server that says who asks.</summary>
    static Task<PublicSide> Behind(Engine? engine = null) =>
        PublicSide.Open(engine, usual => usual with { Proxies = [IPAddress.Loopback] });

    static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string slug,
        HttpContent content,
        string from,
        CancellationToken cancel
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/f/{slug}") { Content = content };
        request.Headers.Add("X-Forwarded-For", from);
        return await client.SendAsync(request, cancel);
    }

    [Fact]
    public async Task The_database_refuses_a_fourth_mail_of_a_day_by_itself()
    {
        await using var side = await PublicSide.Open();
        await side.SignUp();
        await using var db = side.Store.Open();
        var one = await db.SignUps.AsNoTracking().SingleAsync(Cancel);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            side.Store.Run("UPDATE sign_up SET slot = 4")
        );
        Assert.Equal(1, one.Slot);
    }

    [Fact]
    public async Task A_machine_changes_nothing()
    {
        await using var side = await PublicSide.Open();
        using var stranger = side.Site.Stranger();
        await stranger.Get("/f/checkliste?lang=de");
        (string, string)[] typed = [("mail", "a@example.org"), ("name", "A"), ("company", "B")];
        var before = await side.Facts();

        var fast = await stranger.Send("/f/checkliste?lang=de", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fast.Status);
        side.Store.Clock.Advance(TimeSpan.FromSeconds(5));
        await stranger.Get("/f/checkliste?lang=de");
        side.Store.Clock.Advance(TimeSpan.FromSeconds(5));
        var trapped = await stranger.Send("/f/checkliste?lang=de", [.. typed, ("website", "http://spam.example")]);
        Assert.Equal("Bitte sehen Sie in Ihr Postfach", trapped.Title);
        var forged = await stranger.Post("/f/checkliste?lang=de", [.. typed, ("state", "CfDJ8forged")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
        Assert.Equal(before, await side.Facts());

        // A plain form of another site is shown what it agrees to, filled in, and only then sent.
        var shown = await stranger.Post("/f/checkliste?lang=de", [.. typed, ("utm_source", "partner")]);
        Assert.Equal("a@example.org", shown.Document.QuerySelector("input[name=mail]")!.GetAttribute("value"));
        side.Store.Clock.Advance(TimeSpan.FromSeconds(5));
        await stranger.Send("/f/checkliste?lang=de");
        await using var db = side.Store.Open();
        Assert.Equal("partner", (await db.SignUps.SingleAsync(Cancel)).CampaignSource);
    }

    [Theory]
    [InlineData("a\r\nRCPT TO:<x@example.org>@d.example")]
    [InlineData("\"a\r\nBcc: x@example.org\"@d.example")]
    [InlineData("a@d.example\nBcc: x@example.org")]
    [InlineData("a@d.example\0")]
    [InlineData("a\u2028b@d.example")]
    [InlineData("=?utf-8?q?a?=@d.example>, x@example.org")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@b.example@c.example")]
    public async Task No_address_becomes_another_line_of_a_mail(string address)
    {
        await using var side = await PublicSide.Open();
        var page = await side.SignUp(address);
        Assert.Contains(page.Status, (HttpStatusCode[])[HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest]);
        await using var db = side.Store.Open();
        Assert.Empty(await db.Mails.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Nothing_that_was_typed_stands_in_the_mail_that_asks()
    {
        await using var side = await PublicSide.Open();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await side.SignUp(name: "Eva\r\nBcc: x@example.org")).Status);
        await side.SignUp(name: Canary, company: Canary, answer: Canary);
        await side.LinkOfNextMail();
        var mail = Assert.Single(await side.Server.Mails());
        Assert.Equal(["eva.ernst@ernst-anlagen.example"], mail.Recipients);
        Assert.DoesNotContain("canary", mail.Message.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_into_a_form_is_text_everywhere()
    {
        await using var side = await PublicSide.Open();
        using var stranger = side.Site.Stranger();
        await stranger.Get($"/f/checkliste?utm_source={Uri.EscapeDataString(Canary)}");
        var refused = await stranger.Post(
            "/f/checkliste",
            ("mail", Canary),
            ("name", Canary),
            ("company", Canary),
            ("answer", Canary)
        );
        AssertOnlyText(refused);
        Assert.Equal(Canary, refused.Document.QuerySelector("input[name=name]")!.GetAttribute("value"));
        await side.SignUp(name: Canary, company: Canary, answer: Canary);
        AssertOnlyText(await side.Confirm(await side.LinkOfNextMail()));
        using var marketing = await side.Site.Visit(Leadwerk.Domain.Users.Role.Marketing);
        var pages = await Walk.Of(marketing, "/followers", "/companies?q=canary", "/queue");
        foreach (var page in pages)
            AssertOnlyText(page);
        Assert.Contains(
            pages,
            page =>
                page.Path.StartsWith("/followers/", StringComparison.Ordinal)
                && page.Text.Contains("<lw-canary", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Markdown_of_ours_loads_nothing_and_runs_nothing()
    {
        await using var side = await PublicSide.Open();
        await using (var db = side.Store.Open("edit"))
        {
            var piece = await db.ContentPieces.SingleAsync(Cancel);
            var body =
                $"{Canary}\n\n[a](javascript:alert(1)) ![b](https://evil.example/x.png)\n\n<img src=x onerror=alert(1)>\n\n# **gut**";
            PublicSide.Kept(piece.Edit(new ContentData(new("Titel", "Title"), new(body, body)), side.Firm.Now));
            await db.SaveChangesAsync(Cancel);
        }
        using var stranger = side.Site.Stranger();
        var page = await stranger.Get("/p/angebot-pruefen");
        AssertOnlyText(page);
        Assert.Empty(page.Document.QuerySelectorAll("img, script, iframe, [onerror], [style]"));
        Assert.Equal("gut", page.Document.QuerySelector("article h1 strong")!.TextContent);
    }

    [Fact]
    public async Task Public_pages_are_small_and_set_no_cookie_and_only_named_sites_may_frame_the_form()
    {
        await using var side = await PublicSide.Open();
        using var stranger = side.Site.Stranger();
        var (sheet, css) = await stranger.Fetch("/css/public.css");
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        foreach (
            var path in (string[])
                ["/p/angebot-pruefen", "/f/checkliste", "/legal/imprint", "/legal/privacy", "/p/gibt-es-nicht"]
        )
        {
            var (answer, content) = await stranger.Fetch(path);
            Assert.InRange(content.Length + css.Length, 500, 30_000);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            var page = await stranger.Get(path);
            Assert.Empty(page.Document.Scripts);
            Assert.All(
                page.Document.QuerySelectorAll("[src], link[href]"),
                one =>
                    Assert.StartsWith(
                        "/",
                        one.GetAttribute("src") ?? one.GetAttribute("href"),
                        StringComparison.Ordinal
                    )
            );
            Assert.Equal(2, page.Document.QuerySelectorAll("footer a").Length);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.EndsWith(
                path == "/f/checkliste"
                    ? "frame-ancestors 'self' https://www.lindhorst.example"
                    : "frame-ancestors 'none'",
                policy,
                StringComparison.Ordinal
            );
        }
    }

    static void AssertOnlyText(SeenPage page)
    {
        Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
        Assert.Null(page.Document.QuerySelector("lw-canary, [lwx]"));
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll("a"),
            one => one.GetAttribute("href")?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true
        );
    }
}
