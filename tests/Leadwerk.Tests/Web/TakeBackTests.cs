using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Takeover.Pages;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Takeover;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Web;

/// <summary>A list that was taken over goes again, also a long one, and nobody waits before a page that says nothing.</summary>
public sealed class TakeBackTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_long_list_is_not_gone_through_before_anybody_asked_for_it(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var report = await site.Store.Take(
            OldList.Csv(Enumerable.Range(0, 2_001).Select(at => OldList.Row($"{at}", $"Firma {at} GmbH")))
        );
        var import = report.Import!.Value;
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get($"/start/list/taken/{import.Value}");
        Assert.Contains("Bis zu 2.001 Leads", page.Text, StringComparison.Ordinal);
        Assert.Contains("Was schon bearbeitet wurde, bleibt", page.Text, StringComparison.Ordinal);

        page = await head.Send("undo");

        Assert.Equal(("/start/list", HttpStatusCode.OK), (page.Path, page.Status));
        Assert.StartsWith("Zurückgenommen: 2.001 Leads.", page.Said, StringComparison.Ordinal);
        var taken = site.Services.GetRequiredService<TakeoverDesk>().Of(import)!;
        Assert.Equal((1, 2_001), (taken.Progress, taken.Report!.Withdrawn));
        await using var db = site.Store.Open();
        Assert.Equal(0, await db.Leads.CountAsync(lead => lead.WithdrawnAt == null, Cancel));
        Assert.Equal(
            1,
            await db.Journal.CountAsync(
                entry => entry.Action == "undo-import" && entry.Who == $"{site[Role.HeadOfSales].Id.Value}",
                Cancel
            )
        );
        page = await head.Get($"/start/list/taken/{import.Value}");
        Assert.Contains("Diese Liste ist zurückgenommen", page.Text, StringComparison.Ordinal);
    }
}
