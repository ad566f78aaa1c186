using System.Net;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web;

/// <summary>A lead goes back to marketing, to another rep, and past a second pair of eyes.</summary>
public sealed class HandingOnTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<Lead> Active(Site site)
    {
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        return lead;
    }

    static async Task<Lead> Now(Site site, Lead lead)
    {
        await using var db = site.Store.Open();
        return await db.Lead(lead.Id);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_rep_returns_a_lead_naming_the_criterion_and_its_date_stays(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}");
        var page = await rep.Follow("an Marketing zurückgeben");
        Assert.Contains("Das erste Verfallsdatum bleibt: 31.05.2026.", page.Text, StringComparison.Ordinal);
        var refused = await rep.Send("return", ("Entry.Reason", " "));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "Bitte füllen Sie das Feld „Grund“ aus."),
            (refused.Status, refused.Refusal)
        );
        page = await rep.Send("return", ("Entry.Reason", "Er wollte nur einen Katalog."));
        Assert.Contains(
            "Zurückgegeben, weil nicht belegt ist: Woran erkennen wir einen Bedarf?",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Er wollte nur einen Katalog.", page.Text, StringComparison.Ordinal);
        var now = await Now(site, lead);
        Assert.Equal((null, false, lead.ExpiresOn), (now.Owner, now.Qualified, now.ExpiresOn));
        Assert.Equal(HttpStatusCode.NotFound, (await rep.Get($"/leads/{lead.Id.Value}/return")).Status);
    }

    [Fact]
    public async Task The_head_of_sales_gives_a_lead_to_somebody_else_and_no_rep_can()
    {
        await using var site = await Site.Open();
        var (lead, other) = (await Active(site), await Active(site));
        var otto = Assert.IsType<UserResult.Kept>(User.Add("Otto Ohnesorg", "otto@example.org", Role.Rep)).User;
        await site.Firm.Save("hire", otto);
        using var rep = await site.Visit(Role.Rep);
        Assert.StartsWith(
            "/denied",
            (await rep.Get($"/leads/{lead.Id.Value}/reassignment")).Path,
            StringComparison.Ordinal
        );
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get($"/leads/{lead.Id.Value}");
        await head.Follow("jemand anderem geben");
        var page = await head.Send("reassignment", ("Entry.Rep", $"{otto.Id.Value}"), ("Entry.All", "true"));
        Assert.NotNull(page.Said);
        var (one, two) = (await Now(site, lead), await Now(site, other));
        Assert.Equal((otto.Id, otto.Id, lead.ExpiresOn, 1), (one.Owner, two.Owner, one.ExpiresOn, one.HandOvers.Count));
        Assert.Equal(lead.OpenFollowUp!.Id, one.OpenFollowUp!.Id);
    }

    [Fact]
    public async Task Beyond_the_room_of_a_rep_no_lead_of_a_company_is_given_to_them()
    {
        await using var site = await Site.Open();
        var (lead, other) = (await Active(site), await Active(site));
        var otto = Assert.IsType<UserResult.Kept>(User.Add("Otto", "otto@example.org", Role.Rep)).User;
        await site.Firm.Save("hire", otto);
        await site.Store.Run("UPDATE app_user SET capacity = 1 WHERE name = 'Otto'");
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get($"/leads/{lead.Id.Value}/reassignment");
        var refused = await head.Send("reassignment", ("Entry.Rep", $"{otto.Id.Value}"), ("Entry.All", "true"));
        Assert.Contains("1 aktive Leads bei Platz für 1", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal(
            (site.Firm.Rep.Id, site.Firm.Rep.Id),
            ((await Now(site, lead)).Owner!.Value, (await Now(site, other)).Owner!.Value)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Evidence_that_asks_for_four_eyes_is_confirmed_by_somebody_else_who_sees_that_it_waits(
        Engine engine
    )
    {
        await using var site = await Site.Open(engine);
        var lead = await Active(site);
        var asked = site.Firm.Plan.Phases[1].Criteria[0].Id.Value;
        await site.Store.Run(
            $"UPDATE criterion SET four_eyes = TRUE WHERE id = '{(engine == Engine.Sqlite ? $"{asked}".ToUpperInvariant() : asked)}'"
        );
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}/evidence/{asked}");
        var page = await rep.Send(
            "evidence",
            ("Entry.Person", $"{site.Firm.Person.Id.Value}"),
            ("Entry.Text", "Weniger Stillstand.")
        );
        Assert.Contains("wartet auf die Bestätigung durch eine zweite Person", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action*=confirmation]"));
        Assert.DoesNotContain(
            "Wartet auf eine zweite Person",
            (await rep.Get("/today")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal("F", $"{(await Now(site, lead)).Phase}");

        using var head = await site.Visit(Role.HeadOfSales);
        page = await head.Get("/today");
        Assert.Contains("Wartet auf eine zweite Person", page.Text, StringComparison.Ordinal);
        await head.Follow("Müller Anlagen GmbH");
        var confirm = head.Page.Document.QuerySelector("form[action*=confirmation]")!.GetAttribute("action")!;
        page = await head.Send(confirm);
        Assert.Equal("Der Nachweis ist bestätigt und zählt. Der Lead steht in Phase E.", page.Said);
        Assert.Equal("E", $"{(await Now(site, lead)).Phase}");
        Assert.DoesNotContain(
            "Wartet auf eine zweite Person",
            (await head.Get("/today")).Text,
            StringComparison.Ordinal
        );

        await rep.Get($"/leads/{lead.Id.Value}");
        var token = rep.Page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(
            "Der Nachweis ist schon bestätigt.",
            (await rep.Post(confirm, ("__RequestVerificationToken", token))).Said
        );
    }

    [Fact]
    public async Task Evidence_recorded_by_mistake_is_revoked_with_one_click_and_stays_visible()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}/evidence/{site.Firm.Plan.Phases[1].Criteria[0].Id.Value}");
        var page = await rep.Send(
            "evidence",
            ("Entry.Person", $"{site.Firm.Person.Id.Value}"),
            ("Entry.Text", "Falscher Kunde.")
        );
        Assert.Equal("E", $"{(await Now(site, lead)).Phase}");
        site.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        page = await rep.Send(page.Document.QuerySelector(".said form")!.GetAttribute("action")!);
        Assert.Equal("Der Nachweis ist widerrufen und bleibt sichtbar. Der Lead steht in Phase F.", page.Said);
        Assert.Contains("Versehentlich festgehalten", page.Text, StringComparison.Ordinal);
        Assert.Contains("Falscher Kunde.", page.Text, StringComparison.Ordinal);
        Assert.Equal(("F", 1), ($"{(await Now(site, lead)).Phase}", (await Now(site, lead)).FallBacks));
    }

    [Fact]
    public async Task Of_two_who_work_at_once_the_second_sees_what_the_first_did_and_loses_nothing()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        using var head = await site.Visit(Role.HeadOfSales);
        await rep.Get($"/leads/{lead.Id.Value}/follow-up");
        await head.Get($"/leads/{lead.Id.Value}/follow-up");
        site.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        (string, string)[] later =
        [
            ("Entry.End", "Deferred"),
            ("Entry.Reason", "Nach der Inventur."),
            ("Entry.Next", "Anrufen"),
            ("Entry.DueOn", "2026-03-12"),
        ];
        Assert.NotNull((await head.Send("follow-up", later)).Said);
        var conflict = await rep.Send("follow-up", [.. later[..1], ("Entry.Reason", "Ist krank."), .. later[2..]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.StartsWith(
            "Jemand anderes hat diesen Lead inzwischen geändert.",
            conflict.Refusal,
            StringComparison.Ordinal
        );
        var meanwhile = conflict.Document.QuerySelector(".meanwhile")!.TextContent;
        Assert.Contains("Vertröstet", meanwhile, StringComparison.Ordinal);
        Assert.Contains("Nach der Inventur.", meanwhile, StringComparison.Ordinal);
        Assert.Contains(
            "Ist krank.",
            conflict.Document.QuerySelector("[name='Entry.Reason']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await Now(site, lead)).Deferrals);
        Assert.StartsWith("Vertröstung 2 von 2", (await rep.Send("follow-up")).Said, StringComparison.Ordinal);
        Assert.Equal(2, (await Now(site, lead)).Deferrals);
    }
}
