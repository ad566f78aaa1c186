using System.Globalization;
using System.Net;
using Leadwerk.Domain.Users;
using Leadwerk.Mail;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Mails;

/// <summary>What people do about mail on the pages, with a real mail server behind them.</summary>
public class MailPagesTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static (string, string?)[] Typed(
        int port,
        string security = "None",
        string? user = null,
        string? password = null
    ) =>
        [
            ("Entry.Host", "127.0.0.1"),
            ("Entry.Port", port.ToString(CultureInfo.InvariantCulture)),
            ("Entry.Security", security),
            ("Entry.User", user),
            ("Entry.Password", password),
            ("Entry.SenderName", "Lindhorst"),
            ("Entry.Sender", "vertrieb@example.com"),
            ("Entry.Address", "https://leads.example.com"),
        ];

    [Fact]
    public async Task The_administrator_sets_mail_up_and_hears_what_the_server_says()
    {
        await using var server = await SmtpServer.Start("auth");
        await using var office = await Office.Open();
        await office.Hire(Role.Administrator);
        using var browser = await office.SignedIn(Role.Administrator);
        const string Page = "/settings/mail";
        var plain = Typed(587, user: "us", password: "richtig");
        plain[0] = ("Entry.Host", "mail.example.org");
        var refused = await browser.Submit(Page, "mail", plain);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ohne Verschlüsselung ginge das Passwort lesbar", refused.Refusal, StringComparison.Ordinal);

        Assert.Equal(
            Page,
            (await browser.Submit(Page, "mail", Typed(server.Port, user: "us", password: "falsches"))).Location
        );
        var tried = await browser.Submit(Page, "test");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.Status);
        Assert.Contains("535", tried.Page.QuerySelector(".said.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            Page,
            (await browser.Submit(Page, "mail", Typed(server.Port, user: "us", password: "richtig"))).Location
        );
        // What is left empty stays.
        Assert.Equal(Page, (await browser.Submit(Page, "mail", ("Entry.Password", ""), ("Entry.Hour", "6"))).Location);
        tried = await browser.Submit(Page, "test");
        Assert.Contains("250 taken", tried.Page.QuerySelector(".said.good")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Probe-Mail von Leadwerk", Assert.Single((await server.Mails())).Message.Subject);

        var journal = await office.Journal();
        Assert.Contains("\"sealed_password\":\"***\"", journal, StringComparison.Ordinal);
        await using var db = office.Store.Open();
        var setup = await db.MailSetups.SingleAsync(Cancel);
        Assert.Equal((6, "us"), (setup.MorningHour, setup.UserName));
        foreach (
            var text in (string[])
                [
                    journal,
                    setup.SealedPassword!,
                    (await browser.Get(Page)).Page.DocumentElement.OuterHtml,
                    tried.Page.DocumentElement.OuterHtml,
                ]
        )
            Assert.DoesNotMatch("richtig|falsches", text);
    }

    [Fact]
    public async Task An_invitation_leaves_as_a_mail_too_and_its_link_is_neither_that_of_the_request_nor_kept()
    {
        await using var server = await SmtpServer.Start();
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        await PostRoom.SetUp(office.Store, server.Port);
        using var browser = await office.SignedIn(Role.Administrator);
        var page = await browser.Submit(
            "/settings/users",
            "invite",
            ("Entry.Name", "Neu Hier"),
            ("Entry.Mail", "neu@example.org")
        );
        Assert.Contains("auch per E-Mail", page.Text, StringComparison.Ordinal);
        var shown = page.Page.QuerySelector("section.secret input")!.GetAttribute("value")!;
        Assert.StartsWith("https://leads.example.com/welcome?key=", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Nur auf diesem Rechner", page.Text, StringComparison.Ordinal);
        var key = shown[(shown.IndexOf("key=", StringComparison.Ordinal) + 4)..];
        await Send(office);
        var message = (await server.Next()).Message;
        Assert.Contains($"https://leads.example.com/welcome?key={key}", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", message.TextBody, StringComparison.Ordinal);
        await using var db = office.Store.Open();
        Assert.Null((await db.Mails.SingleAsync(Cancel)).SealedLink);
        Assert.DoesNotContain(key, await office.Journal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepared_words_leave_as_a_mail_stand_in_the_timeline_and_move_nothing()
    {
        await using var server = await SmtpServer.Start();
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        var lead = firm.Active();
        await firm.Save("start", lead);
        using var browser = await office.SignedIn(Role.HeadOfSales);
        var home = $"/leads/{lead.Id.Value}";
        Assert.DoesNotContain(
            "Als E-Mail senden",
            (await browser.Get($"{home}/follow-up")).Text,
            StringComparison.Ordinal
        );
        await PostRoom.SetUp(office.Store, server.Port);
        Assert.Contains("Als E-Mail senden", (await browser.Get($"{home}/follow-up")).Text, StringComparison.Ordinal);
        var before = await State(office, lead.Id);
        var refused = await browser.Submit($"{home}/wording", "wording", ("Entry.Subject", "Ein\u2028Zeilenumbruch"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var sent = await browser.Submit(
            $"{home}/wording",
            "wording",
            ("Entry.Subject", "Unser Termin"),
            ("Entry.Words", "Was müsste geschehen?")
        );
        Assert.Equal($"{home}/follow-up", sent.Location);
        Assert.Contains(
            "E-Mail an Xaver Öztürk: Unser Termin (wartet noch)",
            (await browser.Get(home)).Text,
            StringComparison.Ordinal
        );
        await Send(office);
        var message = (await server.Next()).Message;
        Assert.Equal(
            ("x@example.org", "HeadOfSales@example.org".ToLowerInvariant()),
            (message.To.Mailboxes.Single().Address, message.ReplyTo.Mailboxes.Single().Address)
        );
        var page = await browser.Get(home);
        var entry = page.Page.QuerySelector(".timeline li.mail")!;
        Assert.Equal("E-Mail an Xaver Öztürk: Unser Termin", entry.QuerySelector("p")!.TextContent);
        Assert.Equal("Was müsste geschehen?", entry.QuerySelector("blockquote")!.TextContent);
        Assert.Equal(before, await State(office, lead.Id));
    }

    static async Task<string> State(Office office, Domain.LeadId id)
    {
        await using var db = office.Store.Open();
        var lead = await db.Lead(id);
        return $"{lead.Phase} {lead.Deferrals} {lead.TimesNotReached} {lead.FollowUps.Count} {lead.OpenFollowUp!.DueOn} {lead.Evidence.Count} {lead.Version}";
    }

    [Fact]
    public async Task The_last_words_leave_with_their_ban_and_nothing_can_be_written_after_them()
    {
        await using var server = await SmtpServer.Start();
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        var lead = firm.Active();
        await firm.Save("start", lead);
        await PostRoom.SetUp(office.Store, server.Port);
        using var browser = await office.SignedIn(Role.HeadOfSales);
        var home = $"/leads/{lead.Id.Value}";
        var stranger = await browser.Submit($"{home}/ban", "ban", ("Entry.To", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stranger.Status);
        await using (var db = office.Store.Open())
            Assert.Equal((0, 0), (await db.Bans.CountAsync(Cancel), await db.Mails.CountAsync(Cancel)));
        var person = firm.Person.Id.Value.ToString();
        Assert.Equal(
            home,
            (
                await browser.Submit(
                    $"{home}/ban",
                    "ban",
                    ("Entry.To", person),
                    ("Entry.Wording", "Ich störe Sie nicht mehr.")
                )
            ).Location
        );
        await Send(office);
        Assert.Contains("Ich störe Sie nicht mehr.", (await server.Next()).Message.TextBody, StringComparison.Ordinal);
        var refused = await browser.Get($"{home}/wording");
        Assert.Null(refused.Page.QuerySelector("form textarea"));
        Assert.Contains("Kontaktsperre", refused.Refusal, StringComparison.Ordinal);
        await using var read = office.Store.Open();
        var mail = await read.Mails.SingleAsync(Cancel);
        Assert.Equal((MailPurpose.ClosingWords, MailState.Sent), (mail.Purpose, mail.State));
    }

    [Fact]
    public async Task The_outbox_counts_pages_hides_customers_from_the_administrator_and_holds_sending()
    {
        await using var room = await PostRoom.Open(Engine.Sqlite);
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        using var administrator = await office.SignedIn(Role.Administrator);
        using var head = await office.SignedIn(Role.HeadOfSales);
        using var rep = await office.SignedIn(Role.Rep);
        Assert.NotEqual(HttpStatusCode.OK, (await rep.Get("/outbox")).Status);
        Assert.NotNull((await head.Get("/outbox")).Page.QuerySelector(".empty"));
        await PostRoom.SetUp(office.Store, room.Server.Port);
        var lead = firm.Active();
        await firm.Save("start", lead);
        await firm.Save("write", [.. Enumerable.Range(0, 55).Select(_ => Refused(firm, lead.Id))]);
        var page = await head.Get("/outbox?state=Refused");
        Assert.Equal(50, page.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("550 kennen wir nicht", page.Text, StringComparison.Ordinal);
        var older = page.Page.QuerySelector("a[href*=before]")!.GetAttribute("href")!;
        Assert.Equal(5, (await head.Get(older)).Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("abgelehnt 55", page.Text, StringComparison.Ordinal);
        var seen = await administrator.Get("/outbox");
        Assert.DoesNotMatch("Öztürk|550 kennen|Vertraulich", seen.Text);
        Assert.Equal("/outbox", (await head.Submit("/outbox", "pause", ("What", "pause"))).Location);
        Assert.Contains("angehalten", (await administrator.Get("/outbox")).Text, StringComparison.Ordinal);
        await using var db = office.Store.Open();
        Assert.NotNull((await db.MailSetups.SingleAsync(Cancel)).PausedAt);
    }

    static OutgoingMail Refused(SampleFirm firm, Domain.LeadId lead) =>
        new()
        {
            Purpose = MailPurpose.Wording,
            EffectKey = $"{Guid.NewGuid()}",
            MessageId = $"{Guid.NewGuid()}@example.org",
            Person = firm.Person.Id,
            Lead = lead,
            RecipientName = firm.Person.Name,
            Recipient = firm.Person.Mail!,
            Subject = "Vertraulich",
            Text = "x",
            Language = "de",
            State = MailState.Refused,
            EndedAt = firm.Now.At,
            LastAnswer = "550 kennen wir nicht",
            QueuedAt = firm.Now.At,
            NextAttemptAt = firm.Now.At,
            GiveUpAt = firm.Now.At,
        };

    [Fact]
    public async Task Everybody_chooses_their_mails()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.HeadOfSales);
        Assert.Equal(
            "/account",
            (await browser.Submit("/account", "mails", ("Mails.Morning", null), ("Mails.Language", "en"))).Location
        );
        await using var db = office.Store.Open();
        var user = await db.Users.SingleAsync(one => one.Role == Role.HeadOfSales, Cancel);
        Assert.Equal((false, "en"), (user.WantsMorningMail, user.MailLanguage));
    }

    /// <summary>Until everything has ended: the office's own clock may be sending, too.</summary>
    static async Task Send(Office office)
    {
        while (true)
        {
            await office.Services.GetRequiredService<MailRun>().Run(Cancel);
            await using var db = office.Store.Open();
            if (await db.Mails.AllAsync(mail => mail.EndedAt != null, Cancel))
                return;
            await Task.Delay(10, Cancel);
        }
    }
}
