using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Guests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Web;

public class SettingsTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_companys_time_zone_decides_what_day_it_is()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (
                await browser.Submit(
                    "/settings/company",
                    "company",
                    ("Entry.Name", "Wir"),
                    ("Entry.Zone", "Mond/Krater")
                )
            ).Status
        );
        Assert.Equal(
            HttpStatusCode.Found,
            (
                await browser.Submit(
                    "/settings/company",
                    "company",
                    ("Entry.Name", "Wir"),
                    ("Entry.Zone", "Pacific/Auckland"),
                    ("Entry.Rate", "85,50")
                )
            ).Status
        );
        office.Store.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Contains("3. März 2026", (await browser.Get("/today")).Text);
        await using var db = office.Store.Open();
        Assert.Equal(8550, (await db.OwnCompanies.SingleAsync(Cancel)).HourlyRate);
    }

    [Fact]
    public async Task A_backup_is_made_and_leaves_only_against_the_password()
    {
        await using var office = await Office.Open();
        await office.Hire(Role.Administrator);
        using var browser = await office.SignedIn(Role.Administrator);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await browser.Submit("/settings/backup", "backup", ("Entry.Password", "falsch"))).Status
        );
        Assert.Equal(
            HttpStatusCode.Found,
            (await browser.Submit("/settings/backup", "backup", ("Entry.Password", Office.Password))).Status
        );
        var page = await browser.Get("/settings/backup");
        var name = page.Page.QuerySelector("button[name=file]")!.GetAttribute("value")!;
        const string Endpoint = "/settings/backup/file";
        Assert.Equal(
            "/settings/backup",
            (await browser.Submit("/settings/backup", page, Endpoint, ("password", "falsch"), ("file", name))).Location
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await browser.Submit(
                    "/settings/backup",
                    page,
                    Endpoint,
                    ("password", Office.Password),
                    ("file", "../leadwerk.db")
                )
            ).Status
        );
        var file = await browser.Submit(
            "/settings/backup",
            page,
            Endpoint,
            ("password", Office.Password),
            ("file", name)
        );
        Assert.Equal(File.ReadAllBytes(Path.Combine(office.Store.Folder, "backups", name)), file.Body);
        var journal = await office.Journal();
        Assert.Contains("download-backup", journal);
        Assert.DoesNotContain("falsch", journal);
    }

    [Fact]
    public async Task The_journal_is_paged_verified_and_hides_contact_data_from_those_who_may_not_see_them()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        await firm.Save("start", firm.Active());
        for (var turn = 0; turn < 5; turn++)
            await firm.Save("start", firm.OfAnotherCompany().Everything);
        using var administrator = await office.SignedIn(Role.Administrator);
        using var head = await office.SignedIn(Role.HeadOfSales);
        var newest = await administrator.Get("/settings/journal");
        Assert.Equal(50, newest.Page.QuerySelectorAll("tbody tr").Length);
        var older = newest.Page.QuerySelector("a[href^='/settings/journal?before=']")!.GetAttribute("href")!;
        Assert.NotEmpty((await administrator.Get(older)).Page.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("Öztürk", newest.Text + (await administrator.Get(older)).Text);
        Assert.Contains("Öztürk", (await head.Get("/settings/journal")).Text + (await head.Get(older)).Text);
        Assert.NotNull((await administrator.Submit("/settings/journal", "verify")).Page.QuerySelector(".said.good"));
    }

    [Fact]
    public async Task The_demo_lies_beside_the_companys_data_and_its_people_are_nobody_here()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        var before = await office.Journal();
        var start = await browser.Get("/start");
        Assert.Equal("/demo/making", (await browser.Submit("/start", start, "/demo/begin")).Location);
        await office.Services.GetRequiredService<DemoDoor>().Making;
        Assert.Equal("/demo", (await browser.Get("/demo/making")).Location);
        var personas = await browser.Get("/demo");
        var mails = personas
            .Page.QuerySelectorAll(".personas button")
            .Select(button => button.GetAttribute("value")!)
            .ToList();
        Assert.Equal(5, mails.Count);
        Assert.Equal("/today", (await browser.Submit("/demo", personas, "/demo/as", ("mail", mails[0]))).Location);
        var today = await browser.Get("/today");
        Assert.NotNull(today.Page.QuerySelector(".demo"));
        Assert.Contains("Anna Schäfer", today.Text);
        // What belongs to the company's own data is not offered among the invented ones.
        var head = mails.Single(mail => mail.StartsWith("c.vogt", StringComparison.Ordinal));
        Assert.Equal(
            "/today",
            (await browser.Submit("/demo", await browser.Get("/demo"), "/demo/as", ("mail", head))).Location
        );
        Assert.DoesNotContain("/start/list", (await browser.Get("/search/hits?q=Liste einlesen")).Text);
        Assert.Contains("/settings/users", (await browser.Get("/search/hits?q=Benutzer")).Text);
        // Somebody of the demo with the demo's own rights at the company's own things.
        await browser.Submit("/demo", personas, "/demo/as", ("mail", mails[3]));
        Assert.Empty((await browser.Get("/settings/backup")).Page.QuerySelectorAll("[name='Entry.Password']"));
        // Nothing of their own is there yet: back to the three doors.
        Assert.Equal("/start", (await browser.Submit("/demo", await browser.Get("/demo"), "/demo/leave")).Location);
        var back = await browser.Get("/account");
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Null(back.Page.QuerySelector(".demo"));
        Assert.Contains("administrator@example.org", back.Text);
        // Becoming somebody without a password works in the demo only.
        var forged = await browser.Forge(back, "/demo/as", ("mail", "rep@example.org"));
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
        Assert.Equal(before, await office.Journal());
    }
}
