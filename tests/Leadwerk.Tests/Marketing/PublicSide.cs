using System.Net;
using System.Text.RegularExpressions;
using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Mail;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Mails;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Leadwerk.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Marketing;

/// <summary>The application with a published paper behind a form, and a real mail server.</summary>
sealed partial class PublicSide : IAsyncDisposable
{
    public const string Slug = "checkliste";
    public const string Consent =
        "Ja, ich möchte per Mail von Lindhorst Energietechnik hören, höchstens zweimal im Monat.";

    PublicSide(Site site, SmtpServer server) => (Site, Server) = (site, server);

    public Site Site { get; }
    public SmtpServer Server { get; }
    public TestStore Store => Site.Store;
    public SampleFirm Firm => Site.Firm;
    public CaptureForm Form { get; private set; } = null!;
    public ContentPiece Paper { get; private set; } = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PublicSide> Open(Engine? engine = null, Func<WebSettings, WebSettings>? settings = null)
    {
        var side = new PublicSide(await Site.Open(engine, settings), await SmtpServer.Start());
        await PostRoom.SetUp(side.Store, side.Server.Port);
        await side.Publish();
        return side;
    }

    async Task Publish()
    {
        var now = Firm.Now;
        var texts = Kept(PublicTexts.Begin(new("Lindhorst, Ulm", "Lindhorst, Ulm"), new("Wir löschen.", "We delete.")));
        var group = Kept(
            TargetGroup.Outline(
                new(
                    "Werkleiter",
                    new("Energie sparen", "Saving energy"),
                    SampleFirm.Segment,
                    "Werkleitung",
                    "Strom ist teuer."
                ),
                now
            )
        );
        Paper = Kept(
            ContentPiece.Draft(
                "angebot-pruefen",
                new(
                    new("Angebote prüfen", "Checking offers"),
                    new("# Zwölf Fragen\n\nAn jedes Angebot.", "# Twelve questions\n\nTo every offer."),
                    group.Id,
                    Criterion: Firm.Plan.Phases[0].Criteria[0].Id
                ),
                now
            )
        );
        Form = NewForm(Slug, group.Id);
        Assert.IsType<MarketingResult<ContentPiece>.Kept>(Paper.Publish(texts, now));
        await using var db = Store.Open("publish");
        await AddressKey.Ensure(db, Cancel);
        db.AddRange(texts, group, Paper, Form);
        foreach (var form in (CaptureForm[])[Form])
            Assert.IsType<MarketingResult<CaptureForm>.Kept>(form.Publish(texts, now));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>A form for the paper; not saved.</summary>
    public CaptureForm NewForm(string slug, TargetGroupId? group = null) =>
        Kept(
            CaptureForm.Draft(
                slug,
                new(
                    new("Die Checkliste", "The checklist"),
                    new("Zwölf Fragen an jedes Angebot.", "Twelve questions to every offer."),
                    new(Consent, "Yes, I want to hear from Lindhorst Energietechnik by mail."),
                    [
                        new(
                            Firm.Plan.Phases[1].Criteria[0].Id,
                            new("Was würde Ihnen das bringen?", "What would it bring you?")
                        ),
                    ],
                    Paper.Id,
                    group,
                    "https://www.lindhorst.example",
                    100_000
                ),
                Firm.Now
            )
        );

    public static T Kept<T>(MarketingResult<T> result) => Assert.IsType<MarketingResult<T>.Kept>(result).Value;

    /// <summary>Opens the form, reads it as long as people do, and sends it.</summary>
    public async Task<SeenPage> SignUp(
        string mail = "eva.ernst@ernst-anlagen.example",
        string name = "Eva Ernst",
        string company = "Ernst Anlagen",
        string answer = "Weniger Ausfall im Winter",
        bool consent = true,
        string slug = Slug
    )
    {
        using var stranger = Site.Stranger();
        await stranger.Get($"/f/{slug}?lang=de&utm_source=messe&from=angebot-pruefen");
        Store.Clock.Advance(TimeSpan.FromSeconds(5));
        (string, string)[] typed = [("mail", mail), ("name", name), ("company", company), ("answer", answer)];
        return await stranger.Send($"/f/{slug}?lang=de", consent ? [.. typed, ("consent", "yes")] : typed);
    }

    /// <summary>Sends what waits and reads the link of the next mail that arrives.</summary>
    public async Task<string> LinkOfNextMail()
    {
        await Site.Services.GetRequiredService<MailRun>().Run(Cancel);
        var mail = await Server.Next();
        return Link().Match(mail.Message.TextBody!).Value;
    }

    public async Task<SeenPage> Confirm(string link)
    {
        using var stranger = Site.Stranger();
        var page = await stranger.Get(link);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await stranger.Send(link);
    }

    /// <summary>From the form to the follower.</summary>
    public async Task<Follower> Follow(string mail = "eva.ernst@ernst-anlagen.example")
    {
        await SignUp(mail);
        await Confirm(await LinkOfNextMail());
        await using var db = Store.Open();
        return await db.Followers.AsNoTracking().OrderByDescending(one => one.Id).FirstAsync(Cancel);
    }

    /// <summary>The path of the links that mails to a follower carry.</summary>
    public async Task<string> KeyOf(Follower follower)
    {
        await using var db = Store.Open();
        return (await AddressKey.Of(db, Cancel))!.Sign(follower.Key);
    }

    /// <summary>
    /// Everything that a stranger could change. The whole store would be too much: the program's own clock writes into it
    /// whenever it likes.
    /// </summary>
    public async Task<string> Facts()
    {
        await using var db = Store.Open();
        var rows = new List<object>();
        rows.AddRange(await db.SignUps.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.Consents.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.Followers.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.Touches.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.People.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.Companies.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.InboundContacts.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.Leads.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        rows.AddRange(await db.Bans.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel));
        return string.Join('\n', rows.Select(row => System.Text.Json.JsonSerializer.Serialize(row, row.GetType())))
            + await db.Mails.CountAsync(one => one.Person != null || one.SignUp != null, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Server.DisposeAsync();
    }

    [GeneratedRegex(@"/c/\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
