using System.Net;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Mail;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Mails;
using Leadwerk.Tests.Measured;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Marketing;

/// <summary>Marketing sends leads that wait too long what keeps them warm: over real HTTP, through a real mail server.</summary>
public class KeepWarmTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_lead_that_waits_is_sent_what_fits_once_and_then_rests(Engine engine)
    {
        await using var room = await LongQueue.Open(engine);
        var (zoe, lead) = await room.Waits("Zoe", "Zwölfte GmbH");
        using var marketing = await room.Site.Visit(Role.Marketing);
        var page = await marketing.Get("/queue");
        Assert.Equal(["Der Ratgeber", "für alle", "An 1 Person senden: Zwölfte GmbH"], Row(page, "Zwölfte GmbH")[1..]);
        Assert.Contains("lässt sich nicht zurückholen", page.Text, StringComparison.Ordinal);
        Assert.Contains("vielleicht ist das für Sie nützlich", page.Text, StringComparison.Ordinal);
        var wanted = Button(page, "Zwölfte GmbH");

        var sent = await Press(marketing, ("send", wanted));

        Assert.Equal("Der Inhalt geht an 1 Person bei 1 Firma, in den nächsten Minuten.", sent.Said);
        Assert.Equal("wartet im Postausgang", Row(sent, "Zwölfte GmbH")[3]);
        Assert.Equal("Der Ratgeber", Row(sent, "Zwölfte GmbH")[1]);
        var mail = Assert.Single(await room.Sent());
        Assert.Equal("Der Ratgeber", mail.Message.Subject);
        Assert.Equal(zoe.Mail, Assert.Single(mail.Recipients));
        Assert.Contains("/p/ratgeber?lang=de", mail.Message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Guten Tag Zoe Beispiel", mail.Message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Guten Tag Zoe Beispiel", mail.Message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("/u/", mail.Message.Headers["List-Unsubscribe"], StringComparison.Ordinal);

        // What was sent stands at the lead, is journaled, and is not sent again.
        Assert.StartsWith("am ", Row(await marketing.Get("/queue"), "Zwölfte GmbH")[3], StringComparison.Ordinal);
        using var head = await room.Site.Visit(Role.HeadOfSales);
        var seen = await head.Get($"/leads/{lead.Value}");
        Assert.Contains("Der Ratgeber", seen.Text, StringComparison.Ordinal);
        // The links below the mail are its reader's alone.
        Assert.DoesNotContain("/u/", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/me/", seen.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Es wurde nichts gesendet",
            (await Press(marketing, ("send", wanted))).Said,
            StringComparison.Ordinal
        );
        room.Site.Store.Clock.Advance(TimeSpan.FromDays(KeepingWarm.RestDays));
        using var again = await room.Site.Visit(Role.Marketing);
        var later = await again.Get("/queue");
        Assert.Contains("Kein veröffentlichter Inhalt passt", later.Text, StringComparison.Ordinal);
        Assert.Contains("nicht mehr", (await Press(again, ("send", wanted))).Said, StringComparison.Ordinal);
        Assert.Single(await room.Sent());
        await using var db = room.Site.Store.Open();
        Assert.Single(await db.Journal.Where(entry => entry.Action == "keep-warm").ToListAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_is_written_to_without_consent_nor_whoever_asked_for_a_pause()
    {
        await using var room = await LongQueue.Open();
        var (silent, _) = await room.Waits("Silke", "Stille AG", agrees: false);
        await room.Waits("Paul", "Pause OHG");
        await room.Waits("Zoe", "Zwölfte GmbH");
        await room.Change(
            "UPDATE follower SET paused_until = '2026-07-01' WHERE person_id IN (SELECT id FROM person WHERE name LIKE 'Paul%')"
        );
        using var marketing = await room.Site.Visit(Role.Marketing);
        var page = await marketing.Get("/queue");
        Assert.Contains("§ 7 UWG", Row(page, "Stille AG")[3], StringComparison.Ordinal);
        Assert.Contains("nichts hören", Row(page, "Pause OHG")[3], StringComparison.Ordinal);
        Assert.DoesNotContain("Allen senden", page.Text, StringComparison.Ordinal);

        // Whoever sends the form by hand reaches nobody else either.
        var piece = Button(page, "Zwölfte GmbH").Split('/')[1];
        await using var db = room.Site.Store.Open();
        var all = await db.Leads.Where(lead => lead.Owner == null).Select(lead => lead.Id).ToListAsync(Cancel);
        var refused = await Press(marketing, ("send", $"{await room.LeadOf(silent)}/{piece}"));
        Assert.Contains("§ 7 UWG", refused.Said, StringComparison.Ordinal);
        var sent = await Press(marketing, [.. all.Select(lead => ("send", $"{lead.Value}/{piece}"))]);
        Assert.StartsWith("Der Inhalt geht an 1 Person bei 1 Firma", sent.Said, StringComparison.Ordinal);
        Assert.Contains("2 Personen, die dort folgen, bekommen gerade keine", sent.Said, StringComparison.Ordinal);
        Assert.Equal("zoe@example.org", Assert.Single(await room.Sent()).Recipients[0], ignoreCase: true);
        foreach (var wrong in (string[])["", "x", $"{Guid.NewGuid()}", $"{Guid.NewGuid()}/x", "a/b/c"])
            Assert.Equal(HttpStatusCode.BadRequest, (await Press(marketing, ("send", wrong))).Status);
        Assert.Contains(
            "Es wurde nichts gesendet",
            (await Press(marketing, ("send", $"{Guid.NewGuid()}/{Guid.NewGuid()}"))).Said,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_who_press_at_once_send_one_mail(Engine engine)
    {
        await using var room = await LongQueue.Open(engine);
        await room.Waits("Zoe", "Zwölfte GmbH");
        using var one = await room.Site.Visit(Role.Marketing);
        using var two = await room.Site.Visit(Role.HeadOfSales);
        var wanted = Button(await one.Get("/queue"), "Zwölfte GmbH");
        await two.Get("/queue");
        await Task.WhenAll(Press(one, ("send", wanted)), Press(two, ("send", wanted)));
        Assert.Single(await room.Sent());
    }

    [Fact]
    public async Task Outside_of_the_hours_it_waits_and_whoever_was_handed_over_gets_none()
    {
        await using var room = await LongQueue.Open();
        await room.Waits("Zoe", "Zwölfte GmbH");
        var (_, taken) = await room.Waits("Theo", "Takt AG");
        await room.Hour(22);
        using var marketing = await room.Site.Visit(Role.Marketing);
        var page = await marketing.Get("/queue");
        Assert.Contains("Allen senden: 2 Personen", page.Text, StringComparison.Ordinal);

        var sent = await Press(
            marketing,
            [.. new[] { "Zwölfte GmbH", "Takt AG" }.Select(company => ("send", Button(page, company)))]
        );

        Assert.Contains("2 Personen bei 2 Firmen, sobald die Sendezeit beginnt", sent.Said, StringComparison.Ordinal);
        Assert.Empty(await room.Sent());
        await room.Change("UPDATE app_user SET capacity = 20");
        await room.Firm.Work(
            taken,
            lead => Assert.IsType<HandOverResult.HandedOver>(lead.Pull(room.Terms, room.Firm.Firm.Now))
        );
        await room.Hour(10);
        Assert.Equal("zoe@example.org", Assert.Single(await room.Sent()).Recipients[0], ignoreCase: true);
        await using var db = room.Site.Store.Open();
        var held = await db.Mails.SingleAsync(mail => mail.Lead == taken, Cancel);
        Assert.Equal(MailState.Withheld, held.State);
        Assert.Contains("wartet nicht mehr", held.LastAnswer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_leave_only_after_it_says_nothing_any_more_does_not_leave_at_night()
    {
        await using var room = await LongQueue.Open();
        await room.Waits("Zoe", "Zwölfte GmbH");
        await room.Firm.Publish("vergleich", "Der\tVergleich", room.Firm.Group.Id);
        do await room.Hour(22);
        while (room.Site.Store.Clock.GetUtcNow().DayOfWeek != DayOfWeek.Monday);
        using var marketing = await room.Site.Visit(Role.Marketing);
        var sent = await Press(marketing, ("send", Button(await marketing.Get("/queue"), "Zwölfte GmbH")));
        Assert.Contains("sobald die Sendezeit beginnt", sent.Said, StringComparison.Ordinal);
        // Saturday: the next hours are on Monday, and by then it is given up.
        room.Site.Store.Clock.Advance(TimeSpan.FromDays(4.5));
        Assert.Empty(await room.Sent());
        await using var db = room.Site.Store.Open();
        var held = await db.Mails.SingleAsync(mail => mail.Piece != null, Cancel);
        Assert.Equal((MailState.Withheld, "Der Vergleich"), (held.State, held.Subject));
    }

    [Fact]
    public async Task Whoever_turns_the_topic_off_before_it_leaves_gets_none()
    {
        await using var room = await LongQueue.Open();
        var (zoe, _) = await room.Waits("Zoe", "Zwölfte GmbH");
        await room.Firm.Publish("vergleich", "Der Vergleich", room.Firm.Group.Id);
        await room.Hour(22);
        using var marketing = await room.Site.Visit(Role.Marketing);
        var page = await marketing.Get("/queue");
        Assert.Equal(["Der Vergleich", "für ihre Zielgruppe"], Row(page, "Zwölfte GmbH")[1..3]);
        await Press(marketing, ("send", Button(page, "Zwölfte GmbH")));
        await using (var db = room.Site.Store.Open("prefer"))
        {
            var follower = await db.Followers.SingleAsync(one => one.Person == zoe.Id, Cancel);
            follower.Prefer(4, null, [room.Firm.Group.Id], room.Firm.Firm.Now.Today);
            await db.SaveChangesAsync(Cancel);
        }
        await room.Hour(10);
        Assert.Empty(await room.Sent());
        await using var read = room.Site.Store.Open();
        var held = await read.Mails.SingleAsync(mail => mail.Piece != null, Cancel);
        Assert.Contains("von diesem Thema nichts", held.LastAnswer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so_and_nothing_is_written()
    {
        await using var room = await LongQueue.Open(server: false);
        await room.Waits("Zoe", "Zwölfte GmbH");
        using var marketing = await room.Site.Visit(Role.Marketing);
        var page = await marketing.Get("/queue");
        Assert.Contains("erst mit einem Mailserver", page.Text, StringComparison.Ordinal);
        Assert.Equal("1 folgt dort", Row(page, "Zwölfte GmbH")[3]);
        var piece = room.Firm.Guide.Id.Value;
        await using var db = room.Site.Store.Open();
        var lead = await db.Leads.SingleAsync(one => one.Owner == null, Cancel);
        var refused = await Press(marketing, ("send", $"{lead.Id.Value}/{piece}"));
        Assert.Contains("kein Mailserver", refused.Said, StringComparison.Ordinal);
        Assert.Equal(0, await db.Mails.CountAsync(Cancel));
    }

    /// <summary>What the button of a row sends, whatever stands on the page now.</summary>
    static async Task<SeenPage> Press(Visitor visitor, params (string, string)[] send)
    {
        await visitor.Get("/account");
        const string token = "__RequestVerificationToken";
        var value = visitor.Page.Document.QuerySelector($"input[name={token}]")!.GetAttribute("value")!;
        return await visitor.Post("/queue/warm", [(token, value), .. send]);
    }

    static string[] Row(SeenPage page, string company) =>
        [
            .. page
                .Document.QuerySelectorAll("[aria-labelledby=warm] tbody tr")
                .First(row => row.Children[0].TextContent.Trim() == company)
                .Children.Select(cell => cell.TextContent.Trim()),
        ];

    static string Button(SeenPage page, string company) =>
        page
            .Document.QuerySelectorAll("[aria-labelledby=warm] tbody tr")
            .First(row => row.Children[0].TextContent.Trim() == company)
            .QuerySelector("button[name=send]")!
            .GetAttribute("value")!;

    /// <summary>A firm all of whose places are taken, so that whoever comes now waits longer than a week.</summary>
    sealed class LongQueue : IAsyncDisposable
    {
        LongQueue(Site site, FollowedFirm firm, SmtpServer server) => (Site, Firm, Server) = (site, firm, server);

        public Site Site { get; }
        public FollowedFirm Firm { get; }
        public SmtpServer Server { get; }
        public HandOverTerms Terms => Firm.Firm.Terms(Firm.Firm.Rep);

        public static async Task<LongQueue> Open(Engine? engine = null, bool server = true)
        {
            var site = await Site.Open(engine);
            var room = new LongQueue(site, await FollowedFirm.Empty(site.Store, site.Firm), await SmtpServer.Start());
            if (server)
                await PostRoom.SetUp(site.Store, room.Server.Port);
            var early = new List<LeadId>();
            for (var number = 0; number < 12; number++)
                early.Add((await room.Firm.Comes($"Eva{number}", $"Firma {number}", room.Firm.ByChecklist, null)).Lead);
            site.Store.Clock.Advance(TimeSpan.FromDays(20));
            foreach (var lead in early)
                await room.Firm.Work(
                    lead,
                    one => Assert.IsType<HandOverResult.HandedOver>(one.Pull(room.Terms, room.Firm.Firm.Now))
                );
            site.Store.Clock.Advance(TimeSpan.FromDays(8));
            await room.Change("UPDATE app_user SET capacity = 12");
            await room.Hour(10);
            return room;
        }

        public async Task<(Person Person, LeadId Lead)> Waits(string name, string company, bool agrees = true)
        {
            var (person, lead) = await Firm.Comes(name, company, Firm.ByChecklist, null);
            if (agrees)
                await Firm.Agrees(person);
            return (person, lead);
        }

        public async Task<Guid> LeadOf(Person person)
        {
            await using var db = Site.Store.Open();
            return (await db.Leads.SingleAsync(lead => lead.Company == person.Company, Cancel)).Id.Value;
        }

        /// <summary>Goes on to so many hours after midnight of a working day in Berlin.</summary>
        public Task Hour(int hours)
        {
            var clock = Site.Store.Clock;
            var now = clock.GetUtcNow();
            var midnight = new DateTimeOffset(now.Date.AddHours(-1), TimeSpan.Zero);
            do midnight = midnight.AddDays(1);
            while (
                midnight.AddHours(hours) <= now
                || midnight.AddHours(hours).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            );
            clock.SetUtcNow(midnight.AddHours(hours));
            return Task.CompletedTask;
        }

        public async Task Change(string sql) => Assert.True(await Site.Store.Run(sql) > 0);

        /// <summary>What waits leaves; the advertising among all that the server read so far.</summary>
        public async Task<IReadOnlyList<ReadMail>> Sent()
        {
            await Site.Services.GetRequiredService<MailRun>().Run(Cancel);
            return [.. (await Server.Mails()).Where(mail => mail.Message.Headers["List-Unsubscribe"] is not null)];
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Server.DisposeAsync();
        }
    }
}
