using System.Net;
using System.Text;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Measured;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>What marketing sees of what it brought, over real HTTP and without script.</summary>
public class YieldPageTests
{
    const string Worth = "[aria-labelledby=worth]";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Content_stands_beside_what_it_brought_by_all_touches_and_by_the_first(Engine engine)
    {
        await using var site = await Site.Open(engine);
        using (var early = await site.Visit(Role.Marketing))
            Assert.Contains(
                "Noch kam niemand",
                (await early.Get("/marketing/outcomes")).Text,
                StringComparison.Ordinal
            );
        var firm = await FollowedFirm.In(site.Store, site.Firm);
        using var marketing = await site.Visit(Role.Marketing);
        await marketing.Get("/marketing");

        var page = await marketing.Follow("Was Aufträge bringt");

        Assert.Equal("Was Aufträge bringt", page.Title);
        Assert.Contains("Das alles ruht auf 1 Auftrag.", page.Text, StringComparison.Ordinal);
        Assert.Contains("decide nothing", await English(marketing, "/marketing/outcomes"), StringComparison.Ordinal);
        var row = Row(page, "Die Checkliste");
        // Asked, followers, leads, orders: by all and by the first touch.
        Assert.Equal(["4", "3", "3", "2", "3", "2", "1", "1"], row[1..9]);
        Assert.Equal("50.000\u00a0€14.000\u00a0€ bis 180.000\u00a0€", Row(page, "Die Checkliste", Worth)[1]);
        var returned = page.Document.QuerySelectorAll("[aria-labelledby=returned] tbody tr")[0].TextContent;
        Assert.Contains("Woran erkennen wir einen Bedarf? (1)", returned, StringComparison.Ordinal);
        Assert.Equal("0", Row(await marketing.Get("/marketing/outcomes?by=source"), "brief")[6]);
        Assert.Contains(
            "Werkleiter",
            (await marketing.Get("/marketing/outcomes?by=group")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await marketing.Get("/marketing/outcomes?by=42")).Status);

        await firm.Touch(firm.Anna, firm.Ordered, firm.ByGuide, "=cmd|' /C calc'!A0");
        var (answer, content) = await marketing.Fetch("/marketing/outcomes.csv?by=source");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var csv = Encoding.UTF8.GetString(content);
        Assert.DoesNotMatch("(^|[,;\"\t|\r\n])[=+@＝-]", csv);
        Assert.Contains("messe,EUR,,4,3,3,1,50000.00,", csv, StringComparison.Ordinal);

        using var head = await site.Visit(Role.HeadOfSales);
        Assert.Equal(HttpStatusCode.OK, (await head.Get("/marketing/outcomes")).Status);
        using var rep = await site.Visit(Role.Rep);
        Assert.StartsWith("/denied", (await rep.Get("/marketing/outcomes")).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_it_cost_is_typed_once_and_a_mistake_is_taken_back(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var firm = await FollowedFirm.In(site.Store, site.Firm);
        using var marketing = await site.Visit(Role.Marketing);
        await marketing.Get("/marketing/outcomes");
        await marketing.Follow("Kosten eintragen");
        foreach (var wrong in (string[])["", "viel", "0", "-5"])
            Assert.Equal(
                HttpStatusCode.UnprocessableEntity,
                (
                    await marketing.Send(
                        "spending",
                        ("Entry.On", "source"),
                        ("Entry.Name", "messe"),
                        ("Entry.Amount", wrong)
                    )
                ).Status
            );
        Assert.NotNull(
            (
                await marketing.Send("spending", ("Entry.On", "source"), ("Entry.Name", " "), ("Entry.Amount", "5"))
            ).Refusal
        );
        Assert.NotNull(
            (await marketing.Send("spending", ("Entry.On", $"{Guid.NewGuid()}"), ("Entry.Amount", "5"))).Refusal
        );

        await marketing.Send("spending", ("Entry.On", $"{firm.Checklist.Id.Value}"), ("Entry.Amount", "1.250,00"));
        var done = await marketing.Send(
            "spending",
            ("Entry.On", "source"),
            ("Entry.Name", "messe"),
            ("Entry.Amount", "300")
        );
        Assert.Equal("Die Ausgabe ist eingetragen.", done.Said);
        Assert.Equal("1.250\u00a0€", Row(await marketing.Get("/marketing/outcomes"), "Die Checkliste", Worth)[5]);
        Assert.Equal("300\u00a0€", Row(await marketing.Get("/marketing/outcomes?by=source"), "messe", Worth)[5]);

        await using (var db = site.Store.Open())
        {
            var piece = await db.Spendings.SingleAsync(one => one.Piece != null, Cancel);
            await marketing.Get("/marketing/spending");
            await marketing.Send($"withdraw-{piece.Id}");
        }
        Assert.Contains("zurückgenommen", marketing.Page.Text, StringComparison.Ordinal);
        Assert.Equal("–", Row(await marketing.Get("/marketing/outcomes"), "Die Checkliste", Worth)[5]);
        await using var read = site.Store.Open();
        Assert.Equal(
            ["record-spending", "record-spending", "withdraw-spending"],
            await read
                .Journal.Where(entry => entry.SubjectKind == "spending")
                .OrderBy(entry => entry.Seq)
                .Select(entry => entry.Action)
                .ToListAsync(Cancel)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Acts_stand_with_what_came_after_them_and_the_page_says_how_it_counts(Engine engine)
    {
        await using var site = await Site.Open(engine);
        using (var early = await site.Visit(Role.Marketing))
            Assert.Contains(
                "Noch folgt niemand",
                (await early.Get("/marketing/maturity")).Text,
                StringComparison.Ordinal
            );
        var firm = await FollowedFirm.Empty(site.Store, site.Firm);
        // Thirty come by the checklist; ten of them come back for the guide after ten days and order after twenty more.
        var came = new List<(Domain.Contacts.Person Person, Domain.LeadId Lead)>();
        for (var number = 0; number < 30; number++)
            came.Add(await firm.Comes($"Eva{number}", $"Firma {number}", firm.ByChecklist, "messe"));
        site.Store.Clock.Advance(TimeSpan.FromDays(10));
        foreach (var (person, lead) in came.Take(10))
            await firm.Touch(person, lead, firm.ByGuide, null);
        foreach (var (_, lead) in came.Take(10))
            await firm.Work(
                lead,
                one => Assert.IsType<HandOverResult.HandedOver>(one.Pull(firm.Firm.Terms(firm.Firm.Rep), firm.Firm.Now))
            );
        site.Store.Clock.Advance(TimeSpan.FromDays(20));
        foreach (var (_, lead) in came.Take(10))
            await firm.Work(lead, one => one.Record(firm.Firm.Plan, firm.Firm.Order(), firm.Firm.Now));
        site.Store.Clock.Advance(TimeSpan.FromDays(30));
        using var marketing = await site.Visit(Role.Marketing);
        await marketing.Get("/marketing");

        var page = await marketing.Follow("Was Aufträge ankündigt");

        var guide = Row(page, "„Der Ratgeber“ angefordert", "[aria-labelledby=acts]");
        Assert.Equal(["10", "10", "10"], guide[1..4]);
        Assert.Equal("kündigt einen Auftrag an", guide[6]);
        Assert.Contains("Das alles ruht auf 10 Aufträgen; das ist wenig.", page.Text, StringComparison.Ordinal);
        Assert.Contains("ist kein Fehlschlag", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("figure svg rect"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("figure tbody tr"));
        Assert.Contains(
            "rewarded for merely",
            await English(marketing, "/marketing/maturity"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_queue_that_is_too_long_says_so_and_proposes_what_keeps_each_warm(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var firm = await FollowedFirm.Empty(site.Store, site.Firm);
        var waiting = new List<Domain.LeadId>();
        for (var number = 0; number < 12; number++)
            waiting.Add((await firm.Comes($"Eva{number}", $"Firma {number}", firm.ByChecklist, "messe")).Lead);
        using (var early = await site.Visit(Role.Marketing))
            Assert.DoesNotContain("Warmhalten", (await early.Get("/queue")).Text, StringComparison.Ordinal);
        site.Store.Clock.Advance(TimeSpan.FromDays(20));
        foreach (var lead in waiting)
            await firm.Work(
                lead,
                one => Assert.IsType<HandOverResult.HandedOver>(one.Pull(firm.Firm.Terms(firm.Firm.Rep), firm.Firm.Now))
            );
        site.Store.Clock.Advance(TimeSpan.FromDays(8));
        // All places are taken, so whoever comes now waits.
        Assert.True(await site.Store.Run("UPDATE app_user SET capacity = 12") > 0);
        await firm.Agrees((await firm.Comes("Zoe", "Zwölfte GmbH", firm.ByChecklist, null)).Person);
        site.Store.Clock.Advance(TimeSpan.FromDays(1));
        using var marketing = await site.Visit(Role.Marketing);

        var page = await marketing.Get("/queue");

        Assert.Contains("warten im Mittel länger als 7 Tage", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Zwölfte GmbH", "Der Ratgeber", "für alle", "1 folgt dort"],
            Row(page, "Zwölfte GmbH", "[aria-labelledby=warm]")
        );
        using var rep = await site.Visit(Role.Rep);
        var theirs = await rep.Get("/queue");
        Assert.Contains("warten im Mittel länger", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Warmhalten", theirs.Text, StringComparison.Ordinal);

        var pace = await marketing.Get("/queue/pace");
        Assert.Contains("warten im Mittel länger", pace.Text, StringComparison.Ordinal);
        Assert.Contains("Für einen Rat sind es noch zu wenige Fälle", pace.Text, StringComparison.Ordinal);
        Assert.Contains("werden voraussichtlich", pace.Text, StringComparison.Ordinal);
        Assert.Equal(2, pace.Document.QuerySelectorAll("[aria-labelledby=front] figure").Length);
    }

    static async Task<string> English(Visitor visitor, string path)
    {
        using var twin = visitor.Twin();
        await twin.Send("/preferences", ("language", "en"));
        return (await twin.Get(path)).Text;
    }

    static string[] Row(SeenPage page, string name, string within = "main") =>
        [
            .. page
                .Document.QuerySelectorAll($"{within} tbody tr")
                .First(row => row.Children[0].TextContent.Trim() == name)
                .Children.Select(cell => cell.TextContent.Trim()),
        ];
}
