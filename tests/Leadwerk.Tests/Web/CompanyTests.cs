using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web;

public sealed class CompanyTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Page(Site site) => $"/companies/{site.Firm.Company.Id.Value}";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_company_is_corrected_and_its_leads_keep_their_segment_and_date(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get(Page(site));
        await rep.Follow("Bearbeiten");
        var page = await rep.Send(
            "company",
            ("Entry.Name", "Müller Anlagenbau AG"),
            ("Entry.Domain", "https://www.mueller.example/start"),
            ("Entry.Phone", "089 / 47 11"),
            ("Entry.Industry", "Bäckereien")
        );
        Assert.Equal(("Müller Anlagenbau AG", "Gespeichert."), (page.Title, page.Said));
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:0894711']"));
        Assert.Contains("Name: Müller Anlagen GmbH → Müller Anlagenbau AG", page.Text, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        var now = await db.Lead(lead.Id);
        Assert.Equal((lead.Segment, lead.ExpiresOn), (now.Segment, now.ExpiresOn));
        Assert.Equal("mueller.example", (await db.Companies.FindAsync([site.Firm.Company.Id], Cancel))!.Domain);
    }

    [Fact]
    public async Task Of_two_who_correct_a_company_the_second_sees_both_versions_and_loses_nothing()
    {
        await using var site = await Site.Open();
        using var rep = await site.Visit(Role.Rep);
        using var head = await site.Visit(Role.HeadOfSales);
        await rep.Get($"{Page(site)}/edit");
        await head.Get($"{Page(site)}/edit");
        Assert.NotNull((await head.Send("company", ("Entry.Phone", "089 1111"))).Said);
        var conflict = await rep.Send("company", ("Entry.Phone", "089 2222"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Equal(
            ["Telefon", "089 1111", "089 2222"],
            conflict.Document.QuerySelectorAll(".meanwhile tbody tr > *").Select(cell => cell.TextContent)
        );
        Assert.Equal("089 2222", conflict.Document.QuerySelector("[name='Entry.Phone']")!.GetAttribute("value"));
        Assert.Equal("Gespeichert.", (await rep.Send("company")).Said);
        Assert.Equal("089 2222", await site.Store.Ask("SELECT phone FROM company"));
    }

    [Fact]
    public async Task People_come_are_corrected_leave_and_come_back()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get(Page(site));
        await rep.Follow("Person hinzufügen");
        var refused = await rep.Send("person", ("Entry.Name", "Ute Ämter"), ("Entry.Mail", "keine Adresse"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "Ute Ämter"),
            (refused.Status, refused.Document.QuerySelector("[name='Entry.Name']")!.GetAttribute("value"))
        );
        var page = await rep.Send("person", ("Entry.Mail", "ute@example.org"), ("Entry.Phone", "+49 (0)89 55"));
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:+498955']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='mailto:ute@example.org']"));
        page = await rep.Send(page.Document.QuerySelector(".said form")!.GetAttribute("action")!);
        Assert.Equal("Die Person wird nicht mehr angeboten.", page.Said);
        Assert.Null(page.Document.QuerySelector("a[href^='mailto:ute']"));
        var question = $"/leads/{lead.Id.Value}/evidence/{site.Firm.Plan.Phases[1].Criteria[0].Id.Value}";
        Assert.DoesNotContain("Ute Ämter", (await rep.Get(question)).Text, StringComparison.Ordinal);
        page = await rep.Get(Page(site));
        page = await rep.Send(page.Document.QuerySelector("form.link")!.GetAttribute("action")!);
        Assert.Equal("Die Person wird wieder angeboten.", page.Said);
        Assert.Contains("Ute Ämter", (await rep.Get(question)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_ban_holds_no_page_shows_how_to_reach_them_and_an_edit_keeps_what_it_does_not_show()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}/ban");
        await rep.Send("ban", ("Entry.Wording", "Wir melden uns nicht mehr."));
        foreach (
            var path in (string[])
                [Page(site), $"/leads/{lead.Id.Value}", $"{Page(site)}/people/{site.Firm.Person.Id.Value}"]
        )
        {
            var page = await rep.Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Null(page.Document.QuerySelector("a[href^='tel:'], a[href^='mailto:']"));
            Assert.DoesNotContain("x@example.org", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        Assert.Equal("Gespeichert.", (await rep.Send("person", ("Entry.Role", "Geschäftsführer"))).Said);
        Assert.Equal("x@example.org", await site.Store.Ask("SELECT mail FROM person"));
        Assert.Contains("Wir melden uns nicht mehr.", rep.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_neither_people_nor_what_they_said_and_cannot_change_anything()
    {
        await using var site = await Site.Open();
        using var reader = await site.Visit(Role.Reader);
        var page = await reader.Get(Page(site));
        Assert.DoesNotContain("Öztürk", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/denied", (await reader.Get($"{Page(site)}/edit")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/denied", (await reader.Get("/companies/duplicates")).Path, StringComparison.Ordinal);
    }
}
