using System.Net;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web;

/// <summary>Two records of one company become one; the stricter wins, and every count stays.</summary>
public sealed class MergeTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A lead of the firm's company, and one of a second record of it, each with its rep.</summary>
    static async Task<(Lead Lead, Lead Other, Company Duplicate, Person Twin)> Twice(Site site)
    {
        var firm = site.Firm;
        var lead = firm.Active();
        var duplicate = Assert
            .IsType<ContactResult<Company>.Kept>(
                Company.Record(new CompanyData("Mueller Anlagen", "mueller.example", "089 4711"), firm.Now)
            )
            .Value;
        var twin = Assert
            .IsType<ContactResult<Person>.Kept>(Person.Record(duplicate, new PersonData("Xaver Oeztuerk"), firm.Now))
            .Value;
        var wanted = new NewLead
        {
            Plan = firm.Plan,
            Company = duplicate,
            Segment = SampleFirm.Segment,
            Rule = firm.Rule,
            Evidence =
            [
                new NewEvidence(
                    firm.Plan.Phases[0].Criteria[0].Id,
                    new EvidenceContent.Conversation(twin.Id, "Wir brauchen eine Anlage."),
                    firm.Now.Today,
                    twin
                ),
            ],
        };
        var other = Assert.IsType<StartResult.Started>(Lead.Start(wanted, firm.Now)).Lead;
        var terms = firm.Terms(firm.Rep) with { First = firm.Step(5) with { With = twin.Id } };
        Assert.IsType<HandOverResult.HandedOver>(other.Pull(terms, firm.Now));
        await firm.Save("start", lead, duplicate, twin, other);
        return (lead, other, duplicate, twin);
    }

    static string Address(Site site, Company duplicate) =>
        $"/companies/{site.Firm.Company.Id.Value}/merge/{duplicate.Id.Value}";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Duplicates_are_listed_compared_and_merged_and_nothing_is_counted_twice_or_lost(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var (lead, other, duplicate, twin) = await Twice(site);
        var before = await Counts(site);
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get("/companies");
        var page = await head.Follow("Doppelte Firmen");
        Assert.Contains("gleicher Name", page.Text, StringComparison.Ordinal);
        page = await head.Follow("Vergleichen");
        page = await head.Get(Address(site, duplicate));
        Assert.Contains("1 Lead zieht um", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kein offener Lead endet dadurch.", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Counts(site));
        page = await head.Send("merge");
        Assert.StartsWith("Zusammengeführt: 1 Lead ist umgezogen", page.Said, StringComparison.Ordinal);
        Assert.Equal(("Müller Anlagen GmbH", Address(site, duplicate).Split("/merge")[0]), (page.Title, page.Path));
        Assert.Equal(before, await Counts(site));
        await using (var db = site.Store.Open())
        {
            var moved = await db.Lead(other.Id);
            Assert.Equal(
                (site.Firm.Company.Id, other.ExpiresOn, other.OpenFollowUp!.DueOn),
                (moved.Company, moved.ExpiresOn, moved.OpenFollowUp!.DueOn)
            );
            Assert.Equal(site.Firm.Company.Id, (await db.People.FindAsync([twin.Id], Cancel))!.Company);
            Assert.Equal("mueller.example", (await db.Companies.FindAsync([site.Firm.Company.Id], Cancel))!.Domain);
        }
        Assert.Empty((await Verify(site)).Findings);

        Assert.Equal(page.Path, (await head.Get($"/companies/{duplicate.Id.Value}")).Path);
        Assert.Equal(
            "Müller Anlagen GmbH",
            (await head.Get("/companies?q=mueller%20anl")).Document.QuerySelector(".hits a")!.TextContent
        );
        page = await head.Get(Address(site, duplicate));
        Assert.Contains("wurde schon zusammengeführt", page.Refusal, StringComparison.Ordinal);
        Assert.Contains("Nichts Doppeltes", (await head.Get("/companies/duplicates")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_stricter_wins_and_the_page_says_so_before(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var (lead, other, duplicate, twin) = await Twice(site);
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
        var page = await head.Get(Address(site, duplicate));
        Assert.Contains("Wegen der Kontaktsperre enden: 1 offener Lead", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Wegen einer Kontaktsperre beendet: 1.",
            (await head.Send("merge")).Said,
            StringComparison.Ordinal
        );
        await using (var db = site.Store.Open())
        {
            var ended = await db.Lead(lead.Id);
            Assert.Equal((LeadOutcome.Lost, LostReason.ContactBan), (ended.Outcome, ended.LostReason));
            Assert.Equal(2, db.Bans.Count(ban => ban.LiftedAt == null));
        }
        Assert.Empty((await Verify(site)).Findings);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task People_who_were_merged_move_with_their_company_and_are_one_person_there(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var (_, _, duplicate, twin) = await Twice(site);
        var third = Assert
            .IsType<ContactResult<Person>.Kept>(Person.Record(duplicate, new PersonData("X. Privat"), site.Firm.Now))
            .Value;
        await site.Firm.Save("record-person", third);
        await site.Store.Merge(twin, third, site.Firm.Now);
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get(Address(site, duplicate));
        Assert.Contains("1 Person ebenso", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("X. Privat", page.Text, StringComparison.Ordinal);
        await head.Send("merge");
        await site.Store.IsSound(site.Firm.Now.Today);
        // Now both stand at one company, and are found to be the same.
        page = await head.Get($"/companies/{site.Firm.Company.Id.Value}");
        Assert.Contains("Vielleicht doppelt", page.Text, StringComparison.Ordinal);
        await head.Follow("Vergleichen");
        Assert.StartsWith("Zusammengeführt.", (await head.Send("merge-people")).Said, StringComparison.Ordinal);
        Assert.Equal(2L, await site.Store.Ask("SELECT count(*) FROM person WHERE merged_into_id IS NOT NULL"));
        await site.Store.IsSound(site.Firm.Now.Today);
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_shown_before_anything_is_merged()
    {
        await using var site = await Site.Open();
        var (lead, _, duplicate, _) = await Twice(site);
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get(Address(site, duplicate));
        await site.Firm.Work(
            "estimate",
            lead.Id,
            one => one.EstimateValue(new(100, Domain.Money.Currency.Parse("EUR")!.Value), "Kunde", site.Firm.Now)
        );
        var page = await head.Send("merge");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith(
            "Inzwischen hat sich auf einer der beiden Seiten etwas geändert.",
            page.Refusal,
            StringComparison.Ordinal
        );
        Assert.Equal(
            0L,
            Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM company WHERE merged_into_id IS NOT NULL"), null)
        );
        Assert.StartsWith("Zusammengeführt", (await head.Send("merge")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_rep_merges_companies()
    {
        await using var site = await Site.Open();
        var (_, _, duplicate, _) = await Twice(site);
        using var rep = await site.Visit(Role.Rep);
        Assert.StartsWith("/denied", (await rep.Get(Address(site, duplicate))).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_lead_under_the_name_that_was_merged_begins_with_the_company_that_stayed()
    {
        await using var site = await Site.Open();
        var (_, _, duplicate, _) = await Twice(site);
        await using (var db = site.Store.Open("rename"))
        {
            (await db.Companies.FindAsync([duplicate.Id], Cancel))!.Change(new CompanyData("Ganz Anders OHG"));
            await db.SaveChangesAsync(Cancel);
        }
        using var head = await site.Visit(Role.HeadOfSales);
        await head.Get(Address(site, duplicate));
        await head.Send("merge");
        using var rep = await site.Visit(Role.Rep);
        await rep.Get("/leads/new");
        var refused = await rep.Send(
            "new-lead",
            ("Entry.Segment", "0"),
            ("Entry.Company", "Ganz anders"),
            ("Entry.Person", "Ida Neu"),
            ("Entry.Need", "Sie sucht."),
            ("Entry.Next", "Anrufen"),
            ("Entry.DueOn", "2026-03-09")
        );
        Assert.StartsWith(
            "Zu dieser Firma und diesem Angebot läuft schon ein Lead.",
            refused.Refusal,
            StringComparison.Ordinal
        );
        Assert.Equal(2L, Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM company"), null));
    }

    static Task<VerifyReport> Verify(Site site) =>
        new StoreVerification(site.Store.Store, site.Firm.Now.Today, _ => { }).Run(Cancel);

    /// <summary>Everything that statistics rest on.</summary>
    static async Task<string> Counts(Site site)
    {
        string[] questions =
        [
            "SELECT COUNT(*) FROM lead",
            "SELECT COUNT(*) FROM person",
            "SELECT COUNT(*) FROM evidence",
            "SELECT SUM(deferrals) FROM lead",
            "SELECT COUNT(*) FROM lead WHERE outcome IS NOT NULL",
            "SELECT COUNT(*) FROM phase_entry",
            "SELECT SUM(visits) FROM visit_sum",
        ];
        var counts = new List<string>();
        foreach (var question in questions)
            counts.Add(
                Convert.ToString(await site.Store.Ask(question), System.Globalization.CultureInfo.InvariantCulture)
                    ?? "null"
            );
        return string.Join(' ', counts);
    }
}
