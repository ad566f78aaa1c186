using Leadwerk.Domain.Contacts;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Mails;

/// <summary>The sender against a real mail server that behaves badly, on both databases.</summary>
public class SenderTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_mail_arrives_once_with_its_head_its_two_parts_and_nothing_that_is_loaded(Engine engine)
    {
        await using var room = await PostRoom.Open(engine);
        var lead = room.Firm.Active();
        var mail = room.ToCustomer(lead);
        await room.Firm.Save("write", lead, mail);
        Assert.Equal(1, (await room.Send()).Sent);
        Assert.Equal(0, (await room.Send()).Sent);

        var read = Assert.Single((await room.Server.Mails()));
        Assert.Equal(["x@example.org"], read.Recipients);
        var message = read.Message;
        Assert.Equal(mail.MessageId, message.MessageId);
        Assert.Equal("Unser Gespräch über 100 Joule", message.Subject);
        Assert.Equal(
            "\"Rita Rep (Lindhorst Energietechnik)\" <vertrieb@example.com>",
            Assert.Single(message.From.Mailboxes).ToString()
        );
        Assert.Equal("rita@example.org", Assert.Single(message.ReplyTo.Mailboxes).Address);
        Assert.Equal("Xaver Öztürk", Assert.Single(message.To.Mailboxes).Name);
        Assert.Contains("was müsste geschehen?", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("<p>was m&#252;sste geschehen?</p>", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotMatch("src=|<img|<link|<script|url\\(", message.HtmlBody);

        var kept = await room.Read(mail);
        Assert.Equal((MailState.Sent, 1, "250 taken"), (kept.State, kept.Attempts, kept.LastAnswer));
        Assert.NotNull(kept.Text);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_mail_to_a_user_said_is_gone_once_it_has_left_and_its_link_is_never_there(Engine engine)
    {
        await using var room = await PostRoom.Open(engine);
        var mail = room.ToUser();
        await room.Firm.Save("invite", mail);
        Assert.DoesNotContain("geheim", (await room.Read(mail)).SealedLink, StringComparison.Ordinal);
        await room.Send();
        var message = Assert.Single((await room.Server.Mails())).Message;
        Assert.Contains("https://leads.example.com/welcome?key=geheim", message.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var kept = await room.Read(mail);
        Assert.Equal((null, null, null), (kept.Text, kept.Html, kept.SealedLink));
    }

    [Theory]
    [InlineData("rcpt 450 come again later")]
    [InlineData("data 451 try again later")]
    [InlineData("drop")]
    public async Task What_the_server_did_not_take_is_tried_again_later_until_it_does(string plan)
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var lead = room.Firm.Active();
        var mail = room.ToCustomer(lead);
        await room.Firm.Save("write", lead, mail);
        await room.Server.Plan(plan, plan);
        Assert.Equal((0, 1), ((await room.Send()).Sent, (await room.Read(mail)).Attempts));
        var waiting = await room.Read(mail);
        Assert.Equal((MailState.Queued, room.Now.AddMinutes(1)), (waiting.State, waiting.NextAttemptAt));
        Assert.NotEmpty(waiting.LastAnswer!);
        Assert.Equal(0, (await room.Send()).Waiting);
        room.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Send();
        Assert.Equal(room.Now.AddMinutes(5), (await room.Read(mail)).NextAttemptAt);
        room.Store.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, (await room.Send()).Sent);
        Assert.Equal((MailState.Sent, 3), ((await room.Read(mail)).State, (await room.Read(mail)).Attempts));
        Assert.Single((await room.Server.Mails()), read => read.Plan == "accept");
    }

    [Theory]
    [InlineData("rcpt 550 5.1.1 no such person", "550 5.1.1 no such person")]
    [InlineData("data 554 5.7.1 we do not like it", "554 5.7.1 we do not like it")]
    [InlineData("mail 552 too much", "552 too much")]
    public async Task What_the_server_refuses_for_good_ends_with_its_answer_and_the_next_mail_goes_on(
        string plan,
        string answer
    )
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var (refused, next) = (room.ToUser(), room.ToUser());
        refused.NextAttemptAt = room.Now.AddSeconds(-1);
        await room.Firm.Save("invite", refused);
        await room.Firm.Save("invite", next);
        await room.Server.Plan(plan);
        var report = await room.Send();
        Assert.Equal((1, 1), (report.Sent, report.Failed));
        var ended = await room.Read(refused);
        Assert.Equal((MailState.Refused, answer), (ended.State, ended.LastAnswer));
        Assert.Equal(MailState.Sent, (await room.Read(next)).State);
        room.Store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await room.Send()).Sent);
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("drop-after")]
    public async Task Where_nobody_knows_a_customer_gets_no_second_mail_and_a_user_does(string plan)
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var lead = room.Firm.Active();
        var (customer, user) = (room.ToCustomer(lead), room.ToUser());
        customer.NextAttemptAt = room.Now.AddSeconds(-1);
        await room.Firm.Save("write", lead, customer);
        await room.Firm.Save("invite", user);
        await room.Server.Plan(plan, plan);
        for (var turn = 0; turn < 3; turn++)
        {
            await room.Send(PostRoom.ShortPatience);
            room.Store.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        Assert.Equal(MailState.Unknown, (await room.Read(customer)).State);
        Assert.Equal(MailState.Sent, (await room.Read(user)).State);
        Assert.Single((await room.Server.Mails()), read => read.Recipients.Contains("x@example.org"));
        var twice = (await room.Server.Mails()).Where(read => read.Recipients.Contains("rita@example.org")).ToList();
        Assert.Equal((2, 1), (twice.Count, twice.Select(read => read.Message.MessageId).Distinct().Count()));
    }

    [Fact]
    public async Task A_server_that_is_not_there_costs_no_mail_an_attempt_and_says_so()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var mail = room.ToUser();
        await room.Firm.Save("invite", mail);
        await room.Server.DisposeAsync();
        Assert.NotNull((await room.Send()).Trouble);
        var waiting = await room.Read(mail);
        Assert.Equal((MailState.Queued, 0), (waiting.State, waiting.Attempts));
        Assert.NotEmpty(waiting.LastAnswer!);
        Assert.Null((await room.Send()).Trouble);
        room.Store.Clock.Advance(TimeSpan.FromDays(6));
        await room.Send();
        Assert.Equal(MailState.Refused, (await room.Read(mail)).State);
    }

    [Fact]
    public async Task While_sending_is_on_hold_nothing_leaves()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var mail = room.ToUser();
        await room.Firm.Save("invite", mail);
        await Turn(room, setup => setup.Pause(room.Firm.Now));
        Assert.Equal(0, (await room.Send()).Sent);
        await Turn(room, setup => setup.Resume());
        Assert.Equal(1, (await room.Send()).Sent);
    }

    static async Task Turn(PostRoom room, Action<Domain.Mailing.MailSetup> turn)
    {
        await using var db = room.Store.Open("pause-mail");
        turn(await db.MailSetups.SingleAsync(Cancel));
        await db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task An_encrypted_way_is_never_given_up_for_a_plain_one()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        foreach (
            var security in (Domain.Mailing.MailSecurity[])
                [Domain.Mailing.MailSecurity.StartTls, Domain.Mailing.MailSecurity.Tls]
        )
        {
            var route = new MailRoute("127.0.0.1", room.Server.Port, security, null, null);
            var (session, trouble) = await SmtpSession.Open(route, "localhost", PostRoom.ShortPatience, Cancel);
            Assert.Null(session);
            Assert.NotEmpty(trouble!);
        }
        var plain = new MailRoute("mail.example.org", 25, Domain.Mailing.MailSecurity.None, "us", "geheim");
        var (none, why) = await SmtpSession.Open(plain, "localhost", PostRoom.ShortPatience, Cancel);
        Assert.Null(none);
        Assert.Contains("readable through the network", why, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", $"{plain}{why}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_stands_nowhere()
    {
        await using var server = await SmtpServer.Start("auth");
        var right = new MailRoute("127.0.0.1", server.Port, Domain.Mailing.MailSecurity.None, "us", "richtig");
        var (session, none) = await SmtpSession.Open(right, "localhost", TimeSpan.FromSeconds(30), Cancel);
        Assert.Null(none);
        await session!.DisposeAsync();
        var (refused, trouble) = await SmtpSession.Open(
            right with
            {
                Password = "falsches",
            },
            "localhost",
            TimeSpan.FromSeconds(30),
            Cancel
        );
        Assert.Null(refused);
        Assert.Contains("535", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("falsches", trouble, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_ban_that_came_meanwhile_holds_a_mail_back(Engine engine)
    {
        await using var room = await PostRoom.Open(engine);
        var lead = room.Firm.Active();
        var mail = room.ToCustomer(lead);
        await room.Firm.Save("write", lead, mail);
        await Ban(room);
        Assert.Equal(0, (await room.Send()).Sent);
        Assert.Empty((await room.Server.Mails()));
        var held = await room.Read(mail);
        Assert.Equal(MailState.Withheld, held.State);
        Assert.Contains("Kontaktsperre", held.LastAnswer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_last_words_of_a_ban_leave_and_nothing_after_them(Engine engine)
    {
        await using var room = await PostRoom.Open(engine);
        var lead = room.Firm.Active();
        await room.Firm.Save("write", lead);
        var ban = await Ban(room, ban => room.ToCustomer(lead, ban));
        Assert.Equal(1, (await room.Send()).Sent);
        Assert.Single((await room.Server.Mails()));
        await using var db = room.Store.Open("write");
        db.Add(room.ToCustomer(lead));
        var refused = Assert.IsType<SaveOutcome.Refused>(await db.TrySave(Cancel));
        Assert.Equal("no-mail-under-a-ban", refused.Rule);
        Assert.True(ban.Holds);
    }

    [Fact]
    public async Task Last_words_that_could_not_be_delivered_in_two_days_are_not_sent_any_more()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var lead = room.Firm.Active();
        await room.Firm.Save("write", lead);
        OutgoingMail? mail = null;
        await Ban(room, ban => mail = room.ToCustomer(lead, ban));
        room.Store.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, (await room.Send()).Sent);
        Assert.Equal(MailState.Refused, (await room.Read(mail!)).State);
    }

    /// <summary>The customer's company no longer wants to hear from us.</summary>
    static async Task<ContactBan> Ban(PostRoom room, Func<ContactBan, object>? with = null)
    {
        await using var db = room.Store.Open("ban-contact");
        var leads = await db.Leads.WithFacts().ToListAsync(Cancel);
        var company = await db.Companies.SingleAsync(one => one.Id == room.Firm.Company.Id, Cancel);
        var imposed = Assert.IsType<BanResult.Imposed>(
            ContactBan.OnCompany(company, "Wir melden uns nicht mehr.", leads, BanList.None, room.Firm.Now)
        );
        db.Add(imposed.Ban);
        if (with is not null)
            db.Add(with(imposed.Ban));
        await db.SaveChangesAsync(Cancel);
        return imposed.Ban;
    }

    [Theory]
    [InlineData("Eva\r\nBcc: alle@example.org")]
    [InlineData("Eva\u2028Ernst")]
    [InlineData("=?utf-8?q?Eva?=\tErnst")]
    [InlineData("\"Eva\" <boese@example.org>, Ernst")]
    public async Task No_name_and_no_subject_begins_a_line_of_the_head_or_another_recipient(string evil)
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var lead = room.Firm.Active();
        var person = room.Firm.Known(evil);
        await room.Firm.Save("write", lead, person);
        var mail = room.ToCustomer(lead, person: person);
        mail = new OutgoingMail
        {
            Purpose = mail.Purpose,
            EffectKey = mail.EffectKey,
            MessageId = mail.MessageId,
            Person = mail.Person,
            Lead = mail.Lead,
            RecipientName = evil,
            Recipient = mail.Recipient,
            Author = evil,
            Subject = evil,
            Text = $"{evil}\r\n.\r\nRCPT TO:<boese@example.org>",
            Language = "de",
            QueuedAt = mail.QueuedAt,
            NextAttemptAt = mail.NextAttemptAt,
            GiveUpAt = mail.GiveUpAt,
        };
        await room.Firm.Save("write", mail);
        Assert.Equal(1, (await room.Send()).Sent);
        var read = Assert.Single((await room.Server.Mails()));
        Assert.Equal(["x@example.org"], read.Recipients);
        Assert.Single(read.Message.To.Mailboxes);
        string[] expected = ["Message-Id", "Date", "Subject", "From", "To", "MIME-Version", "Content-Type"];
        Assert.Empty(
            read.Message.Headers.Select(header => header.Field).Except(expected, StringComparer.OrdinalIgnoreCase)
        );
    }
}
