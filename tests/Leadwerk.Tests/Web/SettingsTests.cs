using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Guests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Web;

public class SettingsTests
{
    const string All = "Administrator HeadOfSales Rep Marketing Reader";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_role_sees_its_pages_and_no_others()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        (string Path, string Roles)[] table =
        [
            ("/account", All),
            ("/account/two-factor", All),
            ("/account/password", All),
            ("/start", "Administrator"),
            ("/start/empty", "Administrator"),
            ("/settings", All),
            ("/settings/company", "Administrator"),
            ("/settings/backup", "Administrator"),
            ("/settings/journal", "Administrator HeadOfSales"),
            ("/settings/users", "Administrator HeadOfSales"),
            ($"/settings/users/{firm.Rep.Id.Value}", "Administrator HeadOfSales"),
            ("/settings/phases", All),
            ($"/settings/phases/{firm.Plan.Offering.Value}", "HeadOfSales"),
            ("/settings/escalation", All),
            ($"/settings/escalation/{firm.Escalation.Id.Value}", "HeadOfSales"),
            ("/settings/expiry", All),
            ("/settings/expiry/new", "HeadOfSales"),
            ($"/settings/expiry/{firm.Rule.Id.Value}", "HeadOfSales"),
        ];
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await office.SignedIn(role);
            foreach (var (path, roles) in table)
            {
                var answer = await browser.Get(path);
                var allowed = roles.Split(' ').Contains(role.ToString());
                Assert.Equal((role, path, allowed), (role, path, answer.Status == HttpStatusCode.OK));
                if (!allowed)
                    Assert.StartsWith("/denied", answer.Location, StringComparison.Ordinal);
            }
        }
        using var stranger = office.Browser();
        foreach (var (path, _) in table)
            Assert.StartsWith("/sign-in", (await stranger.Get(path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_role_may_not_do_a_form_of_somebody_else_does_not_do_either()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        using var administrator = await office.SignedIn(Role.Administrator);
        using var head = await office.SignedIn(Role.HeadOfSales);
        var path = $"/settings/users/{firm.Rep.Id.Value}";
        // The head of sales gets the token of a form that is there, and names another one.
        var page = await head.Get(path);
        var forged = await head.Submit(path, page, "capacity", ("_handler", "role"), ("Wanted.Role", "Administrator"));
        Assert.NotEqual(HttpStatusCode.Found, forged.Status);
        var own = await administrator.Get(path);
        Assert.Empty(own.Page.QuerySelectorAll("[name='Room.Leads']"));
        await administrator.Submit(path, own, "role", ("_handler", "capacity"), ("Room.Leads", "1"));
        await using var db = office.Store.Open();
        var rep = await db.Users.SingleAsync(user => user.Id == firm.Rep.Id, Cancel);
        Assert.Equal((Role.Rep, User.DefaultCapacity), (rep.Role, rep.Capacity));
    }

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
        Assert.Equal(HttpStatusCode.NotFound, (await somebodyElse.Get(link)).Status);

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

    [Fact]
    public async Task An_edited_phase_plan_is_a_new_version_and_the_form_keeps_everything_else()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        using var head = await office.SignedIn(Role.HeadOfSales);
        var path = $"/settings/phases/{firm.Plan.Offering.Value}";
        var open = await head.Get(path);
        var saved = await head.Submit(
            path,
            open,
            "plan",
            ("Entry.Phases[1].Criteria[1].German", "Wer hat ihn genannt?"),
            ("Entry.Phases[1].Criteria[1].Person", "true")
        );
        Assert.Equal("/settings/phases", saved.Location);
        await using var db = office.Store.Open();
        var versions = await db.PhasePlans.OrderBy(plan => plan.Number).ToListAsync(Cancel);
        Assert.Equal([1, 2], versions.Select(plan => plan.Number));
        var (before, after) = (versions[0].ToDraft(), versions[1].ToDraft());
        Assert.Equal(2, after.Phases[1].Criteria.Count);
        foreach (var place in (int[])[0, 2, 3, 4, 5])
            Assert.Equivalent(before.Phases[place], after.Phases[place], strict: true);
        // Whoever still has version 1 open overwrites nothing.
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await head.Submit(path, open, "plan", ("Entry.Name", "Anders"))).Status
        );
        var broken = await head.Submit(path, "plan", ("Entry.HandOver", "A"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.Status);
        Assert.NotEmpty(broken.Refusal);
        Assert.Equal(2, await db.PhasePlans.CountAsync(Cancel));
    }

    [Fact]
    public async Task Rules_are_changed_by_their_forms_and_refused_by_the_domain()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        using var head = await office.SignedIn(Role.HeadOfSales);
        var escalation = $"/settings/escalation/{firm.Escalation.Id.Value}";
        var unknown = await head.Submit(escalation, "escalation", ("Entry.Steps[0].WordingGerman", "Hallo {geheim}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains("{geheim}", unknown.Refusal);
        Assert.Equal(
            "Hallo {geheim}",
            unknown.Page.QuerySelector("[name='Entry.Steps[0].WordingGerman']")!.TextContent.Trim()
        );
        Assert.Equal(
            HttpStatusCode.Found,
            (await head.Submit(escalation, "escalation", ("Entry.Steps[0].WordingGerman", "Hallo {name}"))).Status
        );
        var expiry = $"/settings/expiry/{firm.Rule.Id.Value}";
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await head.Submit(expiry, "expiry", ("Entry.Days", "0"))).Status
        );
        Assert.Equal(HttpStatusCode.Found, (await head.Submit(expiry, "expiry", ("Entry.Days", "60"))).Status);
        await using var db = office.Store.Open();
        Assert.Equal(60, (await db.ExpiryRules.SingleAsync(Cancel)).Days);
        Assert.Equal("Hallo {name}", (await db.EscalationPlans.SingleAsync(Cancel)).Steps[0].Wording.German);
    }

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
        // Somebody of the demo with the demo's own rights at the company's own things.
        await browser.Submit("/demo", personas, "/demo/as", ("mail", mails[3]));
        Assert.Empty((await browser.Get("/settings/backup")).Page.QuerySelectorAll("[name='Entry.Password']"));
        await browser.Submit("/demo", await browser.Get("/demo"), "/demo/leave");
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
