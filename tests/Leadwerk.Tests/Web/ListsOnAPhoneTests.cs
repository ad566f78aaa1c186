using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Imports;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Web;

public sealed class ListsOnAPhoneTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    [Fact]
    public async Task The_way_to_take_a_list_back_stands_on_one_line_of_a_phone()
    {
        await using var site = await Site.Open();
        await using (var db = site.Store.Open("import"))
        {
            db.Add(
                new ListImport
                {
                    Id = ImportId.New(),
                    Source = "generic",
                    Files = "Vertriebschancen_Export_vollständig_2026-03-02.csv",
                    Content = [1],
                    GraceDays = 30,
                    Rows = 1200,
                    Leads = 1198,
                    StartedAt = site.Store.Clock.GetUtcNow().UtcDateTime,
                }
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using var context = await browser.Chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 390, Height = 800 },
            }
        );
        var page = await context.NewPageAsync();
        // A browser takes secure cookies over plain http from localhost only.
        var start = $"http://localhost:{site.Address.Port}";
        await page.GotoAsync($"{start}/sign-in");
        await page.Locator("[type=email]").FillAsync(site[Role.Administrator].Mail);
        await page.Locator("[type=password]").FillAsync(Site.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync("**/today");
        await page.GotoAsync($"{start}/start/list");
        var box = await page.Locator(".rows.sessions .button").BoundingBoxAsync();
        Assert.InRange(box!.Height, 1, 40);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
