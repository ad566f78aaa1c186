using System.Text;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mails;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

public class ErasureTests
{
    const string Canary = "Kanarienvogel";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_byte_of_the_words_is_left_and_every_count_stays(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var (firm, person, lead) = await Spoken(store);
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
        var (firm, person, lead) = await Spoken(store);
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
        var (firm, person, _) = await Spoken(store);
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

    /// <summary>A lead in which every place that takes words holds the name: talks, steps, reasons, notes, a ban.</summary>
    static async Task<(SampleFirm Firm, Person Person, LeadId Lead)> Spoken(TestStore store)
    {
        var firm = await SampleFirm.In(store);
        var person = Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(
                    firm.Company,
                    new PersonData(
                        $"{Canary} \"Kiki\" Müller",
                        $"{Canary} vom Dienst",
                        $"{Canary}@example.org",
                        "+49 89 471147"
                    ),
                    firm.Now
                )
            )
            .Value;
        var fact = new NewEvidence(
            firm.Plan.Phases[0].Criteria[0].Id,
            new EvidenceContent.Conversation(person.Id, $"{Canary} sucht eine Anlage."),
            firm.Now.Today,
            person
        );
        var lead = Assert
            .IsType<StartResult.Started>(
                Lead.Start(
                    new NewLead
                    {
                        Plan = firm.Plan,
                        Company = firm.Company,
                        Segment = SampleFirm.Segment,
                        Rule = firm.Rule,
                        Evidence = [fact],
                    },
                    firm.Now
                )
            )
            .Lead;
        lead.EstimateValue(new(100, Domain.Money.Currency.Parse("EUR")!.Value), $"{Canary} nannte eine Zahl", firm.Now);
        await firm.Save("start-lead", person, lead);
        await OfferAndNote(store, firm, lead);
        await HandOverAndReturn(store, firm, lead.Id);
        await WriteTo(store, firm, person, lead.Id);
        await CallAndBan(store, firm, person);
        return (firm, person, lead.Id);
    }

    static async Task OfferAndNote(TestStore store, SampleFirm firm, Lead lead)
    {
        var content = Encoding.UTF8.GetBytes($"Angebot für {Canary}");
        var file = Assert.IsType<FileResult.Accepted>(AttachedFile.Of($"Für {Canary}.txt", content)).File;
        var offer = new NewEvidence(
            firm.Plan.Phases[3].Criteria[0].Id,
            new EvidenceContent.Document("A-1", null, new(100, Domain.Money.Currency.Parse("EUR")!.Value), File: file),
            firm.Now.Today
        );
        await using var db = store.Open("record-evidence");
        await Leadwerk.Storage.Documents.StoredFiles.Keep(db, file, content, Cancel);
        Assert.IsType<EvidenceResult.Recorded>((await db.Lead(lead.Id)).Record(firm.Plan, offer, firm.Now));
        db.Notes.Add(Assert.IsType<NoteResult.Written>(Note.Write(lead, $"{Canary} mag Hanfsamen.", firm.Now)).Note);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(1L, Convert.ToInt64(await store.Ask("SELECT count(*) FROM stored_file"), null));
    }

    /// <summary>One mail that left, one that waits, and one to a user that speaks of them.</summary>
    static async Task WriteTo(TestStore store, SampleFirm firm, Person person, LeadId lead)
    {
        var now = firm.Now.At;
        OutgoingMail Mail(string key, bool customer) =>
            new()
            {
                Purpose = customer ? MailPurpose.Wording : MailPurpose.MorningList,
                EffectKey = key,
                MessageId = $"{key}@example.org",
                Person = customer ? person.Id : null,
                User = customer ? null : firm.Rep.Id,
                Lead = customer ? lead : null,
                RecipientName = customer ? person.Name : null,
                Recipient = customer ? person.Mail! : firm.Rep.Mail,
                Subject = customer ? $"Für {Canary}" : "Ihr Tag",
                Text = $"{Canary} anrufen",
                Html = $"<p>{Canary} anrufen</p>",
                Language = "de",
                QueuedAt = now,
                NextAttemptAt = now,
                GiveUpAt = now.AddDays(90),
            };
        var sent = Mail("sent", customer: true);
        await firm.Save("write-mail", sent, Mail("waits", customer: true), Mail("morning", customer: false));
        await store.Run(
            $"UPDATE outgoing_mail SET state = 'Sent', ended_at = queued_at, last_answer = '250 <{Canary}@example.org>' WHERE effect_key = 'sent'"
        );
    }

    static async Task HandOverAndReturn(TestStore store, SampleFirm firm, LeadId id)
    {
        var first = new NextStep($"{Canary} anrufen", firm.Now.Today.AddDays(5));
        await firm.Work(
            "pull-lead",
            id,
            lead =>
                Assert.IsType<HandOverResult.HandedOver>(
                    lead.Pull(firm.Terms(firm.Rep) with { First = first }, firm.Now)
                )
        );
        store.Clock.Advance(TimeSpan.FromDays(1));
        await firm.Work(
            "defer",
            id,
            lead =>
                Assert.IsType<FollowUpResult.Deferred>(
                    lead.Defer(firm.Escalation, firm.Step(7), $"{Canary} ist im Urlaub.", BanList.None, firm.Now)
                )
        );
        store.Clock.Advance(TimeSpan.FromDays(1));
        await firm.Work(
            "return-lead",
            id,
            lead =>
                Assert.IsType<HandOverResult.Returned>(
                    lead.Return(firm.Plan, firm.Plan.Phases[0].Criteria[0].Id, $"{Canary} weiß von nichts.", firm.Now)
                )
        );
        await firm.Work(
            "revoke-evidence",
            id,
            lead =>
                Assert.IsType<EvidenceReviewResult.Revoked>(
                    lead.Revoke(
                        firm.Plan,
                        lead.Evidence[0].Id,
                        $"{Canary} sagt: nie gesagt.",
                        null,
                        BanList.None,
                        firm.Now
                    )
                )
        );
    }

    static async Task CallAndBan(TestStore store, SampleFirm firm, Person person)
    {
        var call = Assert
            .IsType<ContactResult<InboundContact>.Kept>(
                InboundContact.Record(person, InboundKind.Call, firm.Now.Today, $"{Canary} hier.", firm.Now)
            )
            .Value;
        await using var db = store.Open("ban-contact");
        var leads = await db.Leads.WithFacts().ToListAsync(Cancel);
        var imposed = Assert.IsType<BanResult.Imposed>(
            ContactBan.OnPerson(person, $"Lebwohl, {Canary}.", leads, BanList.None, firm.Now)
        );
        db.AddRange(call, imposed.Ban);
        await db.SaveChangesAsync(Cancel);
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
