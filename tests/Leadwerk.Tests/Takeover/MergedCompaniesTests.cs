using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Takeover;

/// <summary>A list goes on naming companies by names that were merged away here.</summary>
public class MergedCompaniesTests
{
    static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_row_of_the_merged_name_finds_the_company_that_stayed_over_two_merges(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await store.Take(
            OldList.Csv(OldList.Row("1", "Weber e.K."), OldList.Row("2", "Huber GmbH"), OldList.Row("3", "Kunz AG"))
        );
        await Merge(store, "Weber e.K.", "Huber GmbH");
        await Merge(store, "Huber GmbH", "Kunz AG");
        await store.Take(OldList.Csv(OldList.Row("9", "WEBER", title: "Zweite Anlage")), source: "andere");
        await using var db = store.Open();
        var kunz = await db.Companies.SingleAsync(company => company.Name == "Kunz AG", Test);
        Assert.Equal(3, await db.Companies.CountAsync(Test));
        Assert.All(await db.Leads.ToListAsync(Test), lead => Assert.Equal(kunz.Id, lead.Company));
        await store.Verified();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_was_erased_under_a_ban_is_known_again_by_every_name_of_the_company(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await store.Take(
            OldList.Csv(OldList.Row("1", "Weber e.K.", person: "Ida Immer"), OldList.Row("2", "Huber GmbH"))
        );
        Person ida;
        await using (var db = store.Open("ban-contact"))
        {
            ida = await db.People.SingleAsync(Test);
            var leads = await db.Leads.WithFacts().Where(lead => lead.Company == ida.Company).ToListAsync(Test);
            db.Add(
                Assert
                    .IsType<BanResult.Imposed>(ContactBan.OnPerson(ida, "Lebwohl.", leads, BanList.None, Stamp(store)))
                    .Ban
            );
            await db.SaveChangesAsync(Test);
        }
        await using (var db = store.Open("erase-person"))
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, Stamp(store)).Of(ida.Id, Test));
        await Merge(store, "Weber e.K.", "Huber GmbH");
        await using (var db = store.Open("record-person"))
        {
            var huber = await db.Companies.SingleAsync(company => company.Name == "Huber GmbH", Test);
            var again = Person.Record(huber, new PersonData("Ida Immer"), Stamp(store));
            db.Add(Assert.IsType<ContactResult<Person>.Kept>(again).Value);
            Assert.IsType<SaveOutcome.Refused>(await db.TrySave(Test));
        }
        await store.Take(OldList.Csv(OldList.Row("9", "Huber", person: "Ida Immer")), source: "andere");
        await using var read = store.Open();
        Assert.Equal(0, await read.People.CountAsync(person => person.ErasedAt == null, Test));
    }

    static Stamp Stamp(TestStore store) =>
        new(UserId.New(), store.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    static async Task Merge(TestStore store, string duplicate, string kept)
    {
        await using var db = store.Open("merge-companies");
        var merged = Assert.IsType<MergeResult.Merged>(
            Company.Merge(await Record(db, duplicate), await Record(db, kept), Stamp(store))
        );
        db.Bans.AddRange(merged.NewBans);
        await db.SaveChangesAsync(Test);
    }

    static async Task<CompanyRecord> Record(LeadwerkDb db, string name) =>
        (
            await Features.Companies.Duplicates.CompanyRecords.Of(
                db,
                (await db.Companies.SingleAsync(company => company.Name == name, Test)).Id.Value,
                Test
            )
        )!;
}
