using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Mails;

/// <summary>Several senders at once, and the real program killed between the server's 250 and its own commit.</summary>
public class ManySendersTests
{
    const int Mails = 60;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_senders_share_the_work_and_no_mail_leaves_twice(Engine engine)
    {
        await using var room = await PostRoom.Open(engine);
        await room.Firm.Save("invite", [.. Enumerable.Range(0, Mails).Select(_ => room.ToUser())]);
        var reports = await Task.WhenAll(
            Task.Run(() => room.Sender("one").Run(Cancel), Cancel),
            Task.Run(() => room.Sender("two").Run(Cancel), Cancel)
        );
        Assert.Equal(Mails, reports.Sum(report => report.Sent));
        var ids = (await room.Server.Mails()).Select(mail => mail.Message.MessageId).ToList();
        Assert.Equal((Mails, Mails), (ids.Count, ids.Distinct().Count()));
        await using var db = room.Store.Open();
        Assert.Equal(Mails, await db.Mails.CountAsync(mail => mail.State == MailState.Sent, Cancel));
    }

    [Fact]
    public async Task A_node_that_slept_too_long_writes_nothing_down_any_more()
    {
        await using var room = await PostRoom.Open(Engine.Postgres);
        var mail = room.ToUser();
        await room.Firm.Save("invite", mail);
        OutgoingMail held;
        await using (var db = room.Store.Open("send-mail"))
        {
            var queue = new MailQueue(db);
            held = (await queue.Claim("sleeper", room.Now, room.Now.AddMinutes(1), null, Cancel))!;
            await queue.Begin(held, Cancel);
        }
        room.Store.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, (await room.Send()).Sent);
        await using (var db = room.Store.Open("send-mail"))
            Assert.False(
                await new MailQueue(db).End(held, MailState.Sending, MailState.Refused, "too late", room.Now, Cancel)
            );
        Assert.Equal(MailState.Sent, (await room.Read(mail)).State);
    }

    [Fact]
    public async Task The_program_is_killed_after_the_server_took_a_mail()
    {
        await using var server = await SmtpServer.Start();
        await using var store = await TestStore.New(Engine.Sqlite);
        // The real program has the clock of this machine.
        store.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var firm = await SampleFirm.In(store);
        await PostRoom.SetUp(store, server.Port);
        var lead = firm.Active();
        await firm.Save("start", lead);
        var (customers, users) = (new List<string>(), new List<string>());
        for (var turn = 0; turn < 3; turn++)
        {
            var (toCustomer, toUser) = await Write(store, firm, lead.Id, $"kill {turn}");
            customers.Add(toCustomer);
            users.Add(toUser);
            await using var program = await Serving.On(store.Folder);
            await server.Plan($"kill {program.Id.ToString(CultureInfo.InvariantCulture)}");
            await server.Next();
            await program.Died();
        }
        await using (var last = await Serving.On(store.Folder))
        {
            await Until(store, async db => await db.Mails.AllAsync(mail => mail.EndedAt != null, Cancel));
            Assert.Equal(0, await last.End("TERM"));
        }
        var read = (await server.Mails()).Select(mail => mail.Message.MessageId).ToLookup(id => id);
        Assert.All(customers, id => Assert.True(read[id].Count() <= 1, "A customer got a mail twice."));
        Assert.All(users, id => Assert.True(read[id].Any(), "A user did not get a mail."));
        await using var db = store.Open();
        var ended = await db.Mails.AsNoTracking().ToListAsync(Cancel);
        Assert.All(
            ended.Where(mail => mail.Person != null),
            mail =>
                Assert.True(
                    mail.State == MailState.Sent || (mail.State == MailState.Unknown && read[mail.MessageId].Any())
                )
        );
        Assert.All(ended.Where(mail => mail.User != null), mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Contains(ended, mail => mail.State == MailState.Unknown || read[mail.MessageId].Count() > 1);
        Assert.Empty((await new StoreVerification(store.Store, firm.Now.Today, _ => { }).Run(Cancel)).Findings);
    }

    static async Task<(string Customer, string User)> Write(
        TestStore store,
        SampleFirm firm,
        LeadId lead,
        string subject
    )
    {
        var now = store.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
        OutgoingMail Mail(bool customer) =>
            new()
            {
                Purpose = customer ? MailPurpose.Wording : MailPurpose.PasswordLink,
                EffectKey = $"test/{Guid.NewGuid()}",
                MessageId = $"{Guid.NewGuid():N}@example.com",
                User = customer ? null : firm.Rep.Id,
                Person = customer ? firm.Person.Id : null,
                Lead = customer ? lead : null,
                Recipient = customer ? firm.Person.Mail! : firm.Rep.Mail,
                Subject = subject,
                Text = subject,
                Language = "de",
                QueuedAt = now,
                NextAttemptAt = now,
                GiveUpAt = now.AddDays(2),
            };
        var (toCustomer, toUser) = (Mail(customer: true), Mail(customer: false));
        await firm.Save("write", toCustomer, toUser);
        return (toCustomer.MessageId, toUser.MessageId);
    }

    static async Task Until(TestStore store, Func<LeadwerkDb, Task<bool>> enough)
    {
        while (true)
        {
            await using var db = store.Open();
            if (await enough(db))
                return;
            await Task.Delay(20, Cancel);
        }
    }
}
