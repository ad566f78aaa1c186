using System.Net;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>From the form over the mail to the follower and the evidence, over real HTTP and a real mail server.</summary>
public class ChainTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_confirms_follows_with_proof_and_what_they_did_is_evidence(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        var sent = await side.SignUp();
        Assert.Equal("Bitte sehen Sie in Ihr Postfach", sent.Title);
        await using (var before = side.Store.Open())
            Assert.Empty(await before.Followers.ToListAsync(Cancel));

        var link = await side.LinkOfNextMail();
        var done = await side.Confirm(link);

        Assert.Equal("Danke, das ist bestätigt", done.Title);
        Assert.Contains(
            done.Document.QuerySelectorAll("a"),
            one => one.GetAttribute("href")!.StartsWith("/p/angebot", StringComparison.Ordinal)
        );
        await using var db = side.Store.Open();
        var consent = await db.Consents.SingleAsync(Cancel);
        Assert.Equal(PublicSide.Consent, consent.Text);
        Assert.Equal(AddressKey.HexOf(PublicSide.Consent), consent.TextHash);
        Assert.Equal(1, consent.FormVersion);
        Assert.Equal("127.0.0.0/24", consent.Network);
        Assert.NotNull(consent.MailSentAt);
        var mail = Assert.Single(await side.Server.Mails());
        Assert.Equal(consent.MailMessageId, mail.Message.MessageId);
        Assert.Null(mail.Message.Headers["List-Unsubscribe"]);

        var person = await db.People.SingleAsync(one => one.Mail == "eva.ernst@ernst-anlagen.example", Cancel);
        var lead = await db.Leads.WithFacts().SingleAsync(one => one.Company == person.Company, Cancel);
        Assert.Null(lead.ExpiresOn);
        Assert.Equal(LeadOrigin.Marketing, lead.Origin);
        var act = Assert.Single(lead.Evidence, one => one.Form == EvidenceForm.Act);
        Assert.Contains("Angebote prüfen", act.Text, StringComparison.Ordinal);
        Assert.Equal("F", lead.Phase!.Value.Value);
        var touch = await db.Touches.SingleAsync(Cancel);
        Assert.Equal(("messe", lead.Id, side.Paper.Id), (touch.CampaignSource, touch.Lead!.Value, touch.From!.Value));
        var signUp = await db.SignUps.SingleAsync(Cancel);
        Assert.Null(signUp.Address);
        Assert.Null(signUp.Answers);

        // The answer is theirs; it counts once somebody of us has confirmed it.
        var answer = Assert.Single(lead.Evidence, one => one.Origin == EvidenceOrigin.Answered);
        Assert.Equal("Weniger Ausfall im Winter", answer.Text);
        using var rep = await side.Site.Visit(Role.HeadOfSales);
        var page = await rep.Get($"/leads/{lead.Id.Value}");
        Assert.Contains("in einem Formular geantwortet", page.Text, StringComparison.Ordinal);
        await side.Firm.Work(
            "confirm-evidence",
            lead.Id,
            one => Assert.IsType<EvidenceReviewResult.Confirmed>(one.Confirm(side.Firm.Plan, answer.Id, side.Firm.Now))
        );
        await using var after = side.Store.Open();
        Assert.Equal("E", (await after.Lead(lead.Id)).Phase!.Value.Value);

        var today = side.Firm.Now.Today;
        Assert.Empty((await new StoreVerification(side.Store.Store, today, _ => { }).Run(Cancel)).Findings);
    }

    [Fact]
    public async Task Whoever_ticked_nothing_gets_what_they_asked_for_and_no_advertising()
    {
        await using var side = await PublicSide.Open();
        await side.SignUp(consent: false);
        await side.Confirm(await side.LinkOfNextMail());
        await using var db = side.Store.Open();
        Assert.Empty(await db.Consents.ToListAsync(Cancel));
        Assert.Empty(await db.Followers.ToListAsync(Cancel));
        Assert.Single(await db.Touches.ToListAsync(Cancel));
        Assert.Single(await db.InboundContacts.ToListAsync(Cancel));
    }

    [Fact]
    public async Task People_of_one_company_mature_one_lead_together()
    {
        await using var side = await PublicSide.Open();
        await side.Follow("eva.ernst@ernst-anlagen.example");
        await side.SignUp("otto.adler@ernst-anlagen.example", "Otto Adler", "Ernst");
        await side.Confirm(await side.LinkOfNextMail());
        await using var db = side.Store.Open();
        var lead = await db.Leads.WithFacts().SingleAsync(Cancel);
        Assert.Equal(2, lead.Contacts.Count);
        Assert.Equal(2, lead.Evidence.Count(one => one.Form == EvidenceForm.Act));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_link_that_is_opened_changes_nothing_and_one_that_is_confirmed_twice_says_the_same(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        await side.SignUp();
        var link = await side.LinkOfNextMail();
        var before = await side.Facts();
        using var scanner = side.Site.Stranger();
        for (var times = 0; times < 3; times++)
            Assert.Equal("Waren Sie das?", (await scanner.Get(link)).Title);
        Assert.Equal(before, await side.Facts());

        var first = await side.Confirm(link);
        var after = await side.Facts();
        var again = await scanner.Post(link);
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal(after, await side.Facts());

        var follower = await side.Store.Open().Followers.SingleAsync(Cancel);
        var key = await side.KeyOf(follower);
        foreach (
            var path in (string[])[$"/u/{key}", $"/me/{key}", "/p/angebot-pruefen", "/f/checkliste", "/legal/privacy"]
        )
            Assert.Equal(HttpStatusCode.OK, (await scanner.Get(path)).Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await scanner.Post($"/u/{key}", ("something", "else"))).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await scanner.Post($"/u/{follower.Key}.AAAAAAAAAAAAAAAAAAAAAA", ("stop", "yes"))).Status
        );
        Assert.Equal(after, await side.Facts());
    }

    [Fact]
    public async Task A_link_works_for_seven_days_and_after_fourteen_nothing_is_left()
    {
        await using var side = await PublicSide.Open();
        await side.SignUp();
        var link = await side.LinkOfNextMail();
        side.Store.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        using var stranger = side.Site.Stranger();
        Assert.Equal(HttpStatusCode.Gone, (await stranger.Get(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.Post(link)).Status);

        side.Store.Clock.Advance(TimeSpan.FromDays(7));
        var time = new CompanyTime(side.Store.Clock, side.Store.Store);
        await new Leadwerk.Jobs.JobRun(side.Store.Store, time, "test").Run(new Leadwerk.Jobs.SignUpJob(time), Cancel);
        await using var db = side.Store.Open();
        Assert.Empty(await db.SignUps.ToListAsync(Cancel));
        Assert.Empty(await db.Mails.ToListAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post(link)).Status);
        await using var journal = side.Store.Open();
        Assert.DoesNotContain(
            await journal.Journal.Select(one => one.Payload ?? "").ToListAsync(Cancel),
            one => one.Contains("ernst", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_ban_holds_against_the_form_until_its_mail_is_confirmed(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        var ban = Assert
            .IsType<BanResult.Imposed>(
                ContactBan.OnPerson(side.Firm.Person, "Wir melden uns nicht mehr.", [], BanList.None, side.Firm.Now)
            )
            .Ban;
        await side.Firm.Save("ban", ban);
        await side.SignUp(side.Firm.Person.Mail!, "Xaver Öztürk", "Müller Anlagen");
        await using (var before = side.Store.Open())
            Assert.Null((await before.Bans.SingleAsync(Cancel)).LiftedAt);
        await side.Confirm(await side.LinkOfNextMail());
        await using var db = side.Store.Open();
        Assert.NotNull((await db.Bans.SingleAsync(Cancel)).LiftedAt);
        Assert.Equal(side.Firm.Person.Id, (await db.Consents.SingleAsync(Cancel)).Person);
    }

    [Fact]
    public async Task A_company_whose_name_somebody_typed_keeps_its_ban()
    {
        await using var side = await PublicSide.Open();
        var ban = Assert
            .IsType<BanResult.Imposed>(
                ContactBan.OnCompany(side.Firm.Company, "Wir melden uns nicht mehr.", [], BanList.None, side.Firm.Now)
            )
            .Ban;
        await side.Firm.Save("ban", ban);
        await side.SignUp("irgendwer@gmx.de", "Irgend Wer", "Müller Anlagen GmbH");
        await side.Confirm(await side.LinkOfNextMail());
        await using var db = side.Store.Open();
        Assert.Null((await db.Bans.SingleAsync(Cancel)).LiftedAt);
        Assert.Empty(await db.Leads.ToListAsync(Cancel));
    }
}
