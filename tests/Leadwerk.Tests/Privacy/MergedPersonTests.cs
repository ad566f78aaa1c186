using System.Net;
using System.Text;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Privacy;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Privacy;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Privacy;

/// <summary>What the law asks for a person is asked for all records of theirs.</summary>
public class MergedPersonTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_information_of_the_one_that_stayed_says_all_of_the_merged_record_and_erasure_leaves_no_byte(
        Engine engine
    )
    {
        var (office, firm) = await Office.WithFirm(engine);
        await using var closing = office;
        var (_, spoken, lead) = await SpokenPerson.In(office.Store, firm);
        var stays = DuplicateRecords.Of(firm, "Karla Mueller-Lang", "karla@lang.example");
        await firm.Save("record-person", stays);
        var merged = await office.Store.Merge(stays, spoken, firm.Now);
        Assert.NotNull(merged.NewBan);
        await office.Store.IsSound(firm.Now.Today);

        using var browser = await office.SignedIn(Role.Administrator);
        var page = await browser.Get($"/privacy/people/{stays.Id.Value}");
        Assert.Contains("Auch geführt als", page.Text, StringComparison.Ordinal);
        var asked = await browser.Get($"/privacy/people/{spoken.Id.Value}");
        Assert.Equal($"/privacy/people/{stays.Id.Value}", asked.Location);
        var file = await browser.Submit(
            $"/privacy/people/{stays.Id.Value}",
            $"/privacy/people/{stays.Id.Value}/information",
            ("lang", "de")
        );
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(file.Body));
        foreach (
            var said in SpokenPerson
                .Words.Append(spoken.Name)
                .Append(spoken.Mail!)
                .Append(spoken.Phone!)
                .Append(stays.Name)
        )
            Assert.Contains(said, text, StringComparison.Ordinal);

        await using (var db = office.Store.Open("erase-person"))
        {
            // Whichever record is named, all of them go.
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Now).Of(spoken.Id, Cancel));
        }
        await using (var db = office.Store.Open())
        {
            Assert.Equal(2, await db.People.CountAsync(one => one.ErasedAt != null, Cancel));
            Assert.Equal(2, await db.Erasures.CountAsync(Cancel));
            Assert.Equal(lead, (await db.Leads.SingleAsync(Cancel)).Id);
        }
        Assert.Empty(Traces(office.Store));
        await office.Store.IsSound(firm.Now.Today);
        // The ban came over with the merge, and it outlives the erasure for every name and address.
        await using (var db = office.Store.Open("record-person"))
        {
            db.Add(DuplicateRecords.Of(firm, "Neuer Name", spoken.Mail));
            Assert.IsType<SaveOutcome.Refused>(await db.TrySave(Cancel));
        }
        await using (var db = office.Store.Open("record-person"))
        {
            db.Add(DuplicateRecords.Of(firm, "Noch Jemand", stays.Mail));
            Assert.IsType<SaveOutcome.Refused>(await db.TrySave(Cancel));
        }
    }

    [Fact]
    public async Task What_an_erased_record_left_behind_follows_the_merge()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        var first = DuplicateRecords.Of(firm, "Ida Immer", "ida@weber.example");
        await firm.Save("record-person", first);
        await using (var db = store.Open("ban-contact"))
        {
            var imposed = ContactBan.OnPerson(first, "Lebwohl.", [], BanList.None, firm.Now);
            db.Add(Assert.IsType<BanResult.Imposed>(imposed).Ban);
            await db.SaveChangesAsync(Cancel);
        }
        await using (var db = store.Open("erase-person"))
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Now).Of(first.Id, Cancel));
        // She comes back by her address, and the ban with her.
        var back = DuplicateRecords.Of(firm, "I. Immer", "ida@weber.example");
        await using (var db = store.Open("record-person"))
        {
            db.Add(back);
            Assert.NotNull(await new Leadwerk.Storage.Bans.BanMemory(db).Recall(back, firm.Company, Cancel));
            await db.SaveChangesAsync(Cancel);
        }
        await store.Merge(firm.Person, back, firm.Now);
        await store.IsSound(firm.Now.Today);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = store.Open("lift-ban"))
        {
            var stays = await db.People.SingleAsync(one => one.Id == firm.Person.Id, Cancel);
            var made = InboundContact.Record(stays, InboundKind.Call, firm.Now.Today, "Doch.", firm.Now);
            var call = Assert.IsType<ContactResult<InboundContact>.Kept>(made).Value;
            db.Add(call);
            Assert.IsType<LiftResult.Lifted>(
                (await db.Bans.SingleAsync(ban => ban.Person == stays.Id, Cancel)).Lift(call, firm.Now)
            );
            await db.SaveChangesAsync(Cancel);
        }
        // Lifted for the one that stayed, it holds for nobody who is like her.
        await using (var db = store.Open("record-person"))
        {
            db.Add(DuplicateRecords.Of(firm, "Andere", "ida@weber.example"));
            Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_merged_record_has_no_time_of_its_own_and_its_reasons_keep_the_other(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        store.Clock.Advance(TimeSpan.FromDays(100));
        var twin = DuplicateRecords.Of(firm, "Xaver Privat");
        var call = Assert
            .IsType<ContactResult<InboundContact>.Kept>(
                InboundContact.Record(twin, InboundKind.Call, firm.Now.Today, "Hallo", firm.Now)
            )
            .Value;
        await firm.Save("record-person", twin, call);
        var day = firm.Now.Today;
        await store.Merge(firm.Person, twin, firm.Now);
        var rules = PrivacyRules.Usual;
        await using var db = store.Open();
        Assert.Empty(await db.PeopleWithoutReason(rules, day.AddDays(100)).ToListAsync(Cancel));
        Assert.Empty(await db.PeopleWithoutReason(rules, day.AddMonths(6).AddDays(-1)).ToListAsync(Cancel));
        var gone = await db.PeopleWithoutReason(rules, day.AddMonths(7)).ToListAsync(Cancel);
        Assert.Equal([firm.Person.Id], gone.Select(one => one.Id));
        var file = await Features.Privacy.PersonalFile.Of(
            db,
            twin.Id.Value,
            (day, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")),
            Cancel
        );
        Assert.Equal((firm.Person.Id, day.AddMonths(6)), (file!.Person.Id, file.KeptUntil));
    }

    static List<string> Traces(TestStore store) =>
        [.. Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories).Where(Holds)];

    static bool Holds(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return ((string[])[SpokenPerson.Canary, "kanarienvogel", "471147", "karla@lang", "Mueller-Lang"]).Any(word =>
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0
        );
    }
}
