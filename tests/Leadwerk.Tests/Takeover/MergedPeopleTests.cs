using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Takeover;

/// <summary>A list goes on naming people by names and addresses that were merged away here.</summary>
public class MergedPeopleTests
{
    static CancellationToken Test => TestContext.Current.CancellationToken;

    static Stamp Stamp(TestStore store) =>
        new(UserId.New(), store.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    /// <summary>Ida by two addresses at one company, merged into the first.</summary>
    static async Task<(Person Stays, Person Goes)> Merged(TestStore store)
    {
        await store.Take(
            OldList.Csv(
                OldList.Row("1", "Weber e.K.", person: "Ida Immer", mail: "ida@weber.example"),
                OldList.Row("2", "Weber e.K.", person: "I. Immer", mail: "ida@privat.example", title: "Zweite")
            )
        );
        await using var db = store.Open();
        var people = await db.People.AsNoTracking().OrderBy(person => person.Mail).ToListAsync(Test);
        var (stays, goes) = (people[1], people[0]);
        await store.Merge(stays, goes, Stamp(store));
        return (stays, goes);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_row_with_the_merged_address_or_name_finds_the_one_that_stayed(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (stays, _) = await Merged(store);
        var report = await store.Take(
            OldList.Csv(
                OldList.Row(
                    "8",
                    "Weber",
                    "2024-01-01",
                    "lost",
                    "2024-05-01",
                    person: "Frau Immer",
                    mail: "IDA@privat.example",
                    title: "Dritte"
                ),
                OldList.Row("9", "Weber", "2023-01-01", "lost", "2023-05-01", person: "i. immer", title: "Vierte")
            ),
            source: "andere"
        );
        Assert.Equal(0, report.NewPeople);
        await using var db = store.Open();
        var leads = await db.Leads.AsNoTracking().Include(lead => lead.Contacts).ToListAsync(Test);
        Assert.Equal(4, leads.Count);
        Assert.All(leads, lead => Assert.Equal(stays.Id, Assert.Single(lead.Contacts).Person));
        await store.Verified();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_ban_of_the_one_that_stayed_holds_for_the_merged_address_and_is_lifted_for_it_too(
        Engine engine
    )
    {
        await using var store = await TestStore.New(engine);
        var (stays, _) = await Merged(store);
        await using (var db = store.Open("ban-contact"))
        {
            var person = await db.People.SingleAsync(one => one.Id == stays.Id, Test);
            var leads = await db.Leads.WithFacts().ToListAsync(Test);
            var imposed = ContactBan.OnPerson(person, "Lebwohl.", leads, BanList.None, Stamp(store));
            db.Add(Assert.IsType<BanResult.Imposed>(imposed).Ban);
            await db.SaveChangesAsync(Test);
        }
        var row = OldList.Csv(OldList.Row("9", "Huber GmbH", person: "Jemand", mail: "ida@privat.example"));
        Assert.Equal("0: Ban", (await store.Take(row, source: "andere")).Refusals());
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = store.Open("lift-ban"))
        {
            var person = await db.People.SingleAsync(one => one.Id == stays.Id, Test);
            var made = InboundContact.Record(person, InboundKind.Call, Stamp(store).Today, "Doch.", Stamp(store));
            var call = Assert.IsType<ContactResult<InboundContact>.Kept>(made).Value;
            db.Add(call);
            Assert.IsType<LiftResult.Lifted>((await db.Bans.SingleAsync(Test)).Lift(call, Stamp(store)));
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal("", (await store.Take(row, source: "andere")).Refusals());
        await store.Verified();
    }
}
