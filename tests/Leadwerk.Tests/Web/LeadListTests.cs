using System.Net;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

public sealed class LeadListTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Filters_are_chips_each_with_the_way_out_and_columns_sort_by_the_address()
    {
        await using var site = await Site.Open();
        await site.Firm.Save("hand-over", site.Firm.Active());
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get("/leads?q=M%C3%BCller&phase=F&order=WorthMost&nonsense=1");
        var chips = page.Document.QuerySelectorAll(".chip").Select(chip => chip.GetAttribute("href")).ToArray();
        Assert.Equal(["/leads?phase=F&order=WorthMost", "/leads?q=M%C3%BCller&order=WorthMost"], chips);
        Assert.Equal("descending", page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        var bySince = await head.Get("/leads?order=LongestInPhase");
        Assert.Single(bySince.Document.QuerySelectorAll("tbody tr"));
        Assert.Empty((await head.Get("/leads?order=99&status=7&phase=%00")).Document.QuerySelectorAll(".chip"));
    }

    [Fact]
    public async Task An_empty_list_offers_what_it_says_to_whoever_may()
    {
        await using var site = await Site.Open();
        using var rep = await site.Visit(Role.Rep);
        Assert.NotNull((await rep.Get("/leads")).Document.QuerySelector(".empty a[href='/leads/new']"));
        Assert.Null((await rep.Get("/leads?phase=F")).Document.QuerySelector(".empty a[href='/leads/new']"));
        using var reader = await site.Visit(Role.Reader);
        Assert.Null((await reader.Get("/leads")).Document.QuerySelector(".empty a[href='/leads/new']"));
    }

    [Fact]
    public async Task The_oldest_in_its_phase_comes_first_and_pages_go_on_without_a_gap()
    {
        await using var site = await Site.Open();
        var leads = new List<Lead>();
        for (var at = 0; at < 55; at++)
        {
            leads.Add(site.Firm.Active());
            if (at % 10 == 9)
                site.Store.Clock.Advance(TimeSpan.FromDays(1));
        }
        await site.Firm.Save("hand-over", [.. leads]);
        using var head = await site.Visit(Role.HeadOfSales);
        var first = await head.Get("/leads?order=LongestInPhase");
        var seen = Rows(first).ToList();
        Assert.Equal(50, seen.Count);
        seen.AddRange(Rows(await head.Get(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!)));
        Assert.Equal(
            leads
                .OrderBy(lead => lead.PhaseSince)
                .ThenBy(lead => lead.Id.Value)
                .Select(lead => $"/leads/{lead.Id.Value}"),
            seen
        );

        static IEnumerable<string> Rows(SeenPage page) =>
            page.Document.QuerySelectorAll("td.long a").Select(link => link.GetAttribute("href")!);
    }

    [Fact]
    public async Task A_view_is_saved_as_the_list_writes_it_for_its_owner_alone_and_deleted_again()
    {
        await using var site = await Site.Open();
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get("/leads?phase=F&order=WorthMost&evil=%22%3E%3Cscript%3E");
        var saved = await head.Send("save-view", ("View.Name", "Große in F"));
        Assert.Equal(
            ("/leads?phase=F&order=WorthMost", "Die Ansicht „Große in F“ steht jetzt über der Liste."),
            (saved.Path, saved.Said)
        );
        var link = saved.Document.QuerySelector(".views a")!;
        Assert.Equal(
            ("Große in F", "/leads?phase=F&order=WorthMost", "page"),
            (link.TextContent, link.GetAttribute("href"), link.GetAttribute("aria-current"))
        );

        var again = await head.Send("save-view", ("View.Name", " große in f "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.StartsWith("Eine Ansicht „große in f“ haben Sie schon.", again.Refusal, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await head.Send("save-view", ("View.Name", new string('x', 61)))).Status
        );

        using var rep = await site.Visit(Role.Rep);
        var page = await rep.Get("/leads");
        Assert.Null(page.Document.QuerySelector(".views"));
        await rep.Send("save-view", ("View.Name", "Meine"));
        var id = $"{await site.Store.Ask("SELECT id FROM saved_view WHERE name LIKE 'Gro%'")}";
        await rep.Send("delete-view", ("View.Id", id));
        Assert.Equal(2L, await site.Store.Ask("SELECT count(*) FROM saved_view"));

        await head.Get("/leads");
        var gone = await head.Send("delete-view", ("View.Id", id));
        Assert.Equal("Die Ansicht „Große in F“ ist gelöscht.", gone.Said);
        Assert.Equal(1L, await site.Store.Ask("SELECT count(*) FROM saved_view"));
        Assert.Equal(2L, await site.Store.Ask("SELECT count(*) FROM journal WHERE action = 'save-view'"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Leads_are_given_to_another_rep_up_to_their_capacity_and_the_rest_is_told(Engine engine)
    {
        await using var site = await Site.Open(engine);
        Lead[] leads = [site.Firm.Active(), site.Firm.Active(), site.Firm.Active()];
        await site.Firm.Save("hand-over", [.. leads]);
        var head = site[Role.HeadOfSales];
        await using (var db = site.Store.Open("set-capacity"))
        {
            (await db.Users.SingleAsync(user => user.Id == head.Id, Cancel)).SetCapacity(2);
            await db.SaveChangesAsync(Cancel);
        }
        using var boss = await site.Visit(Role.HeadOfSales);
        await boss.Get("/leads");
        var ticked = leads.Select(lead => ("lead", $"{lead.Id.Value}"));
        var page = await boss.Send("bulk", [.. ticked, ("Bulk.Act", "Reassign"), ("Bulk.Rep", $"{head.Id.Value}")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("2 von 3 erledigt", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 aktive Leads bei Platz für 2", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, await OwnedBy(site, head.Id));
        await using var store = site.Store.Open();
        Assert.Equal(
            2,
            await store
                .Journal.Where(entry => entry.Action == "reassign-lead")
                .Select(entry => entry.SubjectId)
                .Distinct()
                .CountAsync(Cancel)
        );
        // Only what is left is ticked again.
        Assert.Single(page.Document.QuerySelectorAll("input[name=lead][checked]"));
    }

    [Fact]
    public async Task A_rep_moves_own_dates_within_the_limit_and_reassigns_nothing()
    {
        await using var site = await Site.Open();
        var (mine, foreign) = (site.Firm.Active(), site.Firm.Active(site[Role.HeadOfSales]));
        await site.Firm.Save("hand-over", mine, foreign);
        using var rep = await site.Visit(Role.Rep);
        (string, string)[] both = [("lead", $"{mine.Id.Value}"), ("lead", $"{foreign.Id.Value}")];
        await rep.Get("/leads");
        Assert.Null(rep.Page.Document.QuerySelector("[name='Bulk.Rep']"));
        await rep.Send("bulk", [.. both, ("Bulk.Act", "Reassign"), ("Bulk.Rep", $"{site[Role.HeadOfSales].Id.Value}")]);
        Assert.Equal(1, await OwnedBy(site, site.Firm.Rep.Id));

        // Two times are allowed; the third is refused for that lead, and told.
        string[] days = ["2026-03-20", "2026-03-21", "2026-03-22"];
        foreach (var (day, moved) in days.Zip([true, true, false]))
        {
            await rep.Get("/leads");
            var page = await rep.Send(
                "bulk",
                [both[0], ("Bulk.Act", "Postpone"), ("Bulk.DueOn", day), ("Bulk.Reason", "Messe")]
            );
            Assert.Equal(moved ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal(moved ? "1 Lead ist geändert." : null, page.Said);
        }
        await rep.Get("/leads");
        var refused = await rep.Send(
            "bulk",
            [both[1], ("Bulk.Act", "Postpone"), ("Bulk.DueOn", "2026-03-20"), ("Bulk.Reason", "Messe")]
        );
        Assert.Contains("Diesen Lead gibt es für Sie nicht.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Andere GmbH", refused.Text, StringComparison.Ordinal);
        await rep.Get("/leads");
        Assert.Equal(
            "Bitte wählen Sie zuerst Leads in der Liste aus.",
            (await rep.Send("bulk", ("Bulk.Act", "Postpone"))).Refusal
        );
    }

    [Fact]
    public async Task The_export_holds_the_view_hides_the_banned_and_begins_no_formula()
    {
        await using var site = await Site.Open();
        var evil = Assert
            .IsType<ContactResult<Company>.Kept>(
                Company.Record(new CompanyData("=HYPERLINK(\"x\") Müller"), site.Firm.Now)
            )
            .Value;
        var lead = site.Firm.Active();
        var (other, everything) = site.Firm.OfAnotherCompany();
        await site.Firm.Save("hand-over", [evil, lead, .. everything]);
        await site.Store.Run(
            $"UPDATE lead SET company_id = (SELECT id FROM company WHERE name LIKE '=%') WHERE id = (SELECT id FROM lead WHERE status = 'Active')"
        );
        using var head = await site.Visit(Role.HeadOfSales);
        var file = await Csv(head, "/leads/export.csv");
        Assert.StartsWith("text/csv", $"{head.Page.Answer.Content.Headers.ContentType}", StringComparison.Ordinal);
        Assert.Contains(
            "attachment",
            $"{head.Page.Answer.Content.Headers.ContentDisposition}",
            StringComparison.Ordinal
        );
        Assert.Contains(lead.Id.Value.ToString(), file, StringComparison.Ordinal);
        Assert.Contains("x@example.org", file, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Id.Value.ToString(), file, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(", file, StringComparison.Ordinal);
        Assert.Contains(
            other.Id.Value.ToString(),
            await Csv(head, "/leads/export.csv?status=Waiting"),
            StringComparison.Ordinal
        );

        await using (var db = site.Store.Open("ban"))
        {
            var ban = ContactBan.OnPerson(site.Firm.Person, "Bitte nicht mehr.", [], new BanList([]), site.Firm.Now);
            db.Add(Assert.IsType<BanResult.Imposed>(ban).Ban);
            await db.SaveChangesAsync(Cancel);
        }
        Assert.DoesNotContain("x@example.org", await Csv(head, "/leads/export.csv"), StringComparison.Ordinal);
        Assert.Equal(3L, await site.Store.Ask("SELECT count(*) FROM journal WHERE action = 'export'"));
        foreach (var role in (Role[])[Role.Rep, Role.Marketing, Role.Reader])
        {
            using var visitor = await site.Visit(role);
            Assert.DoesNotContain("lead,title", await Csv(visitor, "/leads/export.csv"), StringComparison.Ordinal);
        }
    }

    static async Task<string> Csv(Visitor visitor, string path)
    {
        await visitor.Get(path);
        return await visitor.Page.Answer.Content.ReadAsStringAsync(Cancel);
    }

    static async Task<int> OwnedBy(Site site, UserId rep)
    {
        await using var db = site.Store.Open();
        return await db.Leads.CountAsync(lead => lead.Owner == rep, Cancel);
    }
}
