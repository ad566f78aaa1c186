using Leadwerk.Domain.Users;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Web;

/// <summary>What needs a browser with a script: keys, and what was typed and is kept.</summary>
public sealed class InTheBrowserTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    [Fact]
    public async Task A_rep_ends_a_follow_up_with_keys_alone()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await SignedIn(context, site);
        await page.GotoAsync(Address(site, $"/leads/{lead.Id.Value}"));
        await page.Keyboard.PressAsync("d");
        await page.WaitForURLAsync("**/follow-up");
        await page.Locator("[value=NotReached]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("[name='Entry.Next']").FillAsync("Noch einmal anrufen");
        await page.Locator("[name='Entry.DueOn']").FillAsync("2026-03-05");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/leads/{lead.Id.Value}");
        Assert.Equal(
            "Nicht erreicht, 1 von 4. Der nächste Versuch ist am 05.03.2026.",
            await page.Locator("[role=status] p").InnerTextAsync()
        );
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("h");
        await page.WaitForURLAsync("**/today");
    }

    [Fact]
    public async Task What_was_typed_survives_the_end_of_the_session_and_is_gone_once_sent_or_signed_out()
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        await site.Firm.Save("hand-over", lead);
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await SignedIn(context, site);
        var ofLead = Address(site, $"/leads/{lead.Id.Value}");
        await page.GotoAsync(ofLead);
        var note = page.Locator("[name='Note.Text']");
        await note.FillAsync("Ruft nach der Messe zurück.");
        await site.Store.Run("UPDATE session SET ended_at = '2026-03-02 09:00:00'");
        await page.Locator("form.note button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in?then=*");
        await SignIn(page, site);
        await page.WaitForURLAsync($"**/leads/{lead.Id.Value}");
        Assert.Equal("Ruft nach der Messe zurück.", await note.InputValueAsync());
        Assert.Contains("stehen wieder da", await page.Locator(".restored").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("form.note button:not([type=button])").ClickAsync();
        await page.Locator(".said.good").WaitForAsync();
        // A page is looked through after it is shown; nobody leaves it as fast as this.
        await Until(page, "!sessionStorage.getItem('leadwerk.sent')");
        await page.GotoAsync(ofLead);
        Assert.Equal("", await note.InputValueAsync());
        await note.FillAsync("Geht niemanden etwas an.");
        await page.Locator("details.me summary").ClickAsync();
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in*");
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(sessionStorage).length"));
    }

    [Fact]
    public async Task On_a_phone_a_form_has_one_column()
    {
        await using var site = await Site.Open();
        await using var context = await browser.Chromium.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 390, Height = 844 },
            }
        );
        var page = await SignedIn(context, site);
        await page.GotoAsync(Address(site, "/leads/new"));
        var edges = new List<float>();
        foreach (var field in await page.Locator(".fields .row > label").AllAsync())
            if (await field.BoundingBoxAsync() is { } box)
                edges.Add(box.X);
        Assert.True(edges.Count > 4);
        Assert.Single(edges.Distinct());
    }

    // Waiting for a function asks with eval each time after the first, and the page forbids that.
    static async Task Until(IPage page, string holds)
    {
        for (var tries = 0; !await page.EvaluateAsync<bool>(holds); tries++)
            Assert.True(tries < 2000, $"{holds} never came true.");
    }

    // A browser takes secure cookies over plain http from localhost only.
    static string Address(Site site, string path) => $"http://localhost:{site.Address.Port}{path}";

    static async Task<IPage> SignedIn(IBrowserContext context, Site site)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(site, "/sign-in"));
        await SignIn(page, site);
        await page.WaitForURLAsync("**/today");
        return page;
    }

    static async Task SignIn(IPage page, Site site)
    {
        await page.Locator("[type=email]").FillAsync(site[Role.Rep].Mail);
        await page.Locator("[type=password]").FillAsync(Site.Password);
        await page.Locator("button.main").ClickAsync();
    }
}
