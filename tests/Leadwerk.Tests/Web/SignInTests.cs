using System.Net;
using Leadwerk.Domain.Users;

namespace Leadwerk.Tests.Web;

public sealed class SignInTests
{
    [Fact]
    public async Task Whoever_has_not_signed_in_sees_the_way_in_and_nothing_else()
    {
        await using var site = await Site.Open();
        using var stranger = site.Stranger();
        foreach (var path in (string[])["/today", "/leads/0199a000-0000-7000-8000-000000000000", "/account/password"])
        {
            var page = await stranger.Get(path);
            Assert.Equal("Anmelden", page.Title);
            Assert.StartsWith("/sign-in?then=", page.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_mail_are_told_the_same_and_open_nothing()
    {
        await using var site = await Site.Open();
        using var stranger = site.Stranger();
        await stranger.Get("/sign-in");
        var wrong = await stranger.Send("sign-in", ("Entry.Mail", site[Role.Rep].Mail), ("Entry.Password", "falsch"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var unknown = await stranger.Send("sign-in", ("Entry.Mail", "x@example.org"), ("Entry.Password", "falsch"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Equal(wrong.Refusal, unknown.Refusal);
        Assert.Equal("E-Mail oder Passwort stimmen nicht. Bitte prüfen Sie beides.", wrong.Refusal);
        Assert.DoesNotContain("__Host-leadwerk", stranger.Cookies.Keys);
    }

    [Theory]
    [InlineData("//evil.example", "/today")]
    [InlineData("/\\evil.example", "/today")]
    [InlineData("https://evil.example", "/today")]
    [InlineData("/leads", "/leads")]
    public async Task After_signing_in_one_is_led_to_a_page_of_ours_only(string then, string expected)
    {
        await using var site = await Site.Open();
        using var visitor = site.Stranger();
        await visitor.Get($"/sign-in?then={Uri.EscapeDataString(then)}");
        var page = await visitor.Send(
            "sign-in",
            ("Entry.Mail", site[Role.Rep].Mail),
            ("Entry.Password", "vier kleine rote Linsen")
        );
        Assert.Equal(expected, page.Path);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_a_copied_cookie()
    {
        await using var site = await Site.Open();
        using var visitor = await site.Visit(Role.Rep);
        using var thief = visitor.Twin();
        Assert.Equal("Heute", (await thief.Get("/today")).Title);
        Assert.Equal("Anmelden", (await visitor.Send("/sign-out")).Title);
        Assert.Equal("Anmelden", (await thief.Get("/today")).Title);
    }

    [Fact]
    public async Task A_session_ends_when_nobody_uses_it_and_after_a_week_in_any_case()
    {
        await using var site = await Site.Open();
        using var visitor = await site.Visit(Role.Rep);
        site.Store.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal("Heute", (await visitor.Get("/today")).Title);
        site.Store.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal("Anmelden", (await visitor.Get("/today")).Title);

        using var busy = await site.Visit(Role.Rep);
        for (var hours = 0; hours < 7 * 24; hours += 6)
        {
            Assert.Equal("Heute", (await busy.Get("/today")).Title);
            site.Store.Clock.Advance(TimeSpan.FromHours(6));
        }
        Assert.Equal("Anmelden", (await busy.Get("/today")).Title);
    }

    [Fact]
    public async Task Whoever_is_shut_out_is_out_with_the_next_click()
    {
        await using var site = await Site.Open();
        using var visitor = await site.Visit(Role.Rep);
        await site.Store.Run("UPDATE app_user SET closed_at = '2026-03-02 09:00:00' WHERE role = 'Rep'");
        Assert.Equal("Anmelden", (await visitor.Get("/today")).Title);
    }

    [Fact]
    public async Task A_password_that_somebody_else_has_seen_opens_only_the_page_to_change_it()
    {
        await using var site = await Site.Open();
        await site.Store.Run("UPDATE sign_in SET must_change = TRUE");
        using var visitor = site.Stranger();
        await visitor.Get("/sign-in");
        var page = await visitor.Send(
            "sign-in",
            ("Entry.Mail", site[Role.Rep].Mail),
            ("Entry.Password", "vier kleine rote Linsen")
        );
        Assert.Equal("/account/password", page.Path);
        Assert.Equal("/account/password", (await visitor.Get("/today")).Path);
        var same = await visitor.Send(
            "password",
            ("Entry.Present", "vier kleine rote Linsen"),
            ("Entry.Wanted", "vier kleine rote Linsen")
        );
        Assert.Equal("Bitte wählen Sie ein anderes als das bisherige.", same.Refusal);
        var changed = await visitor.Send(
            "password",
            ("Entry.Present", "vier kleine rote Linsen"),
            ("Entry.Wanted", "fünf große grüne Linsen")
        );
        Assert.Equal(("/today", "Das Passwort ist geändert."), (changed.Path, changed.Said));
        Assert.Null((await visitor.Get("/today")).Said);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var site = await Site.Open();
        using var visitor = await site.Visit(Role.Rep);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/sign-out")).Status);
        Assert.Equal("Heute", (await visitor.Get("/today")).Title);
    }

    [Fact]
    public async Task Every_answer_forbids_script_inside_pages_frames_and_guessing_of_types()
    {
        await using var site = await Site.Open();
        using var visitor = await site.Visit(Role.Rep);
        foreach (var path in (string[])["/today", "/sign-in", "/nowhere", "/css/tokens.css", "/healthz"])
        {
            var headers = (await visitor.Get(path)).Answer.Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        }
        Assert.Contains("no-store", $"{(await visitor.Get("/today")).Answer.Headers.CacheControl}");
    }

    [Fact]
    public async Task Language_and_theme_are_kept_in_the_browser_and_strange_values_change_nothing()
    {
        await using var site = await Site.Open();
        using var visitor = site.Stranger();
        await visitor.Get("/sign-in");
        Assert.Equal("Sign in", (await visitor.Send("/preferences", ("language", "en"))).Title);
        Assert.Equal("en", visitor.Page.Document.DocumentElement.GetAttribute("lang"));
        await visitor.Send("/preferences", ("language", "<script>"), ("theme", "dark"));
        Assert.Equal("Sign in", visitor.Page.Title);
        Assert.Equal("dark", visitor.Page.Document.DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("leadwerk.firma.example", null, true)]
    [InlineData("leadwerk.firma.example", "https", false)]
    [InlineData("localhost", null, false)]
    public async Task Over_a_plain_connection_from_elsewhere_the_entrance_says_why_it_will_not_work(
        string host,
        string? proxySays,
        bool warned
    )
    {
        await using var site = await Site.Open(settings: usual => usual with { Hosts = ["leadwerk.firma.example"] });
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/sign-in"));
        request.Headers.Host = host;
        if (proxySays is not null)
            request.Headers.Add("X-Forwarded-Proto", proxySays);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(warned, page.Contains("Diese Verbindung ist nicht verschl", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("0.0.0.0", true)]
    [InlineData("192.0.2.7", true)]
    public void Who_listens_beyond_this_machine_is_warned(string address, bool warned) =>
        Assert.Equal(
            warned,
            (Leadwerk.Web.WebSettings.Usual with { Address = IPAddress.Parse(address) }).ReachesBeyondThisMachine
        );
}
