using Leadwerk.Domain.Contacts;
using Leadwerk.Jobs;
using Leadwerk.Mail;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>How close mails of all sequences may follow each other, and in which hours they leave.</summary>
public class SequencePaceTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
                    new MailCause.StepOf(way.Id, 0)
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
