using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Html.Dom;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Jobs;
using Leadwerk.Mail;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Marketing;

/// <summary>
/// The whole machine turns once, in browsers: somebody reads, asks, confirms, hears from us, asks again, answers; their
/// lead waits, a rep pulls it and wins it; and a year later the page says what brought the order.
/// </summary>
public sealed partial class WholeMachineTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    const int MostQuestions = 20;
    const string Answer = "Zwei Tage weniger Stillstand im Jahr";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_page_that_somebody_reads_to_the_order_that_it_brought()
    {
        await using var side = await PublicSide.Open();
        await Offer(side);
        await Sequence(side);
        await using var street = await browser.Chromium.NewContextAsync();
        var reader = await street.NewPageAsync();

        // A stranger reads a piece, and asks for what is behind it.
        await reader.GotoAsync(At(side, "/p/angebot-pruefen?lang=de&utm_source=messe"));
        await reader.Locator("p.ask a").ClickAsync();
        await AskFor(side, reader, answer: null);
        await Confirm(side, reader);

        // They hear from us, at our pace, and come back on purpose: with an answer of their own.
        await Turn(side);
        var first = await side.Server.Next();
        Assert.Equal("Was Ernst Anlagen fragen sollte", first.Message.Subject);
        Assert.Contains(
            "List-Unsubscribe=One-Click",
            first.Message.Headers["List-Unsubscribe-Post"]!,
            StringComparison.Ordinal
        );
        side.Store.Clock.Advance(TimeSpan.FromDays(1));
        await Turn(side);
        Assert.Equal(2, (await side.Server.Mails()).Count);
        var link = FormLink().Match(first.Message.TextBody!).Value;
        await reader.GotoAsync(At(side, link));
        await AskFor(side, reader, Answer);
        await Confirm(side, reader);

        // What they did is evidence, their lead has ripened, and a rep with room pulls it.
        await using var office = await browser.Chromium.NewContextAsync();
        var rep = await SignedIn(office, side, Role.Rep);
        await rep.GotoAsync(At(side, "/queue"));
        await rep.Locator("form[action='/pull'] button").ClickAsync();
        await rep.Locator(".criteria").WaitForAsync();
        var lead = rep.Url;
        Assert.Contains(Answer, await rep.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await rep.Locator("form[action*='/confirmation/'] button").First.ClickAsync();
        await rep.Locator(".said.good").WaitForAsync();
        await Turn(side);
        await Win(side, rep, lead);

        // Whoever is with sales hears nothing more of the sequence.
        side.Store.Clock.Advance(TimeSpan.FromDays(10));
        await Turn(side);
        Assert.DoesNotContain(await side.Server.Mails(), mail => mail.Message.Subject == "Und danach?");

        // A year later.
        side.Store.Clock.Advance(TimeSpan.FromDays(365));
        await using var desk = await browser.Chromium.NewContextAsync();
        var marketing = await SignedIn(desk, side, Role.Marketing);
        await marketing.GotoAsync(At(side, "/marketing/outcomes"));
        var row = marketing.Locator("section[aria-labelledby=counts] tr", new() { HasText = "Angebote prüfen" });
        Assert.Equal(["1", "1", "1", "1", "1", "1", "1", "1"], await row.Locator("td.number").AllInnerTextsAsync());
        var worth = marketing.Locator("section[aria-labelledby=worth] tr", new() { HasText = "Angebote prüfen" });
        Assert.Contains("50.000", await worth.InnerTextAsync(), StringComparison.Ordinal);
        await marketing.GotoAsync(At(side, "/marketing/outcomes?by=source"));
        Assert.Contains(
            "messe",
            await marketing.Locator("section[aria-labelledby=counts]").InnerTextAsync(),
            StringComparison.Ordinal
        );

        await using var db = side.Store.Open();
        var won = await db.Leads.SingleAsync(one => one.Origin == LeadOrigin.Marketing, Cancel);
        Assert.Equal(LeadOutcome.Won, won.Outcome);
        var today = DateOnly.FromDateTime(side.Store.Clock.GetUtcNow().Date);
        Assert.Empty((await new StoreVerification(side.Store.Store, today, _ => { }).Run(Cancel)).Findings);
    }

    /// <summary>The form stands below the piece.</summary>
    static async Task Offer(PublicSide side)
    {
        await using var db = side.Store.Open("edit-content");
        var piece = await db.ContentPieces.SingleAsync(Cancel);
        var now = piece.Current;
        PublicSide.Kept(
            piece.Edit(
                new(now.Title, now.Body, piece.Group, Criterion: piece.Criterion, Form: side.Form.Id),
                side.Firm.Now
            )
        );
        await db.SaveChangesAsync(Cancel);
    }

    static async Task Sequence(PublicSide side)
    {
        var upon = new SequenceEvent(SequenceEventKind.FormConfirmed, side.Form.Id);
        StepData[] steps =
        [
            new(
                0,
                new("Was {firma} fragen sollte", "What {firma} should ask"),
                new(
                    $"Guten Tag {{name}},\n\n[noch eine Frage](https://leads.example.com/f/{PublicSide.Slug}?lang=de)",
                    "Hello"
                )
            ),
            new(7, new("Und danach?", "And then?"), new("Noch etwas.", "One more thing.")),
        ];
        var sequence = Assert
            .IsType<SequenceResult.Kept>(
                Domain.Marketing.Sequence.Draft(
                    new("Nach der Checkliste", upon, steps, WeeklyStarts: Domain.Marketing.Sequence.MostWeekly),
                    side.Firm.Now
                )
            )
            .Sequence;
        await using var db = side.Store.Open("begin-sequence");
        Assert.IsType<SequenceResult.Kept>(sequence.Begin(await db.PublicTexts.SingleAsync(Cancel), side.Firm.Now));
        db.Add(sequence);
        await db.SaveChangesAsync(Cancel);
    }

    static async Task AskFor(PublicSide side, IPage page, string? answer)
    {
        await page.Locator("[name=mail]").FillAsync("eva.ernst@ernst-anlagen.example");
        await page.Locator("[name=name]").FillAsync("Eva Ernst");
        await page.Locator("[name=company]").FillAsync("Ernst Anlagen");
        if (answer is not null)
            await page.Locator("[name=answer]").FillAsync(answer);
        await page.Locator("[name=consent]").CheckAsync();
        side.Store.Clock.Advance(TimeSpan.FromSeconds(20));
        await page.Locator("form button").ClickAsync();
        Assert.Equal("Bitte sehen Sie in Ihr Postfach", await page.Locator("h1").InnerTextAsync());
    }

    static async Task Confirm(PublicSide side, IPage page)
    {
        await page.GotoAsync(At(side, await side.LinkOfNextMail()));
        await page.Locator("form button").ClickAsync();
        Assert.Equal("Danke, das ist bestätigt", await page.Locator("h1").InnerTextAsync());
    }

    /// <summary>One stroke of the clock for all that sequences do, and the mails leave.</summary>
    static async Task Turn(PublicSide side)
    {
        var services = side.Site.Services;
        var time = services.GetRequiredService<CompanyTime>();
        foreach (
            var job in (Job[])
                [
                    new SequenceStartJob(time),
                    new SequenceStartJob(time),
                    new SequenceMailJob(time, services.GetRequiredService<MailSettings>()),
                    new SequenceStopJob(time),
                ]
        )
            Assert.Empty((await new JobRun(side.Store.Store, time, "test").Run(job, Cancel)).Failed);
        await services.GetRequiredService<MailRun>().Run(Cancel);
    }

    static async Task Win(PublicSide side, IPage page, string lead)
    {
        for (var question = 0; await page.Locator(".state .won").CountAsync() == 0; question++)
        {
            Assert.True(question < MostQuestions, page.Url);
            await page.Locator(".criteria a.main").ClickAsync();
            await page.Locator("main [name=_handler][value=evidence]")
                .WaitForAsync(new() { State = WaitForSelectorState.Attached });
            foreach (var (name, value) in await Answers(side, page))
            {
                var field = page.Locator($"[name='{name}']");
                if (name == "Entry.Person")
                    await field.SelectOptionAsync(value);
                else
                    await field.FillAsync(value);
            }
            await page.Locator("main form button.main").ClickAsync();
            await page.WaitForURLAsync(lead);
            await page.Locator(".said.good").WaitForAsync();
        }
    }

    static async Task<IReadOnlyList<(string Name, string Value)>> Answers(PublicSide side, IPage page)
    {
        var html = await page.ContentAsync();
        using var document = await BrowsingContext
            .New(Configuration.Default)
            .OpenAsync(response => response.Content(html), Cancel);
        var today = $"{side.Firm.Now.Today:yyyy-MM-dd}";
        (string Name, string Value)[] all =
        [
            ("Entry.Number", "4711"),
            ("Entry.Amount", "50.000,00"),
            ("Entry.Date", today),
            ("Entry.Text", "„Das machen wir mit Ihnen.“"),
        ];
        var found = all.Where(one => document.QuerySelector($"[name='{one.Name}']") is not null).ToList();
        if (document.QuerySelector("[name='Entry.Person']") is IHtmlSelectElement person)
            found.Add(("Entry.Person", person.Options.First(option => option.Value.Length > 0).Value));
        return found;
    }

    // A browser takes secure cookies over plain http from localhost only.
    static string At(PublicSide side, string path) => $"http://localhost:{side.Site.Address.Port}{path}";

    static async Task<IPage> SignedIn(IBrowserContext context, PublicSide side, Role role)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(At(side, "/sign-in"));
        await page.Locator("[type=email]").FillAsync(side.Site[role].Mail);
        await page.Locator("[type=password]").FillAsync(Site.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync("**/today");
        return page;
    }

    [GeneratedRegex(@"/f/[^\s)>]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormLink();
}
