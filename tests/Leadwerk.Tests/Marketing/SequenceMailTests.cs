using System.Text;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Marketing.Public;
using Leadwerk.Jobs;
using Leadwerk.Mail;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>Mails of sequences from the plan to a real mail server, on both databases, with a clock that is moved.</summary>
public class SequenceMailTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Mails_follow_each_other_by_their_days_and_each_comes_once(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(7, "Noch eins, {name}"));
        var person = await room.Follow(name: "Eva <b>Ernst</b> {firma}", company: "Ernst & Söhne");
        for (var times = 0; times < 3; times++)
            await room.Turn();
        var first = Assert.Single(await room.Post.Server.Mails());
        Assert.Equal("Für Ernst & Söhne", first.Message.Subject);
        Assert.Contains("Guten Tag Eva <b>Ernst</b> {firma}", first.Message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Lesen: https://example.org/strom", first.Message.TextBody, StringComparison.Ordinal);
        // What is put in is text and nothing else, and is not looked through again.
        Assert.Contains(
            "<h1>Guten Tag Eva &lt;b&gt;Ernst&lt;/b&gt; {firma}</h1>",
            first.Message.HtmlBody,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"https://example.org/strom\">Lesen</a>",
            first.Message.HtmlBody,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("src=|<img|<link|<script|url\\(", first.Message.HtmlBody);

        room.Sleep(4);
        await room.Turn();
        Assert.Single(await room.Post.Server.Mails());
        room.Sleep(3);
        await room.Turn();
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        Assert.Equal(EnrolmentEnd.Finished, (await room.Way(person)).End);

        // Doing it again begins nothing again.
        await room.Confirm(person, room.Form);
        room.Sleep(30);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
    }

    [Fact]
    public async Task Every_mail_carries_the_way_out_the_choice_and_who_writes()
    {
        await using var room = await SequenceRoom.Open();
        await room.Begin(SequenceRoom.Step(0));
        var person = await room.Follow(language: "en");
        await room.Turn();
        var mail = Assert.Single(await room.Post.Server.Mails());
        await using var db = room.Store.Open();
        var follower = await db.Followers.SingleAsync(one => one.Person == person.Id, Cancel);
        var key = (await AddressKey.Of(db, Cancel))!.Sign(follower.Key);
        var raw = Encoding.UTF8.GetString(mail.Raw);
        Assert.Contains(
            $"\r\nList-Unsubscribe: <https://leads.example.com/u/{key}>\r\n",
            raw,
            StringComparison.Ordinal
        );
        Assert.Contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", raw, StringComparison.Ordinal);
        foreach (var body in (string[])[mail.Message.TextBody!, mail.Message.HtmlBody!])
        {
            Assert.Contains("Hello Eva Ernst", body, StringComparison.Ordinal);
            Assert.Contains("because you asked for it on 2 Mar 2026", body, StringComparison.Ordinal);
            Assert.Contains($"https://leads.example.com/u/{key}", body, StringComparison.Ordinal);
            Assert.Contains($"https://leads.example.com/me/{key}", body, StringComparison.Ordinal);
            Assert.Contains("https://leads.example.com/legal/imprint", body, StringComparison.Ordinal);
        }
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(mail.Message.HtmlBody!, $"{key}"));
    }

    public static TheoryData<Engine, EnrolmentEnd> Causes()
    {
        var data = new TheoryData<Engine, EnrolmentEnd>();
        foreach (var engine in Enum.GetValues<Engine>())
        foreach (
            var end in Enum.GetValues<EnrolmentEnd>()
                .Where(one => one is not (EnrolmentEnd.Finished or EnrolmentEnd.InVain))
        )
            data.Add(engine, end);
        return data;
    }

    /// <summary>Once before the mail is written, and once between that and the server.</summary>
    [Theory]
    [MemberData(nameof(Causes))]
    public async Task A_sequence_stops_for_every_cause_also_for_a_mail_that_waits_already(
        Engine engine,
        EnrolmentEnd cause
    )
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(7));
        var (early, late) = (await room.Follow(), await room.Follow("otto@adler.example", "Otto Adler", "Adler"));
        await room.Strike(new SequenceStartJob(room.Post.Time));
        await Happen(room, early, cause);
        await room.Strike(new SequenceStartJob(room.Post.Time));
        await room.Strike(new SequenceMailJob(room.Post.Time, room.Post.Settings));
        Assert.Equal(late.Id, Assert.Single(await room.Mails()).Person);
        await Happen(room, late, cause);
        await room.Post.Send();
        Assert.Empty(await room.Post.Server.Mails());
        Assert.Equal(MailState.Withheld, Assert.Single(await room.Mails()).State);
        await room.Strike(new SequenceStopJob(room.Post.Time));
        Assert.Equal((cause, cause), ((await room.Way(early)).End, (await room.Way(late)).End));
        room.Sleep(30);
        await room.Turn();
        Assert.Empty(await room.Post.Server.Mails());
    }

    static async Task Happen(SequenceRoom room, Person who, EnrolmentEnd cause)
    {
        var now = room.Firm.Now;
        if (cause == EnrolmentEnd.Erased)
        {
            await using var db = room.Store.Open("erase");
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, now).Of(who.Id, Cancel));
            return;
        }
        await room.Change(
            "happen",
            async db =>
            {
                var person = await db.People.SingleAsync(one => one.Id == who.Id, Cancel);
                var company = await db.Companies.SingleAsync(one => one.Id == who.Company, Cancel);
                var follower = await db.Followers.SingleAsync(one => one.Person == who.Id, Cancel);
                switch (cause)
                {
                    case EnrolmentEnd.Replied:
                        db.Add(
                            Assert
                                .IsType<ContactResult<InboundContact>.Kept>(
                                    InboundContact.Record(person, InboundKind.Mail, now.Today, "Rufen Sie an.", now)
                                )
                                .Value
                        );
                        break;
                    case EnrolmentEnd.Banned:
                        db.Add(
                            Assert
                                .IsType<BanResult.Imposed>(
                                    ContactBan.OnCompany(company, "Nie wieder.", [], BanList.None, now)
                                )
                                .Ban
                        );
                        break;
                    case EnrolmentEnd.Objected:
                        await Objecting.Add(db, follower, "Nein", "de", null, now, Cancel);
                        break;
                    case EnrolmentEnd.HandedOver:
                        var lead = Assert
                            .IsType<StartResult.Started>(
                                Lead.Start(
                                    new NewLead
                                    {
                                        Plan = room.Firm.Plan,
                                        Company = company,
                                        Segment = SampleFirm.Segment,
                                        Rule = room.Firm.Rule,
                                        Evidence =
                                        [
                                            new NewEvidence(
                                                room.Firm.Plan.Phases[0].Criteria[0].Id,
                                                new EvidenceContent.Conversation(person.Id, "Er sucht."),
                                                now.Today,
                                                person
                                            ),
                                        ],
                                    },
                                    now
                                )
                            )
                            .Lead;
                        var terms = room.Firm.Terms(room.Firm.Rep) with
                        {
                            First = new("Anrufen", now.Today.AddDays(5)),
                        };
                        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(terms, now));
                        db.Add(lead);
                        break;
                    case EnrolmentEnd.Muted:
                        follower.Prefer(follower.Pace, null, [room.Group.Id], now.Today);
                        break;
                    case EnrolmentEnd.AddressRefused:
                        await db
                            .People.Where(one => one.Id == who.Id)
                            .ExecuteUpdateAsync(row => row.SetProperty(one => one.MailRefusedAt, now.At), Cancel);
                        break;
                    case EnrolmentEnd.Left:
                        person.Withdraw(now);
                        break;
                    default:
                        throw new ArgumentOutOfRangeException(nameof(cause));
                }
            }
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_mail_that_waits_for_something_that_they_do_comes_after_it_or_never(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        var second = new SequenceEvent(SequenceEventKind.FormConfirmed, room.OtherForm.Id);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(2, "Danke", second));
        var (doer, other) = (await room.Follow(), await room.Follow("otto@adler.example", "Otto Adler", "Adler"));
        await room.Turn();
        room.Sleep(7);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        await room.Confirm(doer, room.OtherForm);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        room.Sleep(2);
        await room.Turn();
        var last = (await room.Post.Server.Mails())[^1];
        Assert.Equal(("Danke", doer.Mail), (last.Message.Subject, last.Recipients[0]));
        room.Sleep(90);
        await room.Turn();
        Assert.Equal(EnrolmentEnd.InVain, (await room.Way(other)).End);
        Assert.Equal(3, (await room.Post.Server.Mails()).Count);
    }

    [Fact]
    public async Task An_act_that_answers_a_criterion_begins_a_sequence_and_what_was_only_answered_does_not()
    {
        await using var room = await SequenceRoom.Open();
        var person = await room.Follow();
        await room.Begin(
            data =>
                data with
                {
                    Start = new(SequenceEventKind.Act, Criterion: room.Firm.Plan.Phases[0].Criteria[0].Id),
                },
            SequenceRoom.Step(0)
        );
        await room.Turn();
        Assert.Empty(await room.Mails());
        await room.Change(
            "act",
            async db =>
            {
                var company = await db.Companies.SingleAsync(one => one.Id == person.Company, Cancel);
                var act = new NewEvidence(
                    room.Firm.Plan.Phases[0].Criteria[0].Id,
                    new EvidenceContent.Act("Kam zur Messe", "Halle 7", person.Id),
                    room.Firm.Now.Today,
                    person
                );
                db.Add(
                    Assert
                        .IsType<StartResult.Started>(
                            Lead.Start(
                                new NewLead
                                {
                                    Plan = room.Firm.Plan,
                                    Company = company,
                                    Segment = SampleFirm.Segment,
                                    Rule = room.Firm.Rule,
                                    Evidence = [act],
                                },
                                room.Firm.Now
                            )
                        )
                        .Lead
                );
            }
        );
        await room.Turn();
        Assert.Single(await room.Mails());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_pace_holds_over_all_sequences_and_a_pause_is_one(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        for (var number = 0; number < 3; number++)
            await room.Begin(SequenceRoom.Step(0, $"Reihe {number}"));
        var person = await room.Follow();
        // The usual pace of a follower is two in thirty days, with three days between them.
        await room.Turn();
        await room.Turn();
        Assert.Single(await room.Post.Server.Mails());
        room.Sleep(3);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        room.Sleep(4);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        await Prefer(room, person, room.Firm.Now.Today.AddDays(31));
        room.Sleep(24);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        room.Sleep(7);
        await room.Turn();
        Assert.Equal(3, (await room.Post.Server.Mails()).Count);
    }

    static Task Prefer(SequenceRoom room, Person person, DateOnly? pausedUntil, int pace = 2) =>
        room.Change(
            "prefer",
            async db =>
                (await db.Followers.SingleAsync(one => one.Person == person.Id, Cancel)).Prefer(
                    pace,
                    pausedUntil,
                    [],
                    room.Firm.Now.Today
                )
        );

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_pause_that_comes_when_a_mail_waits_already_puts_it_off(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0));
        var person = await room.Follow();
        await room.Plan();
        await Prefer(room, person, room.Firm.Now.Today.AddDays(14));
        await room.Post.Send();
        Assert.Empty(await room.Post.Server.Mails());
        var waiting = Assert.Single(await room.Mails());
        Assert.Equal((MailState.Queued, 0), (waiting.State, waiting.Attempts));
        room.Sleep(13);
        await room.Turn();
        Assert.Empty(await room.Post.Server.Mails());
        room.Sleep(1);
        await room.Turn();
        Assert.Single(await room.Post.Server.Mails());
    }

    [Fact]
    public async Task Two_mails_to_one_person_that_wait_at_once_leave_at_their_pace()
    {
        await using var room = await SequenceRoom.Open();
        var (one, two) = (await room.Begin(SequenceRoom.Step(0)), await room.Begin(SequenceRoom.Step(0)));
        var person = await room.Follow();
        await room.Plan();
        // As if two nodes had planned them at the same moment.
        await room.Store.Run("UPDATE enrolment SET due_on = started_on WHERE ended_at IS NULL");
        await room.Change(
            "race",
            async db =>
            {
                var way = await db.Enrolments.SingleAsync(way => way.EndedAt == null, Cancel);
                var follower = await db.Followers.SingleAsync(follower => follower.Person == person.Id, Cancel);
                new FollowerMail(db, room.Post.Time, room.Post.Settings).Add(
                    follower,
                    await db.People.SingleAsync(known => known.Id == person.Id, Cancel),
                    "race",
                    new FollowerLetter("Zweite", "Text"),
                    (await MailSettings.Setup(db, Cancel))!,
                    (await AddressKey.Of(db, Cancel))!,
                    (way.Id, 0)
                );
            }
        );
        await room.Post.Send();
        Assert.Single(await room.Post.Server.Mails());
        room.Sleep(3);
        await room.Post.Send();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        Assert.NotEqual(one.Id, two.Id);
    }

    // Monday 2 March 2026, 10:00 in Berlin, and so on; Good Friday is the third of April.
    [Theory]
    [InlineData("2026-03-03T07:59:00Z", 0)]
    [InlineData("2026-03-03T08:00:00Z", 1)]
    [InlineData("2026-03-02T15:59:00Z", 1)]
    [InlineData("2026-03-02T16:00:00Z", 0)]
    [InlineData("2026-03-07T10:00:00Z", 0)]
    [InlineData("2026-03-08T10:00:00Z", 0)]
    [InlineData("2026-04-03T10:00:00Z", 0)]
    [InlineData("2026-04-06T10:00:00Z", 0)]
    [InlineData("2026-04-07T07:00:00Z", 1)]
    [InlineData("2026-05-01T10:00:00Z", 0)]
    [InlineData("2026-05-14T10:00:00Z", 0)]
    [InlineData("2026-05-25T10:00:00Z", 0)]
    [InlineData("2026-06-04T10:00:00Z", 1)]
    [InlineData("2028-10-03T10:00:00Z", 0)]
    [InlineData("2026-12-25T10:00:00Z", 0)]
    [InlineData("2026-12-24T10:00:00Z", 1)]
    [InlineData("2027-01-01T10:00:00Z", 0)]
    [InlineData("2027-01-06T10:00:00Z", 1)]
    public async Task Mails_leave_in_the_hours_of_german_working_days(string moment, int sent)
    {
        await using var room = await SequenceRoom.Open();
        await room.Begin(SequenceRoom.Step(0));
        await room.Follow();
        await room.Strike(new SequenceStartJob(room.Post.Time));
        await room.Strike(new SequenceStartJob(room.Post.Time));
        room.Store.Clock.SetUtcNow(DateTimeOffset.Parse(moment, null));
        await room.Strike(new SequenceMailJob(room.Post.Time, room.Post.Settings));
        Assert.Equal(sent, (await room.Mails()).Count);
    }
}
