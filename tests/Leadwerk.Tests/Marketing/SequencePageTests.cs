using System.Net;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Jobs;
using Leadwerk.Mail;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Marketing;

/// <summary>Marketing writes a sequence, looks at it, tries it, starts and pauses it, on pages without a script.</summary>
public class SequencePageTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static readonly (string, string)[] First =
    [
        ("Entry.Name", "Nach der Checkliste"),
        ("Entry.Start", "form"),
        ("Entry.Weekly", "20"),
        ("Entry.Steps[0].Days", "0"),
        ("Entry.Steps[0].SubjectGerman", "Für {firma}"),
        ("Entry.Steps[0].SubjectEnglish", "For {firma}"),
        ("Entry.Steps[0].BodyGerman", "# Guten Tag {name}\n\nEin *Beispiel* <script>alert(1)</script>"),
        ("Entry.Steps[0].BodyEnglish", "Hello {name}"),
    ];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task From_the_empty_page_to_a_sequence_that_runs_and_pauses(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        var follower = await side.Follow();
        using var marketing = await side.Site.Visit(Role.Marketing);
        await marketing.Get("/marketing");
        var empty = await marketing.Follow("Mailreihen");
        Assert.Contains("Noch gibt es keine Mailreihe", empty.Text, StringComparison.Ordinal);
        await marketing.Follow("Erste Mailreihe schreiben");
        await marketing.Send("sequence", [.. First, ("Entry.What", "more")]);
        Assert.EndsWith("/edit", marketing.Page.Path, StringComparison.Ordinal);
        Assert.Contains("Mail 2 (leer lassen", marketing.Page.Text, StringComparison.Ordinal);
        var page = await marketing.Send(
            "sequence",
            ("Entry.Steps[1].Days", "7"),
            ("Entry.Steps[1].SubjectGerman", "Noch eins"),
            ("Entry.Steps[1].SubjectEnglish", "One more"),
            ("Entry.Steps[1].BodyGerman", "Text"),
            ("Entry.Steps[1].BodyEnglish", "Text")
        );
        Assert.Equal("Nach der Checkliste", page.Title);
        Assert.Contains("7 Tage nach der Mail davor", page.Text, StringComparison.Ordinal);

        var preview = await marketing.Follow("Für {firma}");
        Assert.Contains("So bekäme sie Eva Ernst, Ernst Anlagen.", preview.Text, StringComparison.Ordinal);
        Assert.Equal("Für Ernst Anlagen", preview.Document.QuerySelector("#subject")!.TextContent);
        Assert.Equal("Guten Tag Eva Ernst", preview.Document.QuerySelector("main h3")!.TextContent);
        Assert.Null(preview.Document.QuerySelector("main script"));
        var tried = await marketing.Send("test");
        Assert.Contains("Gesendet an marketing@example.org", tried.Said, StringComparison.Ordinal);
        var test = (await side.Server.Mails())[^1];
        Assert.Equal(("Für Ernst Anlagen", "marketing@example.org"), (test.Message.Subject, test.Recipients[0]));
        Assert.DoesNotContain(
            await side.KeyOf(follower),
            System.Text.Encoding.UTF8.GetString(test.Raw),
            StringComparison.Ordinal
        );

        await marketing.Get(page.Path);
        Assert.Contains("Ein Entwurf", page.Text, StringComparison.Ordinal);
        var started = await marketing.Send($"{page.Path}/beginning");
        Assert.Contains("Die Mailreihe läuft", started.Said, StringComparison.Ordinal);
        var paused = await marketing.Send($"{page.Path}/pause");
        Assert.Contains("Die Mailreihe ist angehalten", paused.Said, StringComparison.Ordinal);
        Assert.False((await Read(side)).Runs);
        var back = await marketing.Send($"{page.Path}/resumption");
        Assert.Contains("läuft weiter", back.Said, StringComparison.Ordinal);
        Assert.True((await Read(side)).Runs);
    }

    static async Task<Sequence> Read(PublicSide side)
    {
        await using var db = side.Store.Open();
        return await db.Sequences.AsNoTracking().SingleAsync(Cancel);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        await using var side = await PublicSide.Open();
        using var marketing = await side.Site.Visit(Role.Marketing);
        await marketing.Get("/marketing/sequences/new");
        var refused = await marketing.Send(
            "sequence",
            [.. First[..^1], ("Entry.Steps[0].BodyEnglish", "Hello {vorname}")]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("{vorname}", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains(
            "Hello {vorname}",
            refused.Document.QuerySelector("[name='Entry.Steps[0].BodyEnglish']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await marketing.Get($"/marketing/sequences/{Guid.NewGuid()}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await marketing.Get($"/marketing/sequences/{Guid.NewGuid()}/preview")).Status
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_page_counts_what_is_true_and_a_pause_holds_what_waits_in_the_outbox(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        await side.Site.StopClock();
        using var marketing = await side.Site.Visit(Role.Marketing);
        await marketing.Get("/marketing/sequences/new");
        var page = await marketing.Send("sequence", First);
        await marketing.Send($"{page.Path}/beginning");
        await side.Follow();
        var services = side.Site.Services;
        var time = new CompanyTime(side.Store.Clock, side.Store.Store);
        await Strike(side, new SequenceStartJob(time));
        await Strike(side, new SequenceStartJob(time));
        await Strike(side, new SequenceMailJob(time, services.GetRequiredService<MailSettings>()));
        await marketing.Get(page.Path);
        Assert.Equal(["0", "0", "0", "1"], Figures(marketing));
        await marketing.Send($"{page.Path}/pause");
        await services.GetRequiredService<MailRun>().Run(Cancel);
        Assert.Single(await side.Server.Mails());
        Assert.Contains("angehalten: Nichts von ihr geht hinaus", marketing.Page.Text, StringComparison.Ordinal);
        await marketing.Send($"{page.Path}/resumption");
        await services.GetRequiredService<MailRun>().Run(Cancel);
        Assert.Equal(2, (await side.Server.Mails()).Count);
        await marketing.Get(page.Path);
        Assert.Equal(["0", "0", "1", "0"], Figures(marketing));
        Assert.Contains("hat alle Mails bekommen", marketing.Page.Text, StringComparison.Ordinal);
        await using var db = side.Store.Open();
        Assert.Equal(MailState.Sent, (await db.Mails.SingleAsync(one => one.Enrolment != null, Cancel)).State);

        await marketing.Get("/followers");
        await marketing.Follow("Eva Ernst");
        Assert.Contains("Nach der Checkliste", marketing.Page.Text, StringComparison.Ordinal);
        var english = await marketing.Get($"{page.Path}?lang=en");
        Assert.Equal(HttpStatusCode.OK, english.Status);
    }

    /// <summary>The program's own clock may have been at the same work: time passes, for whoever waits for the other.</summary>
    static async Task Strike(PublicSide side, Job job)
    {
        var run = new JobRun(side.Store.Store, new CompanyTime(side.Store.Clock, side.Store.Store), "test").Run(
            job,
            Cancel
        );
        while (await Task.WhenAny(run, Task.Delay(20, Cancel)) != run)
            side.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await run;
    }

    static string[] Figures(Web.Visitor visitor) =>
        [.. visitor.Page.Document.QuerySelectorAll(".figures dd").Select(one => one.TextContent.Trim())];

    [Fact]
    public async Task The_rules_for_all_sequences_are_kept_within_their_bounds()
    {
        await using var side = await PublicSide.Open();
        using var marketing = await side.Site.Visit(Role.Marketing);
        await marketing.Get("/marketing/sequences");
        var refused = await marketing.Send("rules", ("Entry.From", "17"), ("Entry.To", "9"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await marketing.Get("/marketing/sequences");
        await marketing.Send("rules", ("Entry.From", "8"), ("Entry.To", "18"), ("Entry.Pace", "2"), ("Entry.Gap", "7"));
        await marketing.Get("/marketing/sequences");
        await marketing.Send("rules", ("Entry.Gap", "8"));
        await using var db = side.Store.Open();
        var rules = await db.SendingRules.SingleAsync(Cancel);
        Assert.Equal((8, 18, 2, 8), (rules.FromHour, rules.ToHour, rules.Pace, rules.Gap));
    }

    [Fact]
    public async Task The_register_names_advertising_by_mail()
    {
        await using var side = await PublicSide.Open();
        await side.Follow();
        using var boss = await side.Site.Visit(Role.HeadOfSales);
        var page = await boss.Get("/privacy/register");
        Assert.Contains("3. Werbung per E-Mail", page.Text, StringComparison.Ordinal);
        Assert.Contains("derzeit 1 Person und 0 laufende Mailreihen", page.Text, StringComparison.Ordinal);
    }
}
