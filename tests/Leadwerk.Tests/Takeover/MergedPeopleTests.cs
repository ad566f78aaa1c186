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

    /// <summary>Ida by two addresses at one company, two records.</summary>
    static async Task<(Person Stays, Person Goes)> Twice(TestStore store)
    {
        await store.Take(
            OldList.Csv(
                OldList.Row("1", "Weber e.K.", person: "Ida Immer", mail: "ida@gmx.de"),
                OldList.Row("2", "Weber e.K.", person: "I. Immer", mail: "ida@web.de", title: "Zweite")
            )
        );
        await using var db = store.Open();
        var people = await db.People.AsNoTracking().OrderBy(person => person.Mail).ToListAsync(Test);
        return (people[0], people[1]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_row_with_the_merged_address_or_name_finds_the_one_that_stayed(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (stays, goes) = await Twice(store);
        await store.Merge(stays, goes, Stamp(store));
        var report = await store.Take(
            OldList.Csv(
                OldList.Row("8", "Weber", "2024-01-01", "lost", "2024-05-01", person: "Frau Immer", mail: "IDA@web.de"),
                OldList.Row("9", "Weber", "2023-01-01", "lost", "2023-05-01", person: "i. immer")
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
    public async Task A_ban_that_came_over_holds_for_both_addresses_and_is_lifted_for_both(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (stays, goes) = await Twice(store);
        await using (var db = store.Open("ban-contact"))
        {
            var person = await db.People.SingleAsync(one => one.Id == goes.Id, Test);
            var leads = await db.Leads.WithFacts().ToListAsync(Test);
            var imposed = ContactBan.OnPerson(person, "Lebwohl.", leads, BanList.None, Stamp(store));
            db.Add(Assert.IsType<BanResult.Imposed>(imposed).Ban);
            await db.SaveChangesAsync(Test);
        }
        Assert.NotNull((await store.Merge(stays, goes, Stamp(store))).NewBan);
        var rows = OldList.Csv(
            OldList.Row("8", "Huber GmbH", person: "Jemand", mail: "ida@web.de"),
            OldList.Row("9", "Kunz AG", person: "Niemand", mail: "ida@gmx.de")
        );
        Assert.Equal("0: Ban; 1: Ban", (await store.Take(rows, source: "andere")).Refusals());
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = store.Open("lift-ban"))
        {
            var person = await db.People.SingleAsync(one => one.Id == stays.Id, Test);
            var made = InboundContact.Record(person, InboundKind.Call, Stamp(store).Today, "Doch.", Stamp(store));
            var call = Assert.IsType<ContactResult<InboundContact>.Kept>(made).Value;
            db.Add(call);
            var ban = await db.Bans.SingleAsync(one => one.Person == stays.Id, Test);
            Assert.IsType<LiftResult.Lifted>(ban.Lift(call, Stamp(store)));
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal("", (await store.Take(rows, source: "andere")).Refusals());
        await store.Verified();
    }
}
