using System.Net;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

public sealed class LeadWorkTests
{
    static async Task<Lead> Active(Site site)
    {
        var lead = site.Firm.Active();
        await using var db = site.Store.Open("hand-over");
        db.Add(lead);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return lead;
    }

    static async Task<Lead> Now(Site site, Lead lead)
    {
        await using var db = site.Store.Open();
        return await db
            .Leads.Include(one => one.FollowUps)
            .Include(one => one.Evidence)
            .SingleAsync(one => one.Id == lead.Id);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Evidence_moves_the_phase_and_ends_the_follow_up_with_the_next_step(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        var page = await rep.Get($"/leads/{lead.Id.Value}");
        Assert.True(page.Title == "Müller Anlagen GmbH", page.Status + page.Text);
        await rep.Follow("Nachweis festhalten");
        Assert.Equal("Welchen Nutzen erwartet der Kunde, in seinen eigenen Worten?", rep.Page.Title);
        var done = await rep.Send(
            "evidence",
            ("Entry.Person", $"{site.Firm.Person.Id.Value}"),
            ("Entry.Text", "Zwei Stunden weniger Stillstand am Tag."),
            ("Next.Ends", "true"),
            ("Next.What", "Mit der Geschäftsführung sprechen"),
            ("Next.DueOn", "2026-03-10"),
            ("Next.Minutes", "25")
        );
        Assert.Equal("Es ist etwas vorangegangen. Die nächste Wiedervorlage ist am 10.03.2026.", done.Said);
        Assert.Contains("Zwei Stunden weniger Stillstand am Tag.", done.Text);
        var now = await Now(site, lead);
        Assert.Equal("E", $"{now.Phase}");
        Assert.Equal(
            ("Mit der Geschäftsführung sprechen", new DateOnly(2026, 3, 10)),
            (now.OpenFollowUp!.What, now.OpenFollowUp.DueOn)
        );
        Assert.Equal(25L, Convert.ToInt64(await site.Store.Ask("SELECT sum(minutes) FROM effort"), null));
    }

    [Fact]
    public async Task A_refusal_keeps_everything_that_was_typed_and_saves_nothing()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}");
        await rep.Follow("Nachweis festhalten");
        var refused = await rep.Send("evidence", ("Entry.Text", "Zwei Stunden weniger."), ("Entry.NewPerson", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Bitte nennen Sie die Person, um die es geht.", refused.Refusal);
        Assert.Contains("Zwei Stunden weniger.", refused.Document.QuerySelector("textarea")!.TextContent);
        var future = await rep.Send(
            "evidence",
            ("Entry.NewPerson", "Ute Ämter"),
            ("Entry.Text", "Zwei Stunden weniger."),
            ("Entry.HappenedOn", "2026-03-03")
        );
        Assert.StartsWith(
            "Ein Nachweis vom 03.03.2026 liegt in der Zukunft.",
            future.Refusal,
            StringComparison.Ordinal
        );
        Assert.Equal("Ute Ämter", future.Document.QuerySelector("[name='Entry.NewPerson']")!.GetAttribute("value"));
        Assert.Equal(1L, Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM person"), null));
        Assert.Single((await Now(site, lead)).Evidence);
    }

    [Fact]
    public async Task Deferrals_are_counted_told_with_their_measure_and_refused_at_the_limit()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        foreach (
            var (day, told) in ((string, string)[])
                [("2026-03-20", "Vertröstung 1 von 2, 100 Joule"), ("2026-03-12", "Vertröstung 2 von 2, 150 Joule")]
        )
        {
            await rep.Get($"/leads/{lead.Id.Value}/follow-up");
            var page = await rep.Send(
                "follow-up",
                ("Entry.End", "Deferred"),
                ("Entry.Reason", "Nach der Inventur."),
                ("Entry.Next", "Anrufen"),
                ("Entry.DueOn", day)
            );
            Assert.StartsWith(told, page.Said, StringComparison.Ordinal);
        }
        var atLimit = await rep.Get($"/leads/{lead.Id.Value}/follow-up");
        Assert.Contains("2 Vertröstungen sind genug: Ein weiteres „später“ nimmt niemand an.", atLimit.Text);
        Assert.True(atLimit.Document.QuerySelector("[value=Deferred]")!.HasAttribute("disabled"));
        var refused = await rep.Send(
            "follow-up",
            ("Entry.End", "Deferred"),
            ("Entry.Reason", "Später."),
            ("Entry.Next", "Anrufen"),
            ("Entry.DueOn", "2026-03-05")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith(
            "2 Vertröstungen sind genug, ein weiteres Datum gibt es nicht.",
            refused.Refusal,
            StringComparison.Ordinal
        );
        var now = await Now(site, lead);
        Assert.Equal((2, new DateOnly(2026, 3, 12)), (now.Deferrals, now.OpenFollowUp!.DueOn));
    }

    [Theory]
    [InlineData("", "2026-03-20", "Später.", "Next", "Bitte füllen Sie das Feld „Nächster Schritt“ aus.")]
    [InlineData("Anrufen", "2026-03-20", "", "Reason", "Bitte füllen Sie das Feld „Grund“ aus.")]
    [InlineData("Anrufen", "", "Später.", "DueOn", "Bitte wählen Sie den Tag: heute oder einen späteren.")]
    [InlineData("Anrufen", "2026-02-20", "Später.", "DueOn", "Der 20.02.2026 ist vorbei.")]
    public async Task A_refusal_names_a_field_that_is_there_and_marks_it(
        string next,
        string due,
        string reason,
        string field,
        string refusal
    )
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}/follow-up");
        var page = await rep.Send(
            "follow-up",
            ("Entry.End", "Deferred"),
            ("Entry.Next", next),
            ("Entry.DueOn", due),
            ("Entry.Reason", reason)
        );
        Assert.StartsWith(refusal, page.Refusal, StringComparison.Ordinal);
        var marked = Assert.Single(page.Document.QuerySelectorAll("[aria-invalid=true]"));
        Assert.Equal($"Entry.{field}", marked.GetAttribute("name"));
        Assert.Equal(
            page.Refusal,
            page.Document.GetElementById(marked.GetAttribute("aria-describedby")!)!.TextContent.Trim()
        );
        if (refusal.Split('„', '“') is [_, var named, ..])
            Assert.StartsWith(named, marked.Closest("label")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Losing_asks_for_a_reason_and_takes_the_lead_off_the_list()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}/follow-up?then=%2Ftoday");
        var refused = await rep.Send("follow-up", ("Entry.End", "Lost"));
        Assert.StartsWith("Bitte wählen Sie den Grund.", refused.Refusal, StringComparison.Ordinal);
        var lost = await rep.Send("follow-up", ("Entry.End", "Lost"), ("Entry.Loss", "NoDecision"));
        Assert.Equal("/today", lost.Path);
        Assert.Equal(
            (LeadOutcome.Lost, LostReason.NoDecision),
            ((await Now(site, lead)).Outcome, (await Now(site, lead)).LostReason)
        );
    }

    [Fact]
    public async Task A_contact_ban_says_what_holds_ends_the_lead_and_hides_numbers_and_addresses()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        Assert.Contains("x@example.org", (await rep.Get($"/leads/{lead.Id.Value}")).Text);
        var page = await rep.Get($"/leads/{lead.Id.Value}/ban");
        Assert.Contains("Offene Leads bei Müller Anlagen GmbH: 1.", page.Text);
        Assert.Contains("Wir dürfen Sie nicht mehr anrufen.", page.Document.QuerySelector("textarea")!.TextContent);
        var banned = await rep.Send("ban");
        Assert.StartsWith("Ab sofort melden wir uns dort nicht mehr.", banned.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("x@example.org", banned.Text);
        Assert.DoesNotContain("+49 89 1234", banned.Text);
        Assert.Equal(LostReason.ContactBan, (await Now(site, lead)).LostReason);
    }

    [Fact]
    public async Task Two_who_work_the_same_lead_the_second_is_told_and_loses_nothing_typed()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var one = await site.Visit(Role.Rep);
        using var other = await site.Visit(Role.Rep);
        await one.Get($"/leads/{lead.Id.Value}/follow-up");
        await other.Get($"/leads/{lead.Id.Value}/follow-up");
        await one.Send("follow-up", ("Entry.End", "Lost"), ("Entry.Loss", "Price"));
        var late = await other.Send(
            "follow-up",
            ("Entry.End", "NotReached"),
            ("Entry.Next", "Noch einmal"),
            ("Entry.DueOn", "2026-03-04")
        );
        Assert.Contains("abgeschlossen", late.Text + late.Refusal);
        Assert.Equal(LostReason.Price, (await Now(site, lead)).LostReason);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Marketing)]
    [InlineData(Role.Administrator)]
    public async Task Whoever_may_not_work_a_lead_is_offered_nothing_and_changes_nothing(Role role)
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        var before = await site.Store.Ask("SELECT count(*) FROM journal");
        using var visitor = await site.Visit(role);
        var page = await visitor.Get($"/leads/{lead.Id.Value}");
        Assert.DoesNotContain("Nachweis festhalten", page.Text);
        Assert.Equal(
            role is Role.Reader or Role.Administrator,
            !page.Text.Contains("x@example.org", StringComparison.Ordinal)
        );
        foreach (
            var act in (string[])
                ["follow-up", "ban", "estimate", $"evidence/{site.Firm.Plan.Phases[1].Criteria[0].Id.Value}"]
        )
        {
            var denied = await visitor.Get($"/leads/{lead.Id.Value}/{act}");
            Assert.True(
                denied.Path == "/denied"
                    || denied.Path.StartsWith("/denied?", StringComparison.Ordinal)
                    || denied.Status == HttpStatusCode.NotFound,
                denied.Path
            );
        }
        var signIns = 1L;
        Assert.Equal(
            Convert.ToInt64(before, null) + signIns,
            Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM journal"), null)
        );
    }

    [Fact]
    public async Task A_rep_does_not_see_the_leads_of_another_rep()
    {
        await using var site = await Site.Open();
        var other = Assert.IsType<UserResult.Kept>(User.Add("Otto Other", "otto@example.org", Role.Rep)).User;
        var lead = site.Firm.Active(other);
        await using (var db = site.Store.Open("hand-over"))
        {
            db.AddRange(other, lead);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var rep = await site.Visit(Role.Rep);
        var page = await rep.Get($"/leads/{lead.Id.Value}");
        Assert.Equal((HttpStatusCode.NotFound, "Das gibt es für Sie nicht"), (page.Status, page.Title));
        Assert.DoesNotContain("Müller", page.Text);
    }

    [Fact]
    public async Task What_people_type_is_shown_as_text()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}");
        await rep.Follow("Nachweis festhalten");
        const string Canary = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var page = await rep.Send("evidence", ("Entry.NewPerson", Canary), ("Entry.Text", Canary));
        Assert.NotNull(page.Said);
        Assert.Contains(Canary, page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main img, main script"));
    }

    [Fact]
    public async Task A_rep_starts_a_lead_with_the_need_that_was_shown_and_it_is_theirs_with_its_date()
    {
        await using var site = await Site.Open();
        using var rep = await site.Visit(Role.Rep);
        await rep.Get("/leads/new");
        (string, string)[] typed =
        [
            ("Entry.Company", "Öko Bau KG"),
            ("Entry.Segment", "0"),
            ("Entry.Person", "Ute Ämter"),
            ("Entry.Need", "Sie sucht Ersatz für die alte Anlage."),
            ("Entry.Next", "Anrufen"),
        ];
        var refused = await rep.Send("new-lead", typed);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "Öko Bau KG"),
            (refused.Status, refused.Document.QuerySelector("[name='Entry.Company']")!.GetAttribute("value"))
        );
        var started = await rep.Send("new-lead", [.. typed, ("Entry.DueOn", "2026-03-04")]);
        Assert.Equal(
            ("Öko Bau KG", "Der Lead ist angelegt und bei Ihnen. Letzter Arbeitstag ist der 30.05.2026."),
            (started.Title, started.Said)
        );
        // The same company again within its cooling time is refused, and nothing is written down twice.
        await rep.Get("/leads/new");
        var again = await rep.Send("new-lead", [.. typed, ("Entry.DueOn", "2026-03-04")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(2L, Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM company"), null));
    }

    [Fact]
    public async Task A_call_of_theirs_lifts_the_ban_and_nothing_else_does()
    {
        await using var site = await Site.Open();
        var lead = await Active(site);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get($"/leads/{lead.Id.Value}/ban");
        await rep.Send("ban");
        var banned = await rep.Get($"/companies/{site.Firm.Company.Id.Value}");
        Assert.Contains("Für diese Firma gilt eine Kontaktsperre.", banned.Text);
        var lifted = await rep.Send("inbound", ("Entry.Said", "Bitte melden Sie sich wieder."));
        Assert.StartsWith(
            "Der Kunde hat sich gemeldet, die Sperre ist aufgehoben.",
            lifted.Said,
            StringComparison.Ordinal
        );
        Assert.Equal(
            0L,
            Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM contact_ban WHERE lifted_at IS NULL"), null)
        );
    }
}
