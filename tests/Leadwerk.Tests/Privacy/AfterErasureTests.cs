using System.Text;
using Leadwerk.Domain;
using Leadwerk.Features.Audit.Json;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Demo;
using Leadwerk.Features.Measured;
using Leadwerk.Storage.Backups;
using Leadwerk.Storage.Erasures;
using Leadwerk.Tests.Demo;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Takeover;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Leadwerk.Tests.Privacy;

/// <summary>What an erasure must not change, and what must not undo it.</summary>
public class AfterErasureTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_statistics_stay_the_same_to_the_last_count(Engine engine)
    {
        await using var filled = await FilledStore.Of(engine, new DemoWish(Seed: 5, Leads: 200, Months: 24));
        var store = filled.Test.Store;
        var time = new CompanyTime(new FakeTimeProvider(new DateTimeOffset(FilledStore.Now)));
        var before = await Measured();
        List<PersonId> people;
        await using (var db = store.Open())
            people = await db
                .People.OrderBy(person => person.Id)
                .Select(person => person.Id)
                .Take(60)
                .ToListAsync(Cancel);
        foreach (var person in people)
        {
            await using var db = store.Open().As("tester", "erase-person");
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, time.Stamp()).Of(person, Cancel));
        }
        Assert.Equal(60, people.Count);
        Assert.Equal(before, await Measured());

        async Task<string> Measured()
        {
            using var statistics = new StoreStatistics(store, time);
            using var json = new MemoryStream();
            AuditJson.Write(json, (await statistics.Now(Cancel))!.Audit, ReportWords.In("en"));
            return Encoding.UTF8.GetString(json.ToArray());
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_preview_says_what_an_erasure_does_and_does_nothing(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (firm, person, _) = await SpokenPerson.In(store);
        ErasureOutcome.Done preview;
        await using (var db = store.Open("erase-person"))
            preview = Assert.IsType<ErasureOutcome.Done>(
                await new PersonalErasure(db, firm.Now).Preview(person.Id, Cancel)
            );
        await using (var db = store.Open())
        {
            Assert.Equal(person.Name, (await db.People.SingleAsync(one => one.Id == person.Id, Cancel)).Name);
            Assert.False(await db.Erasures.AnyAsync(Cancel));
            Assert.False(await db.Journal.AnyAsync(entry => entry.ErasureId != null, Cancel));
        }
        await using var erasing = store.Open("erase-person");
        var done = Assert.IsType<ErasureOutcome.Done>(
            await new PersonalErasure(erasing, firm.Now).Of(person.Id, Cancel)
        );
        Assert.Equal(preview.Tables.OrderBy(one => one.Key), done.Tables.OrderBy(one => one.Key));
        Assert.Equal(preview.JournalEntries, done.JournalEntries);
        Assert.Equal((1, 2), (done.Tables["person"], done.Tables["outgoing_mail"]));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_backup_from_before_brings_nobody_back(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (firm, person, _) = await SpokenPerson.In(store);
        var file = Path.Combine(Path.GetTempPath(), $"leadwerk-{Guid.NewGuid():N}.leadwerk");
        try
        {
            Assert.IsType<BackupOutcome.Written>(await new Backup(store.Store, store.Clock).To(file, Cancel));
            await using (var db = store.Open("erase-person"))
                Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Now).Of(person.Id, Cancel));
            Assert.IsType<RestoreOutcome.Restored>(
                await new Restore(store.Store, store.Clock).From(file, onlyCheck: false, Cancel)
            );
        }
        finally
        {
            File.Delete(file);
        }
        await using var read = store.Open();
        Assert.Equal(Tombstone.Text, (await read.People.SingleAsync(one => one.Id == person.Id, Cancel)).Name);
        Assert.Equal("restore", (await read.Erasures.SingleAsync(Cancel)).Who);
        if (engine == Engine.Sqlite)
            Assert.DoesNotContain(
                Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories),
                one => File.ReadAllBytes(one).AsSpan().IndexOf(Encoding.UTF8.GetBytes(SpokenPerson.Canary)) >= 0
            );
    }

    [Fact]
    public async Task Rows_of_a_list_are_known_again_here_and_nowhere_else()
    {
        var csv = OldList.Csv(
            OldList.Row("1", "Weber e.K.", person: "Uwe Weber", mail: "uwe@weber.example"),
            OldList.Row("2", "Huber GmbH")
        );
        await using var one = await TestStore.New(Engine.Sqlite);
        await using var other = await TestStore.New(Engine.Sqlite);
        await SampleFirm.In(one);
        await SampleFirm.In(other);
        Assert.Equal((2, 2), ((await one.Take(csv)).Taken, (await other.Take(csv)).Taken));
        // Without a lead that is new or changed: both rows are known.
        var again = await one.Take(csv);
        Assert.Equal((0, 0), (again.Taken, again.Changed));
        var (mine, theirs) = (await Rows(one), await Rows(other));
        Assert.Equal((2, 2), (mine.Count, theirs.Count));
        Assert.Empty(mine.Intersect(theirs));

        static async Task<List<string>> Rows(TestStore store)
        {
            await using var db = store.Open();
            var rows = await db.ListRows.ToListAsync(Cancel);
            return [.. rows.Select(row => Convert.ToHexString(row.Content))];
        }
    }
}
