using System.Diagnostics;
using System.Text;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Privacy;
using Leadwerk.Jobs;
using Leadwerk.Mail;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>Mails of sequences and a server, a program and an address that fail; how many can be planned; what an erasure leaves.</summary>
public class SequenceDeliveryTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_program_that_died_before_the_answer_sends_no_second_mail(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(7, "Zweite"));
        await room.Follow();
        await room.Plan();
        await using (var db = room.Store.Open("send-mail"))
        {
            var queue = new MailQueue(db);
            var now = room.Post.Now;
            await queue.Begin((await queue.Claim("dead", now, now.AddMinutes(1), null, Cancel))!, Cancel);
        }
        // Another program begins, plans again and sends.
        await room.Post.Sender("next").TakeStock(alone: true, Cancel);
        await room.Turn();
        Assert.Empty(await room.Post.Server.Mails());
        Assert.Equal(MailState.Unknown, Assert.Single(await room.Mails()).State);
        room.Sleep(7);
        await room.Turn();
        Assert.Equal("Zweite", Assert.Single(await room.Post.Server.Mails()).Message.Subject);

        // The same step again is refused by the database, whoever writes it.
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            room.Store.Run(
                """
                INSERT INTO outgoing_mail (id, purpose, effect_key, message_id, person_id, enrolment_id, step, recipient, subject,
                    language, state, attempts, queued_at, next_attempt_at, give_up_at)
                SELECT '00000000-0000-7000-8000-000000000001', purpose, 'other', 'other', person_id, enrolment_id, step, recipient,
                    subject, language, 'Queued', 0, queued_at, queued_at, give_up_at FROM outgoing_mail WHERE step = 0
                """
            )
        );
        Assert.Contains("unique", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(
            (await new StoreVerification(room.Store.Store, room.Firm.Now.Today, _ => { }).Run(Cancel)).Findings
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_address_that_is_refused_for_good_gets_nothing_more_until_somebody_says_why(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(7));
        var person = await room.Follow();
        await room.Post.Server.Plan("rcpt 550 5.1.1 <eva@ernst.example> unknown");
        await room.Turn();
        Assert.Equal(MailState.Refused, Assert.Single(await room.Mails()).State);
        var marked = await Read(room, person);
        Assert.Equal(
            (room.Post.Now, "550 5.1.1 <eva@ernst.example> unknown"),
            (marked.MailRefusedAt, marked.MailRefusal)
        );
        await room.Turn();
        Assert.Equal(EnrolmentEnd.AddressRefused, (await room.Way(person)).End);
        Assert.IsType<ContactDecision.AddressRefused>(await May(room, marked));

        await room.Change(
            "lift",
            async db =>
                Assert.IsType<ContactResult<Person>.Kept>(
                    (await db.People.SingleAsync(one => one.Id == person.Id, Cancel)).LiftMailRefusal("War voll.")
                )
        );
        Assert.IsNotType<ContactDecision.AddressRefused>(await May(room, await Read(room, person)));
        Assert.Equal("War voll.", (await Read(room, person)).MailRefusalLiftedFor);
    }

    [Theory]
    [InlineData("data 554 5.7.1 we do not like it")]
    [InlineData("mail 552 too much")]
    [InlineData("rcpt 450 4.2.1 full")]
    public async Task What_says_nothing_of_the_address_marks_no_address(string plan)
    {
        await using var room = await SequenceRoom.Open();
        await room.Begin(SequenceRoom.Step(0));
        var person = await room.Follow();
        await room.Post.Server.Plan(plan);
        await room.Turn();
        Assert.Null((await Read(room, person)).MailRefusedAt);
    }

    static async Task<Person> Read(SequenceRoom room, Person person)
    {
        await using var db = room.Store.Open();
        return await db.People.AsNoTracking().SingleAsync(one => one.Id == person.Id, Cancel);
    }

    static async Task<ContactDecision> May(SequenceRoom room, Person person)
    {
        await using var db = room.Store.Open();
        return await new MailPermission(db, room.Post.Time).ForAdvertising(person, null, Cancel);
    }

    [Fact]
    public async Task What_is_left_when_the_hours_end_leaves_when_they_begin_again()
    {
        await using var room = await SequenceRoom.Open();
        await room.Begin(SequenceRoom.Step(0));
        await room.Follow();
        await room.Plan();
        room.Store.Clock.Advance(TimeSpan.FromHours(7));
        await room.Post.Send();
        Assert.Empty(await room.Post.Server.Mails());
        Assert.Equal(
            new DateTime(2026, 3, 3, 8, 0, 0, DateTimeKind.Utc),
            Assert.Single(await room.Mails()).NextAttemptAt
        );
        room.Store.Clock.Advance(TimeSpan.FromHours(16));
        await room.Post.Send();
        Assert.Single(await room.Post.Server.Mails());
    }

    [Fact]
    public async Task A_link_that_somebody_waits_for_does_not_wait_behind_advertising()
    {
        await using var room = await SequenceRoom.Open();
        await room.Begin(SequenceRoom.Step(0));
        await room.Follow();
        await room.Plan();
        room.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Firm.Save("invite", room.Post.ToUser());
        await room.Post.Send();
        Assert.Equal("Ihr Zugang", (await room.Post.Server.Mails())[0].Message.Subject);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_erasure_leaves_no_byte_and_the_answer_before_it_named_everything(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0, "Für {name}"), SequenceRoom.Step(7));
        var person = await room.Follow("kanarienvogel@ernst.example", "Kanarienvogel Ernst");
        await room.Post.Server.Plan("rcpt 550 <kanarienvogel@ernst.example> unknown");
        await room.Turn();
        await using (var db = room.Store.Open())
        {
            var file = await PersonalFile.Of(db, person.Id.Value, (room.Firm.Now.Today, room.Post.Time.Zone), Cancel);
            string[] kinds = ["enrolment", "outgoing_mail", "person", "follower", "consent"];
            Assert.All(kinds, kind => Assert.Contains(file!.Items, item => item.Kind == kind));
            Assert.Contains(
                file!.Items,
                item => item.Words?.Contains("<kanarienvogel@ernst.example>", StringComparison.Ordinal) == true
            );
        }
        await using (var db = room.Store.Open("erase"))
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, room.Firm.Now).Of(person.Id, Cancel));
        Assert.Equal(0, await Canaries(room));
        Assert.NotNull((await room.Way(person)).EndedAt);
        Assert.Empty(
            (await new StoreVerification(room.Store.Store, room.Firm.Now.Today, _ => { }).Run(Cancel)).Findings
        );
    }

    /// <summary>On SQLite in the bytes of its files, on PostgreSQL in every row of every table.</summary>
    static async Task<int> Canaries(SequenceRoom room)
    {
        if (room.Store.Engine == Engine.Sqlite)
        {
            var found = 0;
            foreach (var file in Directory.GetFiles(room.Store.Folder, "leadwerk.db*"))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes, Cancel);
                if (
                    Encoding
                        .UTF8.GetString(bytes.ToArray())
                        .Contains("kanarienvogel", StringComparison.OrdinalIgnoreCase)
                )
                    found++;
            }
            return found;
        }
        await using var db = room.Store.Open();
        var rows = 0;
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
            rows += Convert.ToInt32(
                await room.Store.Ask($"SELECT count(*) FROM {table} one WHERE one::text ILIKE '%kanarienvogel%'"),
                null
            );
        return rows;
    }

    /// <summary>Fifty thousand take minutes; a tenth of them shows the same, and how it grows is seen by the questions asked.</summary>
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Thousands_of_due_mails_are_planned_with_a_fixed_number_of_questions_for_each_batch(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        var most = int.Parse(Environment.GetEnvironmentVariable("LEADWERK_SEQUENCE_MAILS") ?? "2000", null);
        var sequence = await room.Begin(SequenceRoom.Step(0));
        await Enrol(room, sequence, most);
        var watch = Stopwatch.StartNew();
        var report = await room.Strike(new SequenceMailJob(room.Post.Time, room.Post.Settings));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{engine}: {most} mails planned in {watch.Elapsed.TotalSeconds:0.0} s"
        );
        Assert.Equal(most, report.Done);
        await using var db = room.Store.Open();
        Assert.Equal(most, await db.Mails.CountAsync(one => one.State == MailState.Queued && one.Step == 0, Cancel));
        Assert.Equal(most, await db.Enrolments.CountAsync(one => one.End == EnrolmentEnd.Finished, Cancel));
        Assert.Equal(0, (await room.Strike(new SequenceMailJob(room.Post.Time, room.Post.Settings))).Done);
    }

    static async Task Enrol(SequenceRoom room, Sequence sequence, int most)
    {
        var company = Assert
            .IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData("Viele GmbH"), room.Firm.Now))
            .Value;
        await room.Firm.Save("many", company);
        foreach (var some in Enumerable.Range(0, most).Chunk(500))
        {
            await using var db = room.Store.Open("many");
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var key = (await AddressKey.Of(db, Cancel))!;
            foreach (var number in some)
            {
                var data = new PersonData($"Person {number}", Mail: $"p{number}@viele.example");
                var person = Assert
                    .IsType<ContactResult<Person>.Kept>(Person.Record(company, data, room.Firm.Now))
                    .Value;
                var way = Enrolment.Wait(sequence.Id, person.Id, room.Firm.Now.At);
                way.Start(sequence.Current, room.Firm.Now.Today);
                db.AddRange(
                    person,
                    room.Agreed(person, key),
                    Follower.Begin(person.Id, "de", AddressKey.NewToken(), room.Firm.Now),
                    way
                );
            }
            await db.SaveChangesAsync(Cancel);
        }
    }
}
