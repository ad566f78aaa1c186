using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Web;

/// <summary>Which columns the list shows is a part of its address.</summary>
public sealed class LeadColumnTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    static string[] Heads(SeenPage page) =>
        [.. page.Document.QuerySelectorAll("thead th:not(.pick)").Select(head => head.TextContent.Trim(' ', '↑', '↓'))];

    static async Task<(Site Site, Lead Lead)> WithLead(string language = "de")
    {
        var site = await Site.Open(settings: usual => usual with { Language = language });
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        return (site, lead);
    }

    /// <summary>What the form of the columns would send without script.</summary>
    static string Sent(SeenPage page, params string[] ticked)
    {
        var form = page
            .Document.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(one => one.QuerySelector("[name=col][type=checkbox]") is not null);
        Assert.Equal(("get", "/leads"), (form.Method, form.GetAttribute("action")));
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("[type=hidden]").Select(one => (one.Name!, one.Value));
        var boxes = form.QuerySelectorAll<IHtmlInputElement>("[type=checkbox]").Select(one => one.Value).ToList();
        Assert.Empty(ticked.Except(boxes));
        return "/leads?"
            + string.Join(
                '&',
                hidden
                    .Concat(ticked.Select(one => ("col", one)))
                    .Select(one => $"{one.Item1}={Uri.EscapeDataString(one.Item2)}")
            );
    }

    [Fact]
    public async Task The_usual_columns_go_without_saying_and_a_choice_is_an_address()
    {
        var (site, lead) = await WithLead();
        await using var closing = site;
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get("/leads?phase=F&order=WorthMost");
        string[] usual = ["Firma", "Phase seit", "Wer", "Auftragswert", "Chance", "Verfällt"];
        Assert.Equal(usual, Heads(page));

        page = await head.Get(Sent(page, "Segment", "NextStep", "Started", "Deferrals"));
        Assert.Equal(["Firma", "Nächster Schritt", "Vertröstungen", "Segment", "Begonnen"], Heads(page));
        string[] cells =
        [
            .. page.Document.QuerySelectorAll("tbody td[data-head]").Select(cell => cell.TextContent.Trim()),
        ];
        Assert.Equal(["12.03.2026", "0", "Maschinenbau · Projektgeschäft", "02.03.2026"], cells);
        Assert.Equal("Müller Anlagen GmbH", page.Document.QuerySelector("td.long a")!.TextContent);
        // The filters stay, every way on keeps the columns, and the form shows what is chosen.
        const string Chosen = "col=Company&col=NextStep&col=Deferrals&col=Segment&col=Started";
        Assert.Equal($"/leads?order=WorthMost&{Chosen}", page.Document.QuerySelector(".chip")!.GetAttribute("href"));
        Assert.Equal(4, page.Document.QuerySelectorAll("[name=col][checked]").Length);
        Assert.Equal(
            Chosen.Split('&').Select(part => part["col=".Length..]),
            page.Document.QuerySelectorAll<IHtmlInputElement>(".filters [name=col]").Select(one => one.Value)
        );
        // What somebody else opens is the same.
        using var reader = await site.Visit(Role.Reader);
        Assert.Equal(Heads(page), Heads(await reader.Get($"/leads?{Chosen}")));
        page = await head.Follow("die üblichen");
        Assert.Equal(("/leads?phase=F&order=WorthMost", usual.Length), (page.Path, Heads(page).Length));
    }

    [Fact]
    public async Task The_company_stays_when_nothing_else_is_wanted_and_what_is_not_understood_is_not_asked_for()
    {
        var (site, _) = await WithLead();
        await using var closing = site;
        using var head = await site.Visit(Role.HeadOfSales);
        Assert.Equal(["Firma"], Heads(await head.Get(Sent(await head.Get("/leads")))));
        Assert.Equal(
            ["Firma", "Wer"],
            Heads(await head.Get("/leads?col=Rep&col=7&col=-1&col=Phase,Value&col=password_hash&col="))
        );
    }

    [Fact]
    public async Task A_view_keeps_its_columns_and_the_export_has_all_of_them()
    {
        var (site, lead) = await WithLead();
        await using var closing = site;
        using var head = await site.Visit(Role.HeadOfSales);
        const string Address = "/leads?phase=F&col=Company&col=NextStep";
        await head.Get("/leads?col=NextStep&phase=F");
        var saved = await head.Send("save-view", ("View.Name", "Nur der Schritt"));
        Assert.Equal(Address, saved.Document.QuerySelector(".views a[aria-current=page]")!.GetAttribute("href"));
        Assert.Equal(["Firma", "Nächster Schritt"], Heads(saved));
        var export = saved.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        Assert.Equal("/leads/export.csv?phase=F", export);
        await head.Get("/leads/export.csv");
        var all = await head.Page.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await head.Get("/leads/export.csv?col=Company");
        Assert.Equal(all, await head.Page.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(lead.Id.Value.ToString(), all, StringComparison.Ordinal);

        // The longest that somebody can search for fits into a view.
        await head.Get(
            $"/leads?q={Uri.EscapeDataString(new string('漢', 100))}&owner={Guid.NewGuid()}&col=Rep&status=Ended&order=LongestInPhase"
        );
        Assert.StartsWith(
            "Die Ansicht",
            (await head.Send("save-view", ("View.Name", "Lang"))).Said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_speaks_English_too()
    {
        var (site, _) = await WithLead("en");
        await using var closing = site;
        using var head = await site.Visit(Role.HeadOfSales);
        var page = await head.Get("/leads?col=NextStep&col=Deferrals&col=Started&col=Segment&col=Expires");
        Assert.Equal(["Company", "Next step", "Deferrals", "Segment", "Begun", "Expires"], Heads(page));
        Assert.Contains("What stands beside the company", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Columns_are_chosen_by_keys_alone_without_script_and_axe_finds_nothing(
        int width,
        ColorScheme scheme
    )
    {
        var (site, _) = await WithLead();
        await using var closing = site;
        await using var context = await browser.Chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}sign-in");
        await page.Locator("[type=email]").FillAsync(site[Role.HeadOfSales].Mail);
        await page.Locator("[type=password]").FillAsync(Site.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync("**/today");
        // The same session in a browser that runs no script.
        await using var plain = await browser.Chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
                StorageState = await context.StorageStateAsync(),
            }
        );
        var still = await plain.NewPageAsync();
        await still.GotoAsync($"{site.Address}leads");
        await still.Locator("summary", new PageLocatorOptions { HasText = "Spalten" }).FocusAsync();
        await still.Keyboard.PressAsync("Enter");
        await still.Keyboard.PressAsync("Tab");
        // Phase goes, the next step comes.
        await still.Keyboard.PressAsync("Space");
        await still.Keyboard.PressAsync("Tab");
        await still.Keyboard.PressAsync("Space");
        await still.Keyboard.PressAsync("Enter");
        await still.WaitForURLAsync("**/leads?*col=NextStep*");
        Assert.DoesNotContain("col=Phase", still.Url, StringComparison.Ordinal);

        await page.GotoAsync($"{still.Url}&col=Phase&col=Deferrals&col=Segment&col=Started");
        await page.Locator("summary", new PageLocatorOptions { HasText = "Spalten" }).ClickAsync();
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
        var axe = await page.RunAxe(
            new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") }
        );
        Assert.Equal("", string.Join("\n", axe.Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}")));
    }
}
