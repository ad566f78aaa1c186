using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Calendar;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Mails;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Privacy;

/// <summary>What people do with their own accounts, and what they hear of it.</summary>
public class AccountTests
{
    const string NewPassword = "fünf große grüne Erbsen";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_old_address_hears_of_every_change_to_the_account()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Administrator);
        var rep = await office.Hire(Role.Rep);
        // Nobody listens there: the notices wait.
        await PostRoom.SetUp(office.Store, 1);
        using var browser = await office.SignedIn(Role.Rep);
        var wrong = await browser.Submit(
            "/account/mail",
            "mail",
            ("Entry.Mail", "neu@example.org"),
            ("Entry.Password", "falsch")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var taken = await browser.Submit(
            "/account/mail",
            "mail",
            ("Entry.Mail", "Administrator@example.org"),
            ("Entry.Password", Office.Password)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);
        Assert.Empty(await Notices(office));
        Assert.Equal(
            "/account",
            (
                await browser.Submit(
                    "/account/mail",
                    "mail",
                    ("Entry.Mail", "Neu@example.org"),
                    ("Entry.Password", Office.Password)
                )
            ).Location
        );
        Assert.Equal(
            "/today",
            (
                await browser.Submit(
                    "/account/password",
                    "password",
                    ("Entry.Present", Office.Password),
                    ("Entry.Wanted", NewPassword)
                )
            ).Location
        );
        using var administrator = await office.SignedIn(Role.Administrator);
        await administrator.Submit($"/settings/users/{rep.Id.Value}", "access", ("Access.What", "factor"));
        Assert.Equal(
            [
                ("rep@example.org", "Ihre Adresse für Leadwerk wurde geändert"),
                ("neu@example.org", "Ihr Passwort für Leadwerk wurde geändert"),
                ("neu@example.org", "Anmeldung in zwei Schritten ausgeschaltet"),
            ],
            await Notices(office)
        );
        using var again = office.Browser();
        await again.SignIn("neu@example.org", NewPassword);
        Assert.Equal(HttpStatusCode.OK, (await again.Get("/today")).Status);
    }

    static async Task<List<(string, string)>> Notices(Office office)
    {
        await using var db = office.Store.Open();
        var mails = await db
            .Mails.Where(mail => mail.Purpose == MailPurpose.AccountNotice)
            .OrderBy(mail => mail.Id)
            .ToListAsync(Cancel);
        return [.. mails.Select(mail => (mail.Recipient, mail.Subject))];
    }

    [Fact]
    public async Task A_calendar_shows_the_steps_without_addresses_until_its_link_ends()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        User rep;
        await using (var db = office.Store.Open())
            rep = await db.Users.SingleAsync(user => user.Mail == "rep@example.org", Cancel);
        await firm.Save("start", firm.Active(rep));
        using var browser = await office.SignedIn(Role.Rep);
        var page = await browser.Submit("/account", "calendar", ("Feed.What", "new"));
        var path = new Uri(page.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!).AbsolutePath;
        using var program = office.Browser();
        var feed = await program.Get(path);
        var text = System.Text.Encoding.UTF8.GetString(feed.Body);
        Assert.Equal(HttpStatusCode.OK, feed.Status);
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260312", text, StringComparison.Ordinal);
        Assert.Contains("Müller Anlagen GmbH: Anrufen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("x@example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", text.Replace(path, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(path.Split('/', '.')[2], await office.Journal(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Get(CalendarEndpoint.PathOf(new string('0', 64)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Get("/calendar/x.ics")).Status);
        // A new link makes the old one void, and an ended one opens nothing.
        await browser.Submit("/account", "calendar", ("Feed.What", "new"));
        Assert.Equal(HttpStatusCode.NotFound, (await program.Get(path)).Status);
        await browser.Submit("/account", "calendar", ("Feed.What", "end"));
        Assert.Equal(0L, Convert.ToInt64(await office.Store.Ask("SELECT COUNT(*) FROM calendar_feed"), null));
        for (var tries = 0; tries < CalendarLimits.Most; tries++)
            await program.Get(path);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await program.Get(path)).Status);
    }

    [Fact]
    public async Task One_person_sells_and_administers_with_one_account()
    {
        await using var office = await Office.Open();
        using var browser = office.Browser();
        var path = $"/setup?key={await office.SetupKey()}";
        var done = await browser.Submit(
            path,
            "setup",
            ("Entry.Company", "Einmann"),
            ("Entry.Name", "Ida Ich"),
            ("Entry.Mail", "ida@example.org"),
            ("Entry.Password", Office.Password),
            ("Entry.Sells", "true")
        );
        Assert.Equal("/start", done.Location);
        foreach (
            var page in (string[])["/queue", "/settings/backup", "/settings/users", "/leads/new", "/privacy/register"]
        )
            Assert.Equal((page, HttpStatusCode.OK), (page, (await browser.Get(page)).Status));
        Assert.Contains("Vertriebsleitung und Administration", (await browser.Get("/settings/users")).Text);
        await using var db = office.Store.Open();
        var ida = await db.Users.SingleAsync(user => user.Mail == "ida@example.org", Cancel);
        // The last administrator stays one.
        var refused = await browser.Submit(
            $"/settings/users/{ida.Id.Value}",
            "role",
            ("Wanted.Role", "Rep"),
            ("Wanted.Administers", null)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("letzte Administration", refused.Text);
    }

    [Fact]
    public async Task The_register_is_made_from_what_holds()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Administrator);
        using var browser = await office.SignedIn(Role.Administrator);
        var before = await browser.Get("/privacy/register");
        Assert.DoesNotContain("127.0.0.1", before.Text);
        await PostRoom.SetUp(office.Store, 25);
        var refused = await browser.Submit("/privacy/rules", "rules", ("Entry.Months", "40"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var kept = await browser.Submit(
            "/privacy/rules",
            "rules",
            ("Entry.Months", "9"),
            ("Entry.MonthsAfterOrder", "24"),
            ("Entry.Address", "Hauptstraße 1, 12345 Musterstadt"),
            ("Entry.Measures", "Tresor im Keller")
        );
        Assert.Equal("/privacy/rules", kept.Location);
        var after = (await browser.Get("/privacy/register")).Text;
        foreach (
            var said in (string[])
                [
                    "Mailserver 127.0.0.1",
                    "Hauptstraße 1",
                    "9 Monate nach dem Ende",
                    "24 Monate nach seinem letzten Auftrag",
                    "Tresor im Keller",
                    "nicht verschlüsselt",
                ]
        )
            Assert.Contains(said, after);
    }
}
