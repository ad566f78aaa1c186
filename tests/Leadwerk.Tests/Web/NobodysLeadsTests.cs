using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

/// <summary>Leads that wait for somebody, and those whose rep is gone.</summary>
public sealed class NobodysLeadsTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_room_pulls_the_next_lead_and_beyond_it_gets_none()
    {
        await using var site = await Site.Open();
        var (waiting, everything) = site.Firm.OfAnotherCompany();
        await site.Firm.Save("start-lead", everything);
        using var rep = await site.Visit(Role.Rep);
        Assert.Contains("Andere GmbH", (await rep.Get("/queue")).Text);
        var pulled = await rep.Send("/pull");
        Assert.Equal($"/leads/{waiting.Id.Value}", pulled.Path);
        await using (var db = site.Store.Open())
            Assert.Equal(site.Firm.Rep.Id, (await db.Lead(waiting.Id)).Owner);
        Assert.Contains("Niemand wartet", (await rep.Get("/queue")).Text);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_assigns_is_told_to_whom_and_has_the_next_before_them(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var lead = site.Firm.Maturing();
        await site.Firm.Save("start", lead);
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get("/queue");

        var page = await head.Send($"/leads/{lead.Id.Value}/assignment", ("rep", $"{site.Firm.Rep.Id.Value}"));

        Assert.Equal("/queue", page.Path);
        Assert.StartsWith("Müller Anlagen GmbH → Rita Rep. Übergeben.", page.Said, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal(site.Firm.Rep.Id, (await db.Lead(lead.Id)).Owner);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_day_of_the_head_of_sales_names_leads_of_whoever_was_shut_out_and_leads_to_them(Engine engine)
    {
        await using var site = await Site.Open(engine);
        await site.Firm.Save("start", site.Firm.Active());
        using var head = await site.Visit(Role.HeadOfSales);
        Assert.DoesNotContain("Niemand arbeitet", (await head.Get("/today")).Text, StringComparison.Ordinal);
        await using (var db = site.Store.Open("shut-out"))
        {
            (await db.Users.SingleAsync(user => user.Id == site.Firm.Rep.Id, Cancel)).Close(site.Firm.Now);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Contains("Niemand arbeitet diese Leads", (await head.Get("/today")).Text, StringComparison.Ordinal);
        var page = await head.Follow("1 Lead umverteilen");
        Assert.Equal($"/leads?owner={site.Firm.Rep.Id.Value}", page.Path);
        Assert.Contains("Müller Anlagen GmbH", page.Text, StringComparison.Ordinal);

        page = await head.Get($"/settings/users/{site.Firm.Rep.Id.Value}");
        Assert.Contains("Niemand arbeitet sie", page.Text, StringComparison.Ordinal);
        await head.Follow("Umverteilen");
        using var rep = await site.Visit(Role.Marketing);
        Assert.DoesNotContain("Niemand arbeitet", (await rep.Get("/today")).Text, StringComparison.Ordinal);
    }
}
