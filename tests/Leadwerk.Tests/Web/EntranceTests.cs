using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Account;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Leadwerk.Tests.Web;

public class EntranceTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_look_the_same_and_stand_in_the_journal_without_secrets()
    {
        await using var office = await Office.Open();
        var user = await office.Hire(Role.Rep);
        using var browser = office.Browser();
        var wrong = await browser.Submit(
            "/sign-in",
            "sign-in",
            ("Entry.Mail", "rep@example.org"),
            ("Entry.Password", "ganz falsch geraten")
        );
        var unknown = await browser.Submit(
            "/sign-in",
            "sign-in",
            ("Entry.Mail", "niemand@example.org"),
            ("Entry.Password", "ganz falsch geraten")
        );
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (wrong.Status, unknown.Status)
        );
        Assert.NotEmpty(wrong.Refusal);
        Assert.Equal(wrong.Refusal, unknown.Refusal);
        Assert.Equal("rep@example.org", wrong.Page.QuerySelector("[name='Entry.Mail']")!.GetAttribute("value"));
        await browser.SignIn(" Rep@Example.org ", Office.Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        var journal = await office.Journal();
        Assert.Equal(2, journal.Split("nobody sign-in").Length - 1);
        Assert.Contains($"{user.Id.Value} sign-in app_user", journal);
        Assert.DoesNotContain("falsch", journal);
        Assert.DoesNotContain("niemand", journal);
        Assert.DoesNotContain("Linsen", journal);
    }

    [Fact]
    public async Task After_too_many_tries_even_the_right_password_has_to_wait()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Rep);
        await office.Hire(Role.Reader);
        using var browser = office.Browser();
        for (var turn = 0; turn < SignInLimits.TriesOfAccount; turn++)
            Assert.Equal(
                HttpStatusCode.UnprocessableEntity,
                (
                    await browser.Submit(
                        "/sign-in",
                        "sign-in",
                        ("Entry.Mail", "rep@example.org"),
                        ("Entry.Password", "falsch")
                    )
                ).Status
            );
        var late = await browser.Submit(
            "/sign-in",
            "sign-in",
            ("Entry.Mail", "REP@example.org"),
            ("Entry.Password", Office.Password)
        );
        Assert.Equal(HttpStatusCode.TooManyRequests, late.Status);
        Assert.InRange(late.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));
        Assert.Equal("/sign-in?then=%2Faccount", (await browser.Get("/account")).Location);
        // Others go on.
        await browser.SignIn("reader@example.org", Office.Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
    }

    [Fact]
    public void One_address_has_a_limit_as_well()
    {
        using var limits = new SignInLimits();
        for (var turn = 0; turn < SignInLimits.TriesOfAddress; turn++)
            Assert.Null(limits.MustWait("203.0.113.7", $"{turn}@example.org"));
        Assert.NotNull(limits.MustWait("203.0.113.7", "new@example.org"));
        Assert.Null(limits.MustWait("203.0.113.8", "new@example.org"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string then)
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Rep);
        using var browser = office.Browser();
        var answer = await browser.Submit(
            $"/sign-in?then={Uri.EscapeDataString(then)}",
            "sign-in",
            ("Entry.Mail", "rep@example.org"),
            ("Entry.Password", Office.Password)
        );
        Assert.Equal("/today", answer.Location);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task With_a_second_step_each_code_opens_once(Engine engine)
    {
        await using var office = await Office.Open(engine);
        await office.Hire(Role.Rep);
        using var browser = await office.SignedIn(Role.Rep);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await browser.Submit("/account/two-factor", "begin", ("Start.Password", "falsch"))).Status
        );
        var begun = await browser.Submit("/account/two-factor", "begin", ("Start.Password", Office.Password));
        var secret = Base32Encoding.ToBytes(
            begun.Page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.NotNull(begun.Page.QuerySelector("svg.qr path"));
        string Code() => new Totp(secret).ComputeTotp(office.Store.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await browser.Submit("/account/two-factor", "confirm", ("Proof.Code", "000000"))).Status
        );
        var on = await browser.Submit("/account/two-factor", "confirm", ("Proof.Code", Code()));
        var recovery = on.Page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Distinct().Count());

        async Task<Answer> Enter(Browser other, string code)
        {
            var first = await other.Submit(
                "/sign-in",
                "sign-in",
                ("Entry.Mail", "rep@example.org"),
                ("Entry.Password", Office.Password)
            );
            Assert.StartsWith("/sign-in/code", first.Location, StringComparison.Ordinal);
            Assert.StartsWith("/sign-in", (await other.Get("/account")).Location, StringComparison.Ordinal);
            return await other.Submit("/sign-in/code", "code", ("Entry.Code", code));
        }

        using var replay = office.Browser();
        // The code that turned it on is used up.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(replay, Code())).Status);
        office.Store.Clock.Advance(TimeSpan.FromSeconds(30));
        using var right = office.Browser();
        Assert.Equal("/today", (await Enter(right, Code())).Location);
        Assert.Equal(HttpStatusCode.OK, (await right.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(replay, Code())).Status);
        Assert.Equal("/today", (await Enter(replay, recovery[3].ToUpperInvariant())).Location);
        using var again = office.Browser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(again, recovery[3])).Status);
        await using var db = office.Store.Open();
        Assert.DoesNotContain(await db.RecoveryCodes.Select(code => code.Hash).ToListAsync(Cancel), recovery.Contains);
        Assert.DoesNotContain(recovery[0], await office.Journal());
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_keeps_this_one()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Rep);
        using var here = await office.SignedIn(Role.Rep);
        using var there = await office.SignedIn(Role.Rep);
        Assert.Equal(HttpStatusCode.OK, (await there.Get("/account")).Status);
        var changed = await here.Submit(
            "/account/password",
            "password",
            ("Entry.Present", Office.Password),
            ("Entry.Wanted", "fünf große blaue Bohnen")
        );
        Assert.Equal(HttpStatusCode.Found, changed.Status);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).Status);
        Assert.StartsWith("/sign-in", (await there.Get("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_are_ended_from_the_account_one_by_one_or_all_others()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Rep);
        await office.Hire(Role.Reader);
        using var here = await office.SignedIn(Role.Rep);
        using var second = await office.SignedIn(Role.Rep);
        using var third = await office.SignedIn(Role.Rep);
        using var somebodyElse = await office.SignedIn(Role.Reader);
        var ids = (await here.Get("/account"))
            .Page.QuerySelectorAll("[name='Ended.Session']")
            .Select(button => button.GetAttribute("value")!)
            .ToList();
        Assert.Equal(2, ids.Count);
        // Another one's session is no business of theirs.
        await somebodyElse.Submit("/account", "sessions", ("Ended.Session", ids[0]));
        Assert.Equal(2, (await here.Get("/account")).Page.QuerySelectorAll("[name='Ended.Session']").Length);
        await here.Submit("/account", "sessions", ("Ended.Session", ids[0]));
        var open = new[] { await second.Get("/account"), await third.Get("/account") };
        Assert.Single(open, answer => answer.Status == HttpStatusCode.OK);
        await here.Submit("/account", "sessions", ("Ended.Others", "true"));
        Assert.NotEqual(HttpStatusCode.OK, (await second.Get("/account")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await third.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await somebodyElse.Get("/account")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Rep);
        using var browser = await office.SignedIn(Role.Rep);
        var answer = await browser.Submit(
            "/account",
            "name",
            ("__RequestVerificationToken", null),
            ("Wanted.Name", "Mallory")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("nichts gespeichert", answer.Text);
        Assert.DoesNotContain("Mallory", (await browser.Get("/account")).Text);
        await browser.Submit("/account", "name", ("Wanted.Name", "<b>Berta</b>"));
        Assert.Contains("<b>Berta</b>", (await browser.Get("/today")).Text);
    }
}
