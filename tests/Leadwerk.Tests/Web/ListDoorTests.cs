using System.Net;
using System.Text.RegularExpressions;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Takeover.Pages;
using Leadwerk.Tests.Docs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Web;

public partial class ListDoorTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_looked_at_taken_over_and_taken_back()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        var form = await browser.Get("/start/list");
        var sample = Path.Combine(Repository.Root, "samples", "hubspot-de.csv");
        var uploaded = await browser.Upload(
            form,
            ListEndpoints.Upload,
            "../../böse\n.csv",
            await File.ReadAllBytesAsync(sample, Cancel)
        );
        var path = uploaded.Location!;
        Assert.Single(Directory.GetFiles(office.Store.Folder, "list.*", SearchOption.AllDirectories));

        var page = await browser.Get(path);
        Assert.Contains("HubSpot", page.Text);
        Assert.Contains("Untote", page.Page.QuerySelector(".headline")!.TextContent);
        var report = await browser.Get($"{path}/report");
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Contains("style-src 'unsafe-inline'", report.Policy);
        Assert.DoesNotContain("script", report.Policy);
        await using var db = office.Store.Open();
        Assert.Equal(0, await db.Leads.CountAsync(Cancel));
        // Nobody else sees what somebody uploaded.
        using var head = await office.SignedIn(Role.HeadOfSales);
        Assert.Equal(HttpStatusCode.Gone, (await head.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Get($"{path}/report")).Status);

        int Figure(Answer of, int place) => int.Parse(of.Page.QuerySelectorAll(".figures dd")[place].TextContent, null);
        int Expired(Answer of) => Figure(of, 1);
        var relieved = await browser.Submit(path, page, "take", ("Entry.Grace", "60"), ("Entry.What", "preview"));
        Assert.InRange(Expired(relieved), 0, Expired(page));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await browser.Submit(path, page, "take", ("Entry.Grace", "61"), ("Entry.What", "take"))).Status
        );
        var taken = await browser.Submit(path, page, "take", ("Entry.What", "take"));
        Assert.Equal($"{path}/import", taken.Location);
        await office.Services.GetRequiredService<TakeoverDesk>().Of(Guid.Parse(path.Split('/')[^1]))!.Work;
        Assert.Equal(Expired(page), Expired(await browser.Get($"{path}/import")));
        Assert.Equal(
            Enumerable.Range(0, 4).Sum(place => Figure(page, place)),
            await db.Leads.CountAsync(lead => lead.WithdrawnAt == null, Cancel)
        );

        var done = await browser.Get("/start/list");
        var asking = done.Page.QuerySelector("a[href^='/start/list/taken/']")!.GetAttribute("href")!;
        // What goes and what stays is said before anything happens.
        var asked = await browser.Get(asking);
        var all = await db.Leads.CountAsync(lead => lead.WithdrawnAt == null, Cancel);
        Assert.Contains($"{all} Leads: Was die Liste von ihnen sagt", asked.Text);
        var stays = asked.Page.QuerySelector(".stays")!.TextContent;
        Assert.Contains($"{await db.Companies.CountAsync(one => one.Import != null, Cancel)} Firmen", stays);
        Assert.Contains($"{await db.People.CountAsync(one => one.Import != null, Cancel)} Mensch", stays);
        Assert.Contains("Benutzer ohne Zugang, denen ihre Leads gehören: ", stays);
        Assert.NotEqual(0, all);
        var undone = await browser.Submit(asking, asked, "undo");
        Assert.Equal("/start/list", undone.Location);
        Assert.Equal(0, await db.Leads.CountAsync(lead => lead.WithdrawnAt == null, Cancel));
        var again = await browser.Get(asking);
        Assert.Contains("Diese Liste ist zurückgenommen", again.Text);
        Assert.Null(again.Page.QuerySelector("button.final"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/start/list/taken/{Guid.NewGuid()}")).Status);
        var journal = await office.Journal();
        Assert.Contains("import-list list_import", journal);
        Assert.Contains("undo-import list_import", journal);
    }

    [Fact]
    public async Task Stages_that_name_their_phase_are_preset_to_it_and_stand_in_the_order_of_the_ladder()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        var sample = Path.Combine(Repository.Root, "samples", "solarwerk.csv");
        var form = await browser.Get("/start/list");
        var bytes = await File.ReadAllBytesAsync(sample, Cancel);
        var uploaded = await browser.Upload(form, ListEndpoints.Upload, "Solarwerk.csv", bytes);
        var page = await browser.Get(uploaded.Location!);
        var stages = page.Page.QuerySelectorAll(".stages label");
        Assert.Equal(
            ["F Bedarf vermutet", "E Nutzen geklärt", "D Entscheider will", "C Verhandlung", "B mündlich bestellt"],
            stages.Select(stage => stage.QuerySelector("input")!.GetAttribute("value"))
        );
        Assert.Equal(
            ["F", "E", "D", "C", "B"],
            stages.Select(stage => stage.QuerySelector("option[selected]")!.GetAttribute("value"))
        );
        Assert.Null(page.Page.QuerySelector("form .refusal"));
    }

    [Fact]
    public async Task The_preview_says_on_which_day_the_list_ends_and_what_expired_since_then()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        office.Store.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        using var browser = await office.SignedIn(Role.Administrator);
        var form = await browser.Get("/start/list");
        var sample = Path.Combine(Repository.Root, "samples", "solarwerk.csv");
        var bytes = await File.ReadAllBytesAsync(sample, Cancel);
        var path = (await browser.Upload(form, ListEndpoints.Upload, "Solarwerk.csv", bytes)).Location!;
        var page = await browser.Get(path);
        Assert.StartsWith("213", page.Page.QuerySelector(".headline")!.TextContent);
        Assert.Contains("30.06.2026, dem letzten Tag, von dem Ihre Liste etwas weiß, vor 5 Monaten.", page.Text);
        Assert.Contains("Hier zählt heute, der 30.11.2026. Ihre Liste endet am 30.06.2026, vor 5 Monaten.", page.Text);
        var ended = page.Page.QuerySelectorAll(".figures dd")[1].TextContent;
        Assert.Contains("Gerechnet ist ohne Schonfrist.", page.Text);
        var said = EndedSince().Match(page.Text);
        Assert.Equal(
            int.Parse(ended, null),
            int.Parse(said.Groups["since"].Value, null) + int.Parse(said.Groups["before"].Value, null)
        );
        var relieved = await browser.Submit(path, page, "take", ("Entry.Grace", "60"), ("Entry.What", "preview"));
        Assert.Contains("Gerechnet ist mit 60 Tagen.", relieved.Text);
    }

    [GeneratedRegex(
        "gilt als beendet: (?<since>[0-9]+) Leads; (?<before>[0-9]+) weitere waren es schon",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex EndedSince();

    [Fact]
    public async Task What_is_no_list_is_refused_with_a_reason_and_reps_bring_none()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        var form = await browser.Get("/start/list");
        var uploaded = await browser.Upload(
            form,
            ListEndpoints.Upload,
            "x.csv",
            "PK nothing that anybody could read"u8.ToArray()
        );
        Assert.NotEmpty((await browser.Get(uploaded.Location!)).Refusal);
        Assert.Equal("/start/list", (await browser.Upload(form, ListEndpoints.Upload, "x.csv", [])).Location);
        using var rep = await office.SignedIn(Role.Rep);
        Assert.StartsWith("/denied", (await rep.Get("/start/list")).Location, StringComparison.Ordinal);
        var account = await rep.Get("/account");
        var refused = await rep.Upload(account, ListEndpoints.Upload, "x.csv", "a,b"u8.ToArray());
        Assert.StartsWith("/denied", refused.Location, StringComparison.Ordinal);
    }
}
