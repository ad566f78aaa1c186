using System.Net;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web;

/// <summary>Two records of one person become one, on the pages.</summary>
public sealed class PersonMergeTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An active lead with each of the two records; the twin has another address.</summary>
    static async Task<(Lead Lead, Lead Other, Person Twin)> Twice(Site site)
    {
        var firm = site.Firm;
        var twin = DuplicateRecords.Of(firm, "Xaver Oeztuerk", "oeztuerk@privat.example", "0170 4711");
        var lead = firm.Active();
        var wanted = new NewLead
        {
            Plan = firm.Plan,
            Company = firm.Company,
            Segment = SampleFirm.Segment,
            Rule = firm.Rule,
            Evidence =
            [
                new NewEvidence(
                    firm.Plan.Phases[0].Criteria[0].Id,
                    new EvidenceContent.Conversation(twin.Id, "Wir brauchen noch eine Anlage."),
                    firm.Now.Today,
                    twin
                ),
            ],
        };
        var other = Assert.IsType<StartResult.Started>(Lead.Start(wanted, firm.Now)).Lead;
        var terms = firm.Terms(firm.Rep) with { First = firm.Step(5) with { With = twin.Id } };
        Assert.IsType<HandOverResult.HandedOver>(other.Pull(terms, firm.Now));
        await firm.Save("start", twin, lead, other);
        return (lead, other, twin);
    }

    static string Of(Site site) => $"/companies/{site.Firm.Company.Id.Value}";

    static string Address(Site site, Person twin) =>
        $"{Of(site)}/people/{site.Firm.Person.Id.Value}/merge/{twin.Id.Value}";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Twins_are_shown_compared_and_merged_and_every_way_leads_to_the_one_that_stayed(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var (_, other, twin) = await Twice(site);
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get(Of(site));
        Assert.Contains("Vielleicht doppelt", page.Text, StringComparison.Ordinal);
        Assert.Contains("gleicher Name", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Vielleicht doppelt",
            (await head.Get($"{Of(site)}/people/{twin.Id.Value}")).Text,
            StringComparison.Ordinal
        );
        await head.Get(Of(site));
        page = await head.Follow("Vergleichen");
        Assert.Equal(Address(site, twin), page.Path);
        foreach (
            var said in (string[])
                [
                    "Bleibt: Xaver Öztürk",
                    "Geht darin auf: Xaver Oeztuerk",
                    "oeztuerk@privat.example",
                    "In 1 Lead tritt Xaver Öztürk an die Stelle von Xaver Oeztuerk",
                    "Kein offener Lead endet dadurch.",
                    "Geschrieben wird an x@example.org.",
                    "Das ist endgültig",
                ]
        )
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        page = await head.Send("merge-people");
        Assert.StartsWith("Zusammengeführt. Leads mit dem Eintrag, der blieb: 1.", page.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Vielleicht doppelt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Xaver Oeztuerk mit Xaver Öztürk zusammengeführt", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll(".people > li"));

        await using (var db = site.Store.Open())
        {
            var moved = await db.Lead(other.Id);
            Assert.Equal(
                (site.Firm.Person.Id, site.Firm.Person.Id, other.ExpiresOn, twin.Id),
                (
                    Assert.Single(moved.Contacts).Person,
                    moved.OpenFollowUp!.With!.Value,
                    moved.ExpiresOn,
                    moved.Evidence[0].Person!.Value
                )
            );
        }
        await site.Store.IsSound(site.Firm.Now.Today);

        using var rep = await site.Visit(Role.Rep);
        page = await rep.Get($"/leads/{other.Id.Value}");
        Assert.Contains("Xaver Öztürk", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Xaver Oeztuerk", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"{Of(site)}/people/{site.Firm.Person.Id.Value}",
            (await rep.Get($"{Of(site)}/people/{twin.Id.Value}")).Path
        );
        Assert.Contains(
            "schon zusammengeführt",
            (await head.Get(Address(site, twin))).Refusal,
            StringComparison.Ordinal
        );
        using var admin = await site.Visit(Role.Administrator);
        page = await admin.Get("/privacy?q=oeztuerk%40privat.example");
        Assert.Equal(
            $"/privacy/people/{site.Firm.Person.Id.Value}",
            Assert.Single(page.Document.QuerySelectorAll(".hits a")).GetAttribute("href")
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_stricter_wins_and_the_page_says_so_before(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var (lead, other, twin) = await Twice(site);
        await using (var db = site.Store.Open("ban-contact"))
        {
            var banned = Assert.IsType<BanResult.Imposed>(
                ContactBan.OnPerson(
                    (await db.People.FindAsync([twin.Id], Cancel))!,
                    "Keine Anrufe mehr.",
                    [await db.Lead(other.Id)],
                    BanList.None,
                    site.Firm.Now
                )
            );
            db.Add(banned.Ban);
            await db.SaveChangesAsync(Cancel);
        }
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get(Address(site, twin));
        Assert.Contains("gilt für die ganze Person", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wegen der Kontaktsperre enden: 1 offener Lead", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("oeztuerk@privat.example", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Wegen einer Kontaktsperre beendet: 1.",
            (await head.Send("merge-people")).Said,
            StringComparison.Ordinal
        );
        await using (var db = site.Store.Open())
        {
            var ended = await db.Lead(lead.Id);
            Assert.Equal((LeadOutcome.Lost, LostReason.ContactBan), (ended.Outcome, ended.LostReason));
        }
        Assert.DoesNotContain("x@example.org", (await head.Get(Of(site))).Text, StringComparison.Ordinal);
        await site.Store.IsSound(site.Firm.Now.Today);
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_shown_before_anything_is_merged()
    {
        await using var site = await Site.Open();
        var (_, other, twin) = await Twice(site);
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get(Address(site, twin));
        await site.Firm.Work(
            "estimate",
            other.Id,
            one => one.EstimateValue(new(100, Domain.Money.Currency.Parse("EUR")!.Value), "Kunde", site.Firm.Now)
        );
        var page = await head.Send("merge-people");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Inzwischen hat sich", page.Refusal, StringComparison.Ordinal);
        Assert.Equal(
            0L,
            Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM person WHERE merged_into_id IS NOT NULL"), null)
        );
        Assert.StartsWith("Zusammengeführt", (await head.Send("merge-people")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_rep_merges_people_or_is_asked_to()
    {
        await using var site = await Site.Open();
        var (_, _, twin) = await Twice(site);
        using var rep = await site.Visit(Role.Rep);
        Assert.DoesNotContain("Vielleicht doppelt", (await rep.Get(Of(site))).Text, StringComparison.Ordinal);
        Assert.StartsWith("/denied", (await rep.Get(Address(site, twin))).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_English_too()
    {
        await using var site = await Site.Open(settings: usual => usual with { Language = "en" });
        var (_, _, twin) = await Twice(site);
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get(Address(site, twin));
        Assert.DoesNotContain("Was dann gilt", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "In 1 lead Xaver Öztürk takes the place of Xaver Oeztuerk",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Somebody_who_is_typed_by_the_old_name_is_the_one_that_stayed()
    {
        await using var site = await Site.Open();
        var twin = DuplicateRecords.Of(site.Firm, "Xaver Privat");
        await site.Firm.Save("record", twin);
        await site.Store.Merge(site.Firm.Person, twin, site.Firm.Now);
        using var rep = await site.Visit(Role.Rep);
        await rep.Get("/leads/new");
        await rep.Send(
            "new-lead",
            ("Entry.Segment", "0"),
            ("Entry.Company", "Müller Anlagen"),
            ("Entry.Person", "Xaver Privat"),
            ("Entry.Need", "Er sucht."),
            ("Entry.Next", "Anrufen"),
            ("Entry.DueOn", "2026-03-09")
        );
        Assert.Equal(2L, Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM person"), null));
        Assert.Equal(
            site.Firm.Person.Id.Value.ToString(),
            (await site.Store.Ask("SELECT person_id FROM lead_contact"))!.ToString(),
            ignoreCase: true
        );
    }
}
