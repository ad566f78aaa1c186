using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

public class SetupTests
{
    static readonly (string, string?)[] Typed =
    [
        ("Entry.Company", "Kornfeld GmbH"),
        ("Entry.Name", "Eva Kornfeld"),
        ("Entry.Mail", "Eva@Kornfeld.example"),
        ("Entry.Password", Office.Password),
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_nobody_has_an_account_there_is_no_other_page()
    {
        await using var office = await Office.Open();
        using var browser = office.Browser();
        foreach (var path in (string[])["/", "/today", "/sign-in", "/settings/users", "/demo", "/welcome?key=x"])
            Assert.Equal((path, "/setup"), (path, (await browser.Get(path)).Location));
        var waiting = await browser.Get("/setup");
        Assert.Equal(HttpStatusCode.OK, waiting.Status);
        Assert.Empty(waiting.Page.QuerySelectorAll("form[method=post] [name='Entry.Mail']"));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/healthz")).Status);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_link_of_the_console_makes_the_first_administrator_once(Engine engine)
    {
        await using var office = await Office.Open(engine);
        using var browser = office.Browser();
        var (key, other) = (await office.SetupKey(), await office.SetupKey());
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get("/setup?key=0000")).Status);
        var page = await browser.Get($"/setup?key={key}");
        var done = await browser.Submit($"/setup?key={key}", page, "setup", Typed);
        Assert.Equal((HttpStatusCode.Found, "/start"), (done.Status, done.Location));
        var start = await browser.Get("/start");
        Assert.Contains("Kornfeld GmbH", start.Text);
        await using (var db = office.Store.Open())
        {
            var user = await db.Users.SingleAsync(Cancel);
            Assert.Equal(
                ("eva@kornfeld.example", Role.Administrator, "Kornfeld GmbH"),
                (user.Mail, user.Role, (await db.OwnCompanies.SingleAsync(Cancel)).Name)
            );
        }
        using var late = office.Browser();
        Assert.Equal(HttpStatusCode.Gone, (await late.Get($"/setup?key={key}")).Status);
        // Whoever had the form of another link open already comes too late as well.
        Assert.Equal(HttpStatusCode.Gone, (await late.Get($"/setup?key={other}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await late.Get("/setup")).Status);
        await late.Submit($"/setup?key={key}", page, "setup", Typed);
        await using (var db = office.Store.Open())
            Assert.Equal(1, await db.Users.CountAsync(Cancel));
        var journal = await office.Journal();
        Assert.Contains("set-up app_user", journal);
        Assert.DoesNotContain(Office.Password, journal);
        Assert.DoesNotContain(key, journal);
    }

    [Fact]
    public async Task Only_its_hash_is_kept_and_it_holds_for_a_day()
    {
        await using var office = await Office.Open();
        using var browser = office.Browser();
        var key = await office.SetupKey();
        Assert.Equal(64, key.Length);
        await using (var db = office.Store.Open())
            Assert.DoesNotContain(key, (await db.OneTimeLinks.SingleAsync(Cancel)).Hash);
        office.Store.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/setup?key={key}")).Status);
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get($"/setup?key={key}")).Status);
    }

    [Theory]
    [InlineData("Entry.Password", "kurz")]
    [InlineData("Entry.Mail", "eva")]
    [InlineData("Entry.Company", " ")]
    [InlineData("Entry.Name", "")]
    public async Task What_is_missing_is_said_and_what_was_typed_stays(string field, string value)
    {
        await using var office = await Office.Open();
        using var browser = office.Browser();
        var key = await office.SetupKey();
        var typed = Typed.Where(one => one.Item1 != field).Append((field, value)).ToArray();
        var refused = await browser.Submit($"/setup?key={key}", "setup", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Refusal);
        if (field != "Entry.Name")
            Assert.Equal("Eva Kornfeld", refused.Page.QuerySelector("[name='Entry.Name']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/setup?key={key}")).Status);
        await using var db = office.Store.Open();
        Assert.False(await db.Users.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Starting_empty_sets_the_proposed_rules_once()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Administrator);
        using var browser = await office.SignedIn(Role.Administrator);
        var done = await browser.Submit(
            "/start/empty",
            "rules",
            ("Entry.Choice", "-1"),
            ("Entry.Industry", "Käse"),
            ("Entry.Model", "Lieferung"),
            ("Entry.Days", "77")
        );
        Assert.Equal("/settings/users", done.Location);
        await using var db = office.Store.Open();
        var rules = await db.ExpiryRules.ToListAsync(Cancel);
        Assert.Equal([77, 180], rules.Select(rule => rule.Days).Order());
        Assert.Equal("Käse", rules.Single(rule => rule.Segment is not null).Segment!.Industry);
        Assert.Equal((1, 1), (await db.PhasePlans.CountAsync(Cancel), await db.EscalationPlans.CountAsync(Cancel)));
        Assert.Empty((await browser.Get("/start/empty")).Page.QuerySelectorAll("[name='Entry.Days']"));
    }
}
