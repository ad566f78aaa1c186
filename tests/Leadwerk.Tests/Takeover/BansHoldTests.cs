using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Takeover;

/// <summary>No import is a way round a contact ban.</summary>
public class BansHoldTests
{
    static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_banned_companys_row_is_reported_and_not_revived(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await store.Take(
            OldList.Csv(
                OldList.Row("1", "Müller Anlagen GmbH", website: "www.mueller-anlagen.de", person: "Xaver Öztürk")
            )
        );
        await BanCompany(store);
        var report = await store.Take(
            OldList.Csv(
                OldList.Row("2", "Mueller Anlagen"),
                OldList.Row("3", "MA Vertrieb", website: "https://mueller-anlagen.de/kontakt"),
                OldList.Row("4", "Müler Anlagen"),
                OldList.Row("5", "Weber e.K."),
                OldList.Row(
                    "6",
                    "Müller Anlagen GmbH",
                    "2025-01-01",
                    outcome: "lost",
                    ended: "2025-05-01",
                    person: "Neu Mann"
                )
            )
        );
        Assert.Equal("0: Ban; 1: Ban; 2: MaybeBan", report.Refusals());
        Assert.Equal((1, 1, 0), (report.Open, report.Lost, report.NewPeople));
        await store.Verified();
    }

    [Fact]
    public async Task A_slip_in_the_name_is_no_way_round_a_ban_at_the_second_import_either()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(OldList.Csv(OldList.Row("1", "Müller Anlagen GmbH")));
        await BanCompany(store);
        var list = OldList.Csv(
            OldList.Row("2", "Müler Anlagen", "2025-01-01", outcome: "lost", ended: "2025-05-01"),
            OldList.Row("3", "Müler Anlagen")
        );
        Assert.Equal("1: MaybeBan", (await store.Take(list)).Refusals());
        var again = await store.Take(list);
        Assert.Equal(("1: MaybeBan", 1), (again.Refusals(), again.Unchanged));
    }

    [Fact]
    public async Task A_banned_person_is_known_again_at_another_company()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(
            OldList.Csv(OldList.Row("1", "Weber e.K.", person: "Xaver Öztürk", mail: "Xaver@example.org"))
        );
        await using (var db = store.Open("ban"))
        {
            var person = await db.People.SingleAsync(Test);
            var leads = await db.Leads.WithFacts().ToListAsync(Test);
            var imposed = ContactBan.OnPerson(person, "Bitte nicht mehr.", leads, BanList.None, Stamp(store));
            db.Add(Assert.IsType<BanResult.Imposed>(imposed).Ban);
            await db.SaveChangesAsync(Test);
        }
        var report = await store.Take(
            OldList.Csv(OldList.Row("2", "Huber GmbH", person: "X. Öztürk", mail: "xaver@example.org"))
        );
        Assert.Equal("0: Ban", report.Refusals());
        Assert.Equal(1L, await store.Ask("SELECT COUNT(*) FROM person"));
    }

    static async Task BanCompany(TestStore store)
    {
        await using var db = store.Open("ban");
        var company = await db.Companies.SingleAsync(Test);
        var leads = await db.Leads.WithFacts().ToListAsync(Test);
        var imposed = ContactBan.OnCompany(company, "Bitte nicht mehr.", leads, BanList.None, Stamp(store));
        db.Add(Assert.IsType<BanResult.Imposed>(imposed).Ban);
        await db.SaveChangesAsync(Test);
    }

    static Stamp Stamp(TestStore store) =>
        new(UserId.New(), store.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
}
