using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Web;

/// <summary>A day without a mouse.</summary>
public sealed class KeyboardTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    [Fact]
    public async Task A_day_by_keys_alone_ends_a_follow_up_records_evidence_and_goes_on_to_the_next_lead()
    {
        await using var site = await Site.Open();
        Lead[] leads = [site.Firm.Active(), site.Firm.Active()];
        await site.Firm.Save("hand-over", [.. leads]);
        // Ten days on both first steps are due.
        site.Store.Clock.Advance(TimeSpan.FromDays(10));
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await SignedIn(context, site);
        var keys = page.Keyboard;
        await page.Locator(".day-line").First.WaitForAsync();
        var (first, second) = (await Href(page, 0), await Href(page, 1));

        // Heute: the second row, then back to the first; its follow-up ends.
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        Assert.Equal(second, await Focused(page));
        await keys.PressAsync("k");
        Assert.Equal(first, await Focused(page));
        await keys.PressAsync("d");
        await page.Locator("[value=Deferred]:focus").WaitForAsync();
        await keys.PressAsync("ArrowRight");
        await page.Locator("[value=NotReached]:checked").WaitForAsync();
        await page.Locator("[name='Entry.DueOn']").FocusAsync();
        await page.Locator("[name='Entry.DueOn']").FillAsync("2026-03-14");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/today");
        await HearsKeys(page);
        Assert.Equal(
            "Nicht erreicht, 1 von 4. Der nächste Versuch ist am 14.03.2026.",
            await page.Locator("[role=status] p").First.InnerTextAsync()
        );

        // The next lead: open it, and record what was said.
        await keys.PressAsync("j");
        Assert.Equal(second, await Focused(page));
        await keys.PressAsync("Enter");
        await page.Locator(".lead-proof").WaitForAsync();
        await keys.PressAsync("e");
        await page.Locator("[name='Entry.Person']").WaitForAsync();
        await page.Locator("[name='Entry.Person']").FocusAsync();
        await keys.PressAsync("ArrowDown");
        await page.Locator("[name='Entry.Text']").FocusAsync();
        // Letters that are keys elsewhere are letters here.
        await keys.TypeAsync("gleich weniger Stillstand");
        await page.Locator("[name='Next.Ends']").FocusAsync();
        await keys.PressAsync("Space");
        await page.Locator("[name='Entry.HappenedOn']").FocusAsync();
        await keys.PressAsync("Enter");
        await page.Locator(".lead-proof").WaitForAsync();
        await page.Locator("[role=status] p").First.WaitForAsync();
        await HearsKeys(page);
        Assert.EndsWith(second, page.Url, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        var now = await db.Lead(new LeadId(Guid.Parse(second["/leads/".Length..])));
        Assert.Equal("E", $"{now.Phase}");
        Assert.Equal(
            "gleich weniger Stillstand",
            now.Evidence.Single(fact => fact.Text!.Contains("Stillstand", StringComparison.Ordinal)).Text
        );

        // And away: lost is asked for, Esc goes back, g f is the forecast.
        await keys.PressAsync("l");
        await page.Locator("[value=Lost]:checked").WaitForAsync();
        await keys.PressAsync("Escape");
        await page.Locator(".lead-proof").WaitForAsync();
        await keys.PressAsync("w");
        await page.Locator("[name='Entry.Amount']").WaitForAsync();
        await keys.PressAsync("Escape");
        await page.Locator(".lead-proof").WaitForAsync();
        await keys.PressAsync("b");
        await page.WaitForURLAsync("**/ban");
        await keys.PressAsync("g");
        await keys.PressAsync("f");
        await page.WaitForURLAsync("**/forecast");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_palette_finds_a_mistyped_company_and_goes_there_and_axe_finds_nothing_in_it(
        int width,
        ColorScheme scheme
    )
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        await using var context = await browser.Chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        var page = await SignedIn(context, site);
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("[role=option]").First.WaitForAsync();
        await Clean(page);
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/search/hits", StringComparison.Ordinal) ? 1 : 0;
        await page.Keyboard.TypeAsync("mullr anlagen");
        await page.Locator("[role=option]", new PageLocatorOptions { HasText = "Müller Anlagen GmbH" })
            .First.WaitForAsync();
        Assert.InRange(asked, 1, 12);
        var input = page.Locator("leadwerk-palette input");
        Assert.Equal(
            await page.Locator("[role=option][aria-selected=true]").GetAttributeAsync("id"),
            await input.GetAttributeAsync("aria-activedescendant")
        );
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(
            $"/companies/{site.Firm.Company.Id.Value}",
            await page.Locator("[role=option][aria-selected=true]").GetAttributeAsync("href")
        );
        await page.Keyboard.PressAsync("ArrowUp");
        await Clean(page);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".lead-proof").WaitForAsync();
        Assert.EndsWith($"/leads/{lead.Id.Value}", page.Url, StringComparison.Ordinal);

        // It works again on the page that came without a full load, and Esc closes it.
        await page.Keyboard.PressAsync("/");
        await page.Locator("leadwerk-palette dialog[open]").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog[open] kbd").First.WaitForAsync();
        await Clean(page);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Single_keys_are_switched_off_for_good_while_control_k_stays()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        await using (var context = await browser.Chromium.NewContextAsync())
        {
            var page = await SignedIn(context, site);
            await page.GotoAsync(Address(site, "/account"));
            await page.Locator("[name='Keys.Single']").UncheckAsync();
            await page.Locator("form:has([name='Keys.Single']) button").ClickAsync();
            await page.Locator("[role=status] p").First.WaitForAsync();
        }
        await using var elsewhere = await browser.Chromium.NewContextAsync();
        var other = await SignedIn(elsewhere, site);
        await other.GotoAsync(Address(site, $"/leads/{lead.Id.Value}"));
        await HearsKeys(other);
        foreach (var key in (string[])["d", "?", "/", "j"])
            await other.Keyboard.PressAsync(key);
        await other.Keyboard.PressAsync("Control+k");
        await other.Locator("[role=option]").First.WaitForAsync();
        Assert.EndsWith($"/leads/{lead.Id.Value}", other.Url, StringComparison.Ordinal);
        Assert.Equal(1, await other.Locator("dialog[open]").CountAsync());
        await using var db = site.Store.Open();
        Assert.False(
            (
                await db.Users.SingleAsync(user => user.Id == site.Firm.Rep.Id, TestContext.Current.CancellationToken)
            ).SingleKeys
        );
    }

    static async Task Clean(IPage page)
    {
        var found = await page.RunAxe(
            new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") }
        );
        Assert.True(
            found.Violations.Length == 0,
            string.Join(
                "\n",
                found.Violations.Select(one =>
                    $"{one.Id}: {one.Nodes[0].Html} {one.Nodes[0].Any.FirstOrDefault()?.Message}"
                )
            )
        );
    }

    // A page that was loaded as a whole is seen a moment before its scripts have run; this one comes last.
    static Task HearsKeys(IPage page) =>
        page.Locator("leadwerk-palette:defined")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    static Task<string> Href(IPage page, int row) => page.Locator(".day-lead").Nth(row).GetAttributeAsync("href")!;

    static Task<string> Focused(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? document.activeElement.tagName");

    // A browser takes secure cookies over plain http from localhost only.
    static string Address(Site site, string path) => $"http://localhost:{site.Address.Port}{path}";

    static async Task<IPage> SignedIn(IBrowserContext context, Site site)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(site, "/sign-in"));
        await page.Locator("[type=email]").FillAsync(site[Role.Rep].Mail);
        await page.Locator("[type=password]").FillAsync(Site.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync("**/today");
        await HearsKeys(page);
        return page;
    }
}
