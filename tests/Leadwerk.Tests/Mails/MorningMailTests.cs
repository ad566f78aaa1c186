using Leadwerk.Domain;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Users;
using Leadwerk.Jobs;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Storage;
using Leadwerk.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Mails;

/// <summary>The day's list as a mail: when, to whom, what it says, and that it comes once.</summary>
public class MorningMailTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task On_a_working_morning_the_days_list_comes_once_with_its_links(Engine engine)
    {
        await using var room = await PostRoom.Open(engine);
        var (due, soon) = await TwoLeads(room);
        foreach (var node in (string[])["one", "two", "one"])
            await Strike(room, node);
        await room.Send();
        var message = Assert.Single((await room.Server.Mails())).Message;
        Assert.Equal("Ihr Tag: 1 Lead ist dran, 1 verfällt bald", message.Subject);
        foreach (var body in (string[])[message.TextBody!, message.HtmlBody!])
        {
            Assert.Contains("Guten Morgen Rita Rep", body, StringComparison.Ordinal);
            Assert.Contains($"https://leads.example.com/leads/{due.Value}", body, StringComparison.Ordinal);
            Assert.Contains($"https://leads.example.com/leads/{soon.Value}", body, StringComparison.Ordinal);
            Assert.Contains("https://leads.example.com/account", body, StringComparison.Ordinal);
        }
        Assert.Contains(
            "Müller Anlagen GmbH (Phase F): Anrufen und nach dem Termin fragen, fällig heute",
            message.TextBody,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("src=|<img|<link|<script", message.HtmlBody);
        Assert.Null((await Single(room)).Text);
    }

    [Fact]
    public async Task It_speaks_the_users_language()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        await TwoLeads(room);
        await Change(room, user => user.ChooseMails(morning: true, "en", room.Firm.Now));
        await Strike(room);
        Assert.Equal("Your day: 1 lead to do, 1 expires soon", (await Single(room)).Subject);
    }

    [Theory]
    [InlineData(6, 59, 0)]
    [InlineData(7, 0, 1)]
    [InlineData(11, 59, 1)]
    [InlineData(12, 0, 0)]
    [InlineData(23, 0, 0)]
    public async Task A_missed_morning_is_made_up_for_until_noon(int hour, int minute, int mails)
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        await TwoLeads(room, hour: 4);
        SetLocal(room, DateOnly.FromDateTime(room.Now), hour, minute);
        await Strike(room);
        await using var db = room.Store.Open();
        Assert.Equal(mails, await db.Mails.CountAsync(Cancel));
    }

    [Fact]
    public async Task There_is_none_at_the_weekend_none_of_yesterday_and_none_with_an_empty_list()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        // Friday evening: too late for Friday. Saturday: no working day. Monday: nothing is due.
        foreach (var (day, hour) in ((int, int)[])[(6, 20), (7, 8), (8, 8), (9, 8)])
        {
            SetLocal(room, new DateOnly(2026, 3, day), hour, 0);
            if (day == 6)
                await room.Firm.Save("start", room.Firm.Active());
            await Strike(room);
        }
        await using var db = room.Store.Open();
        Assert.Equal(0, await db.Mails.CountAsync(Cancel));
        Assert.Equal(1, await db.JobEffects.CountAsync(effect => effect.Job == "morning-mail", Cancel));
    }

    [Fact]
    public async Task On_a_public_holiday_there_is_none_and_on_the_next_working_day_there_is()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        await TwoLeads(room);
        // Whit Monday, and the Tuesday after it.
        foreach (var (day, mails) in ((int, int)[])[(25, 0), (26, 1)])
        {
            SetLocal(room, new DateOnly(2026, 5, day), 8, 0);
            await Strike(room);
            await using var db = room.Store.Open();
            Assert.Equal(mails, await db.Mails.CountAsync(Cancel));
        }
    }

    [Fact]
    public async Task Who_said_no_is_away_or_shut_out_gets_none_and_the_substitute_sees_the_absent_reps_day()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var (due, _) = await TwoLeads(room);
        var other = Assert.IsType<UserResult.Kept>(User.Add("Otto Oben", "otto@example.org", Role.HeadOfSales)).User;
        var silent = Assert.IsType<UserResult.Kept>(User.Add("Susi Still", "susi@example.org", Role.Rep)).User;
        silent.ChooseMails(morning: false, null, room.Firm.Now);
        var reader = Assert.IsType<UserResult.Kept>(User.Add("Lea Leser", "lea@example.org", Role.Reader)).User;
        await room.Firm.Save("hire", other, silent, reader);
        var today = room.Firm.Now.Today;
        await Change(room, user => Assert.IsType<UserResult.Kept>(user.AddAbsence(today, today, other)));
        await Strike(room);
        var mail = await Single(room);
        Assert.Equal(other.Id, mail.User);
        Assert.Contains(due.Value.ToString(), mail.Text, StringComparison.Ordinal);
        await using (var db = room.Store.Open("shut-out"))
        {
            (await db.Users.SingleAsync(user => user.Id == other.Id, Cancel)).Close(room.Firm.Now);
            await db.SaveChangesAsync(Cancel);
        }
        await room.Send();
        Assert.Empty((await room.Server.Mails()));
        Assert.Equal(MailState.Withheld, (await Single(room)).State);
    }

    [Fact]
    public async Task What_could_not_be_delivered_until_noon_is_not_delivered_at_night()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        await TwoLeads(room);
        await Strike(room);
        SetLocal(room, DateOnly.FromDateTime(room.Now), 12, 0);
        await room.Send();
        Assert.Empty((await room.Server.Mails()));
        Assert.Equal(MailState.Refused, (await Single(room)).State);
    }

    /// <summary>On a Thursday at eight: one lead whose step is due, and one that expires in ten days.</summary>
    static async Task<(LeadId Due, LeadId Soon)> TwoLeads(PostRoom room, int hour = 8)
    {
        var first = DateOnly.FromDateTime(room.Now);
        var soon = room.Firm.Maturing();
        Assert.IsType<HandOverResult.HandedOver>(
            soon.Pull(room.Firm.Terms(room.Firm.Rep) with { First = room.Firm.Step(88) }, room.Firm.Now)
        );
        await room.Firm.Save("start", soon);
        SetLocal(room, first.AddDays(70), 8, 0);
        var due = room.Firm.Active();
        await room.Firm.Save("start", due);
        SetLocal(room, first.AddDays(80), hour, 0);
        return (due.Id, soon.Id);
    }

    static async Task Strike(PostRoom room, string node = "one") =>
        Assert.Empty(
            (
                await new JobRun(room.Store.Store, room.Time, node).Run(
                    new MorningMailJob(room.Time, room.Settings, WebSettings.Usual),
                    Cancel
                )
            ).Failed
        );

    static void SetLocal(PostRoom room, DateOnly day, int hour, int minute) =>
        room.Store.Clock.SetUtcNow(
            new DateTimeOffset(
                TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, minute)), Berlin),
                TimeSpan.Zero
            )
        );

    static async Task Change(PostRoom room, Action<User> change)
    {
        await using var db = room.Store.Open("change-user");
        change(await db.Users.SingleAsync(user => user.Id == room.Firm.Rep.Id, Cancel));
        await db.SaveChangesAsync(Cancel);
    }

    static async Task<OutgoingMail> Single(PostRoom room)
    {
        await using var db = room.Store.Open();
        return await db.Mails.AsNoTracking().SingleAsync(Cancel);
    }
}
