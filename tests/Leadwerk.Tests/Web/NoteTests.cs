using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

public sealed class NoteTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_note_stands_in_the_timeline_moves_nothing_and_can_be_taken_back(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        var before = await State(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}");
        var page = await rep.Send("note", ("Note.Text", "Mag <b>Blumen</b>."));
        Assert.Equal("Die Notiz steht im Verlauf. Bewegung ist sie keine.", page.Said);
        Assert.Contains("Mag <b>Blumen</b>.", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, await State(site));
        var undo = page.Document.QuerySelector(".said form")!.GetAttribute("action")!;
        page = await rep.Send(undo);
        Assert.Equal("Die Notiz ist zurückgenommen.", page.Said);
        Assert.DoesNotContain("Blumen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Notiz zurückgenommen", page.Text, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal(
            ["withdraw-note", "write-note"],
            await db
                .Journal.Where(entry => entry.SubjectKind == "note")
                .Select(entry => entry.Action)
                .Order()
                .ToListAsync(Cancel)
        );
    }

    [Fact]
    public async Task An_empty_note_is_refused_and_a_foreign_one_cannot_be_taken_back()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}");
        var refused = await rep.Send("note", ("Note.Text", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Bitte füllen Sie das Feld „Notiz“ aus.", refused.Refusal);
        var undo = (await rep.Send("note", ("Note.Text", "Ruft gern mittags zurück.")))
            .Document.QuerySelector(".said form")!
            .GetAttribute("action")!;
        using var marketing = await site.Visit(Role.Marketing);
        await marketing.Get($"/leads/{lead.Id.Value}");
        Assert.Null(marketing.Page.Document.QuerySelector($"form[action='{undo}']"));
        Assert.Contains("Ruft gern mittags zurück.", marketing.Page.Text, StringComparison.Ordinal);
        var token = marketing.Page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await marketing.Post(undo, ("__RequestVerificationToken", token))).Status
        );
        Assert.Equal(
            0L,
            Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM note WHERE withdrawn_at IS NOT NULL"), null)
        );
    }

    /// <summary>All that a clock, a count or a conflict could hang on.</summary>
    static async Task<string> State(Site site)
    {
        await using var db = site.Store.Open();
        var lead = await db.Leads.WithFacts().SingleAsync(Cancel);
        return string.Join(
            ' ',
            lead.Version,
            lead.MovedOn,
            lead.Deferrals,
            lead.ExpiresOn,
            lead.OpenFollowUp!.DueOn,
            lead.HandOvers[0].FirstContactAt,
            lead.Evidence.Count,
            lead.Contacts.Count
        );
    }
}
