using System.Net;
using System.Text;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web;

public sealed class DocumentTests
{
    static readonly byte[] Html = Encoding.UTF8.GetBytes("<script>alert('Angebot')</script>");

    static string Question(Site site, Lead lead) =>
        $"/leads/{lead.Id.Value}/evidence/{site.Firm.Plan.Phases[3].Criteria[0].Id.Value}";

    static async Task<Lead> Active(Site site)
    {
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        return lead;
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_file_is_evidence_and_comes_back_as_it_was_but_never_as_a_page(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get(Question(site, lead));
        var page = await rep.SendFile(
            "evidence",
            ("Entry.File", "../..\\Ängebot \u202efdp.html", Html),
            ("Entry.Amount", "12.500")
        );
        Assert.Equal($"/leads/{lead.Id.Value}", page.Path);
        var link = page.Document.QuerySelector("a.file")!;
        Assert.EndsWith(
            "Ängebot fdp.html",
            link.TextContent.Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var (answer, content) = await rep.Fetch(link.GetAttribute("href")!);
        Assert.Equal(Html, content);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("Ängebot", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith(
            "sandbox",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        var report = await new StoreVerification(site.Store.Store, site.Firm.Now.Today, _ => { }).Run(
            TestContext.Current.CancellationToken
        );
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_lead_or_its_people_gets_no_file()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get(Question(site, lead));
        var link = (await rep.SendFile("evidence", ("Entry.File", "Angebot.pdf", Html), ("Entry.Amount", "1")))
            .Document.QuerySelector("a.file")!
            .GetAttribute("href")!;
        using var stranger = site.Stranger();
        Assert.StartsWith("/sign-in", (await stranger.Get(link)).Path, StringComparison.Ordinal);
        using var reader = await site.Visit(Role.Reader);
        Assert.DoesNotContain(
            "Angebot.pdf",
            (await reader.Get($"/leads/{lead.Id.Value}")).Text,
            StringComparison.Ordinal
        );
        Assert.NotEqual(Html, (await reader.Fetch(link)).Content);
        await using (var db = site.Store.Open("hire"))
        {
            db.Add(Assert.IsType<UserResult.Kept>(User.Add("Otto", "otto@example.org", Role.Rep)).User);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await site.Store.Run("UPDATE lead SET owner = (SELECT id FROM app_user WHERE name = 'Otto')");
        Assert.Equal(HttpStatusCode.NotFound, (await rep.Fetch(link)).Answer.StatusCode);
        using var head = await site.Visit(Role.HeadOfSales);
        Assert.Equal(Html, (await head.Fetch(link)).Content);
    }

    [Fact]
    public async Task An_empty_file_and_one_that_is_too_large_are_refused_and_what_was_typed_stays()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get(Question(site, lead));
        var empty = await rep.SendFile("evidence", ("Entry.File", "leer.pdf", []), ("Entry.Amount", "12.500"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.StartsWith("Diese Datei ist leer.", empty.Refusal, StringComparison.Ordinal);
        Assert.Equal("12.500", empty.Document.QuerySelector("[name='Entry.Amount']")!.GetAttribute("value"));
        var large = await rep.SendFile(
            "evidence",
            ("Entry.File", "groß.pdf", new byte[AttachedFile.MostBytes + 1]),
            ("Entry.Amount", "12.500")
        );
        Assert.StartsWith("Diese Datei ist größer als 10 MB.", large.Refusal, StringComparison.Ordinal);
        Assert.Equal(0L, Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM stored_file"), null));
    }

    [Fact]
    public async Task The_same_content_lies_here_once()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        foreach (var name in (string[])["eins.pdf", "zwei.pdf"])
        {
            await rep.Get(Question(site, lead));
            Assert.NotNull((await rep.SendFile("evidence", ("Entry.File", name, Html), ("Entry.Amount", "1"))).Said);
        }
        Assert.Equal(1L, Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM stored_file"), null));
        await using var db = site.Store.Open();
        Assert.Equal(
            ["eins.pdf", "zwei.pdf"],
            (await db.Lead(lead.Id)).Evidence.Select(fact => fact.FileName).OfType<string>()
        );
    }
}
