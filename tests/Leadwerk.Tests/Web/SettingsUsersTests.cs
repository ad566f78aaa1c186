using System.Net;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

public class SettingsUsersTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_opens_once_and_the_last_administrator_stays()
    {
        await using var office = await Office.Open();
        var me = await office.Hire(Role.Administrator);
        using var browser = await office.SignedIn(Role.Administrator);
        var made = await browser.Submit(
            "/settings/users",
            "invite",
            ("Entry.Name", "Tom Winter"),
            ("Entry.Mail", "tom@example.org"),
            ("Entry.Role", "HeadOfSales")
        );
        Assert.Contains("Nur auf diesem Rechner", made.Text, StringComparison.Ordinal);
        Assert.Equal("secret-link", made.Page.QuerySelector(".secret copy-text")!.GetAttribute("from"));
        var link = new Uri(made.Page.QuerySelector(".secret input")!.GetAttribute("value")!).PathAndQuery;
        Assert.Empty((await browser.Get("/settings/users")).Page.QuerySelectorAll(".secret"));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (
                await browser.Submit(
                    "/settings/users",
                    "invite",
                    ("Entry.Name", "Tom"),
                    ("Entry.Mail", "tom@example.org")
                )
            ).Status
        );
        using var tom = office.Browser();
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await tom.Submit(link, "welcome", ("Entry.Password", "kurz"))).Status
        );
        Assert.Equal("/today", (await tom.Submit(link, "welcome", ("Entry.Password", Office.Password))).Location);
        Assert.Equal(HttpStatusCode.OK, (await tom.Get("/settings/users")).Status);
        using var somebodyElse = office.Browser();
        Assert.Equal(HttpStatusCode.Gone, (await somebodyElse.Get(link)).Status);

        var mine = $"/settings/users/{me.Id.Value}";
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await browser.Submit(mine, "access", ("Access.What", "close"))).Status
        );
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await browser.Submit(mine, "role", ("Wanted.Role", "Reader"))).Status
        );
        await using var db = office.Store.Open();
        var his = await db.Users.SingleAsync(user => user.Mail == "tom@example.org", Cancel);
        await browser.Submit($"/settings/users/{his.Id.Value}", "access", ("Access.What", "close"));
        Assert.StartsWith("/sign-in", (await tom.Get("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitute_works_the_leads_of_the_absent_while_they_are_away_and_no_longer()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        var lead = firm.Active();
        await firm.Save("start", lead);
        using var head = await office.SignedIn(Role.HeadOfSales);
        using var rep = await office.SignedIn(Role.Rep);
        Assert.Equal(HttpStatusCode.NotFound, (await rep.Get($"/leads/{lead.Id.Value}")).Status);
        await using var db = office.Store.Open();
        var substitute = await db.Users.SingleAsync(user => user.Name == "Rep", Cancel);
        var path = $"/settings/users/{firm.Rep.Id.Value}";
        var noted = await head.Submit(
            path,
            "absences",
            ("Away.From", "2026-03-02"),
            ("Away.To", "2026-03-03"),
            ("Away.Substitute", $"{substitute.Id.Value}")
        );
        Assert.Equal(HttpStatusCode.Found, noted.Status);
        Assert.Equal(HttpStatusCode.OK, (await rep.Get($"/leads/{lead.Id.Value}/estimate")).Status);
        Assert.DoesNotContain("Müller Anlagen", (await head.Get("/today")).Text);
        office.Store.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await office.SignedIn(Role.Rep);
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get($"/leads/{lead.Id.Value}/estimate")).Status);
    }
}
