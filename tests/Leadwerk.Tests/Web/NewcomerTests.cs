using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Web;

/// <summary>From the link on the console to the first order: without script, and on a phone with the keyboard alone.</summary>
public sealed class NewcomerTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    /// <summary>More questions than the proposed plan has.</summary>
    const int MostQuestions = 20;

    static readonly (string Name, string Value)[] FirstLead =
    [
        ("Entry.Company", "Kornmühle Wetterau GmbH"),
        ("Entry.Segment", "0"),
        ("Entry.Person", "Petra Mahler"),
        ("Entry.Need", "Sie fragte nach einer leiseren Anlage."),
        ("Entry.Next", "Nach dem Nutzen fragen"),
        ("Entry.DueOn", "2026-03-09"),
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_gets_from_the_link_to_the_first_order_without_script()
    {
        await using var office = await Office.Open();
        using var founder = new Visitor(office.Address);
        await founder.Get($"/setup?key={await office.SetupKey()}");
        var start = await founder.Send(
            "setup",
            ("Entry.Company", "Kornfeld GmbH"),
            ("Entry.Name", "Eva Kornfeld"),
            ("Entry.Mail", "eva@kornfeld.example"),
            ("Entry.Password", Office.Password)
        );
        Assert.Equal("/start", start.Path);
        await founder.Follow("Leer anfangen");
        Assert.Equal("/settings/users", (await founder.Send("rules", ("Entry.Choice", "0"))).Path);
        var invited = await founder.Send(
            "invite",
            ("Entry.Name", "Rita Roth"),
            ("Entry.Mail", "rita@kornfeld.example"),
            ("Entry.Role", $"{Role.Rep}")
        );
        var link = invited.Document.QuerySelector<IHtmlInputElement>(".secret input")!.Value;

        using var rep = new Visitor(office.Address);
        await rep.Get(new Uri(link).PathAndQuery);
        Assert.Equal("/today", (await rep.Send("welcome", ("Entry.Password", Office.Password))).Path);
        await rep.Follow("Neuer Lead");
        var lead = await rep.Send("new-lead", FirstLead);
        Assert.Equal("Kornmühle Wetterau GmbH", lead.Title);
        for (var question = 0; rep.Page.Document.QuerySelector(".state .won") is null; question++)
        {
            Assert.True(question < MostQuestions, rep.Page.Text);
            await rep.Follow("Nachweis festhalten");
            var recorded = await rep.Send("evidence", [.. Answers(rep.Page.Document)]);
            Assert.True(recorded.Status == HttpStatusCode.OK && recorded.Said is not null, recorded.Refusal);
        }
        await Won(office);
    }

    [Fact]
    public async Task A_newcomer_gets_from_the_link_to_the_first_order_on_a_phone_and_never_touches_it()
    {
        await using var office = await Office.Open();
        await using var context = await browser.Chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(At(office, $"/setup?key={await office.SetupKey()}"));
        // The first field has the focus already.
        await page.Keyboard.TypeAsync("Kornfeld GmbH");
        await Type(page, "Entry.Name", "Eva Kornfeld");
        await Type(page, "Entry.Mail", "eva@kornfeld.example");
        await Type(page, "Entry.Password", Office.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/start");
        await Press(page, "a.main");
        await page.Locator("main [name=_handler][value=rules]").WaitForAsync(Attached);
        await Press(page, "form.fields button.main");
        await page.Locator("main [name=_handler][value=invite]").WaitForAsync(Attached);
        await Type(page, "Entry.Name", "Rita Roth");
        await Type(page, "Entry.Mail", "rita@kornfeld.example");
        await page.Keyboard.PressAsync("Enter");
        var link = await page.Locator(".secret input").InputValueAsync();

        await context.ClearCookiesAsync();
        await page.GotoAsync(At(office, new Uri(link).PathAndQuery));
        await page.Keyboard.TypeAsync(Office.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/today");
        await Press(page, "a[href='/leads/new']");
        await page.Locator("main [name=_handler][value=new-lead]").WaitForAsync(Attached);
        foreach (var (name, value) in FirstLead)
            await Type(page, name, value);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => Guid.TryParse(address.Split('/')[^1], out _));
        await page.Locator(".criteria").WaitForAsync();
        var lead = page.Url;
        for (var question = 0; await page.Locator(".state .won").CountAsync() == 0; question++)
        {
            Assert.True(question < MostQuestions, page.Url);
            await Press(page, ".criteria a.main");
            await page.Locator("main [name=_handler][value=evidence]").WaitForAsync(Attached);
            foreach (var (name, value) in Answers(await Read(page)))
                await Type(page, name, value);
            await Press(page, "main form button.main");
            await page.WaitForURLAsync(lead);
            await page.Locator(".said.good").WaitForAsync();
            Assert.Equal(0, await Overhang(page));
        }
        await Won(office);
    }

    /// <summary>What somebody would fill in, whatever the question asks for.</summary>
    static IEnumerable<(string Name, string Value)> Answers(IParentNode page)
    {
        if (page.QuerySelector<IHtmlSelectElement>("[name='Entry.Person']") is { } person)
            yield return ("Entry.Person", person.Options.First(option => option.Value.Length > 0).Value);
        foreach (
            var (name, value) in ((string, string)[])
                [
                    ("Entry.Number", "4711"),
                    ("Entry.Amount", "50.000,00"),
                    ("Entry.Date", "2026-03-02"),
                    ("Entry.Text", "„Wir wollen weniger Lärm und weniger Strom.“"),
                ]
        )
        {
            if (page.QuerySelector($"[name='{name}']") is not null)
                yield return (name, value);
        }
    }

    static async Task Won(Office office)
    {
        await using var db = office.Store.Open();
        var lead = await db.Leads.SingleAsync(Cancel);
        Assert.Equal((LeadOutcome.Won, "A"), (lead.Outcome, lead.Phase?.ToString()));
        Assert.Equal(5_000_000, lead.Value?.MinorUnits);
        var today = DateOnly.FromDateTime(office.Store.Clock.GetUtcNow().Date);
        Assert.Empty((await new StoreVerification(office.Store.Store, today, _ => { }).Run(Cancel)).Findings);
    }

    // The address changes before the page does; what is hidden on it is enough to know that it is there.
    static LocatorWaitForOptions Attached => new() { State = WaitForSelectorState.Attached };

    static string At(Office office, string path) => $"http://localhost:{office.Address.Port}{path}";

    static Task<int> Overhang(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    static async Task<IDocument> Read(IPage page)
    {
        var html = await page.ContentAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html), Cancel);
    }

    /// <summary>Goes to a field with the tabulator and fills it in.</summary>
    static async Task Type(IPage page, string name, string value)
    {
        await GoTo(page, $"[name='{name}']");
        var field = page.Locator($"[name='{name}']");
        // A list is chosen from and a date is picked; how, is the browser's business.
        if (await field.EvaluateAsync<bool>("one => one.tagName === 'SELECT'"))
            await field.SelectOptionAsync(value);
        else if (await field.GetAttributeAsync("type") == "date")
            await field.FillAsync(value);
        else
            await page.Keyboard.TypeAsync(value);
    }

    /// <summary>Goes to a link or a button with the tabulator and presses Enter.</summary>
    static async Task Press(IPage page, string selector)
    {
        await GoTo(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    static async Task GoTo(IPage page, string selector)
    {
        const int Most = 150;
        for (var steps = 0; steps < Most; steps++)
        {
            if (await page.EvaluateAsync<bool>("wanted => document.activeElement.matches(wanted)", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The tabulator does not reach {selector} on {page.Url}.");
    }
}
