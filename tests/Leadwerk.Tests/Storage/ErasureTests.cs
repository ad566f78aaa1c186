using System.Text;
using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

public class ErasureTests
{
    const string Canary = SpokenPerson.Canary;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_byte_of_the_words_is_left_and_every_count_stays(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (firm, person, lead) = await SpokenPerson.In(store);
        Assert.NotEmpty(await Traces(store));
        var before = await Counts(store);

        ErasureOutcome.Done done;
        await using (var db = store.Open("erase-person"))
            done = Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Now).Of(person.Id, Cancel));

        Assert.True(done.OffTheDisk);
        Assert.Empty(await Traces(store));
        Assert.Equal(before, await Counts(store));
        Assert.Equal(0L, Convert.ToInt64(await store.Ask("SELECT count(*) FROM stored_file"), null));
        await using var read = store.Open();
        var again = await read.Lead(lead);
        Assert.All(
            again.Evidence.Where(fact => fact.Text is not null),
            fact => Assert.Equal(Tombstone.Text, fact.Text)
        );
        again.Derive(firm.Plan);
        Assert.False(read.ChangeTracker.HasChanges());
        var chain = Assert.IsType<ChainVerdict.Whole>(
            await JournalChain.Verify(
                read.Journal.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable(),
                Cancel
            )
        );
        Assert.Equal((done.JournalEntries, true), ((int)chain.Erased, chain.Erased >= 8));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Words_of_others_stay(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (firm, person, lead) = await SpokenPerson.In(store);
        var other = firm.Known("Jemand Anderes");
        await firm.Save("record-person", other);
        await firm.Work(
            "record-evidence",
            lead,
            both =>
                Assert.IsType<EvidenceResult.Recorded>(
                    both.Record(
                        firm.Plan,
                        new NewEvidence(
                            firm.Plan.Phases[1].Criteria[0].Id,
                            new EvidenceContent.Conversation(other.Id, "Weniger Ausschuss."),
                            firm.Now.Today,
                            other
                        ),
                        firm.Now
                    )
                )
        );
        await using (var db = store.Open("erase-person"))
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Now).Of(person.Id, Cancel));
        Assert.Empty(await Traces(store));
        await using var read = store.Open();
        Assert.Equal(
            "Weniger Ausschuss.",
            (await read.Lead(lead)).Evidence.Single(fact => fact.Person == other.Id).Text
        );
        Assert.Equal("Jemand Anderes", (await read.People.SingleAsync(known => known.Id == other.Id, Cancel)).Name);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_erasure_is_journaled_and_not_repeated(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (firm, person, _) = await SpokenPerson.In(store);
        await using (var db = store.Open("erase-person"))
        {
            await new PersonalErasure(db, firm.Now).Of(person.Id, Cancel);
            Assert.IsType<ErasureOutcome.DoneBefore>(await new PersonalErasure(db, firm.Now).Of(person.Id, Cancel));
            Assert.IsType<ErasureOutcome.NobodyKnown>(
                await new PersonalErasure(db, firm.Now).Of(PersonId.New(), Cancel)
            );
        }
        await using var read = store.Open();
        var erasure = await read.Erasures.SingleAsync(Cancel);
        Assert.Equal((person.Id, "tester"), (erasure.Person, erasure.Who));
        Assert.Single(
            await read
                .Journal.Where(entry => entry.SubjectKind == "erasure" && entry.SubjectId == erasure.Id)
                .ToListAsync(Cancel)
        );
    }

    /// <summary>Where the words still stand: bytes of the files on SQLite, cells of all tables on PostgreSQL.</summary>
    static async Task<List<string>> Traces(TestStore store) =>
        store.Engine == Engine.Sqlite ? [.. Directory.GetFiles(store.Folder).Where(HoldsCanary)] : await Cells(store);

    static bool HoldsCanary(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return ((string[])[Canary, Canary.ToLowerInvariant(), "471147"]).Any(word =>
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0
        );
    }

    static async Task<List<string>> Cells(TestStore store)
    {
        await using var connection = await store.Connect();
        var tables = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
                tables.Add(reader.GetString(0));
        }
        var found = new List<string>();
        foreach (var table in tables)
        {
            if (
                Convert.ToInt64(
                    await store.Ask(
                        $"SELECT COUNT(*) FROM \"{table}\" t WHERE t::text ILIKE '%{Canary}%' OR t::text LIKE '%471147%'"
                    ),
                    null
                ) > 0
            )
                found.Add(table);
        }
        return found;
    }

    static async Task<string> Counts(TestStore store)
    {
        string[] questions =
        [
            "SELECT COUNT(*) FROM evidence WHERE revoked_at IS NOT NULL",
            "SELECT COUNT(*) FROM follow_up WHERE outcome = 'Deferred'",
            "SELECT COUNT(*) FROM hand_over WHERE returned_at IS NOT NULL",
            "SELECT COUNT(*) FROM lead WHERE outcome = 'Lost'",
            "SELECT COUNT(*) FROM phase_entry",
            "SELECT COUNT(*) FROM contact_ban WHERE lifted_at IS NULL",
            "SELECT SUM(deferrals) FROM lead",
            "SELECT COUNT(*) FROM note",
            "SELECT SUM(file_bytes) FROM evidence",
            "SELECT COUNT(*) FROM outgoing_mail WHERE state = 'Sent' AND person_id IS NOT NULL",
        ];
        var counts = new List<string>();
        foreach (var question in questions)
            counts.Add(Convert.ToString(await store.Ask(question), null) ?? "null");
        return string.Join(' ', counts);
    }
}
