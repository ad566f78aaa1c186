using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Guards;
using Leadwerk.Tests.Takeover;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

/// <summary>Who wanted no more contact and then had their data erased still wants no more contact.</summary>
public class ErasedBanTests
{
    const string Mail = "Xaver@Weber.example";
    const string Phone = "+49 (0)89 471147";
    const string Wording = "Auf Wiedersehen, Herr Doktor.";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_ban_outlives_the_erasure_and_an_import_reports_it(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await BanAndErase(store);
        var report = await store.Take(
            OldList.Csv(
                OldList.Row("1", "Huber GmbH", person: "X. Ö.", mail: "xaver@weber.example"),
                OldList.Row("2", "Müller-Anlagen", person: "xaver oeztuerk"),
                OldList.Row("3", "Huber GmbH", person: "Jemand Anderes", mail: "anderer@weber.example"),
                OldList.Row("4", "Huber GmbH", "2025-01-01", "lost", "2025-05-01", mail: Mail)
            )
        );
        Assert.Equal("0: Ban; 1: Ban", report.Refusals());
        await using var db = store.Open();
        Assert.DoesNotContain(
            await db.People.Select(person => person.Mail).ToListAsync(Cancel),
            mail => Mail.Equals(mail, StringComparison.OrdinalIgnoreCase)
        );
        await store.Verified();
    }

    [Theory]
    [InlineData("Neuer Name", Mail, null)]
    [InlineData("Neuer Name", null, "089 / 47 11 47")]
    [InlineData("Xaver Öztürk", null, null)]
    public async Task The_same_person_is_not_written_down_anew_without_the_ban(string name, string? mail, string? phone)
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await BanAndErase(store);
        await using (var db = store.Open("record-person"))
        {
            db.Add(Recorded(firm, name, mail, phone));
            var refused = Assert.IsType<SaveOutcome.Refused>(await db.TrySave(Cancel));
            Assert.Equal((BansOutliveErasure.Guard.Name, BansOutliveErasure.StillHolds), (refused.Rule, refused.Text));
        }
        await using (var db = store.Open("record-person"))
        {
            var person = Recorded(firm, name, mail, phone);
            db.Add(person);
            var ban = await new BanMemory(db).Recall(person, firm.Company, Cancel);
            Assert.Equal((person.Id, true), (ban!.Person!.Value, ban.Holds));
            Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
        }
        await store.Verified();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_contacts_us_again_is_free_and_stays_free(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await BanAndErase(store);
        await using (var db = store.Open("record-call"))
        {
            var person = Recorded(firm, "Xaver Öztürk", Mail, Phone);
            var ban = await new BanMemory(db).Recall(person, firm.Company, Cancel);
            var call = InboundContact.Record(person, InboundKind.Call, firm.Now.Today, "Ich bin wieder da.", firm.Now);
            var contact = Assert.IsType<ContactResult<InboundContact>.Kept>(call).Value;
            Assert.IsType<LiftResult.Lifted>(ban!.Lift(contact, firm.Now));
            db.AddRange(person, contact);
            Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
        }
        await using (var db = store.Open("record-person"))
        {
            db.Add(Recorded(firm, "Xaver Öztürk", Mail, Phone));
            Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
        }
        await store.Verified();
    }

    [Fact]
    public async Task Somebody_else_of_the_company_is_not_meant()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await BanAndErase(store);
        await using var db = store.Open("record-person");
        var other = Recorded(firm, "Eva Ernst", "eva@weber.example", "089 999999");
        db.Add(other);
        Assert.Null(await new BanMemory(db).Recall(other, firm.Company, Cancel));
        Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
    }

    [Fact]
    public async Task A_trace_says_nothing_without_the_key_and_is_another_in_every_store()
    {
        var digests = new List<string>();
        for (var turn = 0; turn < 2; turn++)
        {
            await using var store = await TestStore.New(Engine.Sqlite);
            await BanAndErase(store);
            await using var db = store.Open();
            var traces = await db.BannedTraces.ToListAsync(Cancel);
            Assert.All(traces, trace => Assert.Equal(32, trace.Digest.Length));
            digests.AddRange(traces.Select(trace => Convert.ToHexString(trace.Digest)));
        }
        Assert.Equal(6, digests.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Ended two contacts' lead with a wording that names nobody, then erased the one who said so.</summary>
    [Fact]
    public async Task The_wording_goes_from_everything_that_the_ban_ended()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await BanAndErase(store);
        await using var db = store.Open();
        var lead = await db.Leads.WithFacts().SingleAsync(Cancel);
        Assert.Equal(Tombstone.Text, lead.LostNote);
        Assert.Equal(Tombstone.Text, (await db.Bans.SingleAsync(ban => ban.Person == firm.Person.Id, Cancel)).Wording);
        var payloads = await db.Journal.Select(entry => entry.Payload).ToListAsync(Cancel);
        Assert.DoesNotContain(payloads, payload => payload?.Contains("Herr Doktor", StringComparison.Ordinal) == true);
        foreach (var file in Directory.EnumerateFiles(store.Folder, "leadwerk.db*"))
            Assert.DoesNotContain(
                "Herr Doktor",
                System.Text.Encoding.UTF8.GetString(await Bytes(file)),
                StringComparison.Ordinal
            );
    }

    static async Task<byte[]> Bytes(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        await open.CopyToAsync(all, Cancel);
        return all.ToArray();
    }

    static Person Recorded(SampleFirm firm, string name, string? mail, string? phone) =>
        Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(firm.Company, new PersonData(name, null, mail, phone), firm.Now)
            )
            .Value;

    static async Task<SampleFirm> BanAndErase(TestStore store)
    {
        var firm = await SampleFirm.In(store);
        var other = firm.Known("Eva Ernst");
        var lead = firm.Active();
        lead.AddContact(other, firm.Now);
        await firm.Save("start-lead", other, lead);
        await using (var db = store.Open("ban"))
        {
            var person = await db.People.SingleAsync(person => person.Id == firm.Person.Id, Cancel);
            person.Change(new PersonData("Xaver Öztürk", "Leiter", Mail, Phone));
            var mine = await db.Lead(lead.Id);
            var others = await db.People.SingleAsync(person => person.Id == other.Id, Cancel);
            var first = ContactBan.OnPerson(others, "Ich auch nicht.", [mine], BanList.None, firm.Now);
            var bans = new BanList([Assert.IsType<BanResult.Imposed>(first).Ban]);
            var second = ContactBan.OnPerson(person, Wording, [mine], bans, firm.Now);
            db.AddRange(((BanResult.Imposed)first).Ban, Assert.IsType<BanResult.Imposed>(second).Ban);
            await db.SaveChangesAsync(Cancel);
        }
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = store.Open("erase-person"))
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Now).Of(firm.Person.Id, Cancel));
        await store.Verified();
        return firm;
    }
}
