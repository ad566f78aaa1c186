using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Leadwerk.Features.Audit;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Audit.Html;

/// <summary>One browser for all tests of the class.</summary>
public sealed class Browser : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leadwerk-report-");

    public IBrowser Chromium => browser!;

    /// <summary>Address of the report as a file, as a reader opens it.</summary>
    public async Task<string> File(AuditReport report)
    {
        var path = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N") + ".html");
        await System.IO.File.WriteAllTextAsync(path, report.Html());
        return "file://" + path;
    }

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        folder.Delete(recursive: true);
    }
}

public class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    // Contrast hangs on the scheme, layout on the width: two runs of the slow examiner see all four.
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using var context = await Context(width, scheme);
        var page = await Open(context, Reports.Full with { OpenLeads = [.. Reports.Full.OpenLeads.Take(30)] });
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
        var found = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
            }
        );
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.SelectMany(Described)));
        Assert.True(found.Passes.Length > 20, "axe did not run");
    }

    [Fact]
    public async Task A_phone_sees_the_narrow_drawings_and_a_desktop_the_wide_ones()
    {
        foreach (var (width, seen, hidden) in new[] { (390, "narrow", "wide"), (1280, "wide", "narrow") })
        {
            await using var context = await Context(width, ColorScheme.Light);
            var page = await Open(context, Reports.FewCases);
            Assert.True(await page.Locator($"svg.{seen}").First.IsVisibleAsync());
            Assert.False(await page.Locator($"svg.{hidden}").First.IsVisibleAsync());
        }
    }

    [Fact]
    public async Task On_a_phone_the_names_of_the_bars_end_within_the_drawing()
    {
        await using var context = await Context(390, ColorScheme.Light);
        var page = await Open(context, Reports.Full);
        var right = await page.EvaluateAsync<double>(
            "Math.max(...[...document.querySelectorAll('#honesty-figure svg.narrow .name')].map(t => t.getBBox().x + t.getBBox().width))"
        );
        Assert.InRange(right, 100, 350);
    }

    [Fact]
    public async Task Dark_is_dark_on_screen_and_paper_stays_white()
    {
        await using var context = await Context(1280, ColorScheme.Dark);
        var page = await Open(context, Reports.FewCases);
        Assert.Equal("rgb(23, 25, 27)", await Background(page));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await Background(page));
    }

    [Fact]
    public async Task It_prints_on_a_handful_of_A4_pages_and_asks_the_network_for_nothing()
    {
        await using var context = await Context(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        var file = await browser.File(Reports.Full);
        await page.GotoAsync(file);
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        var text = System.Text.Encoding.Latin1.GetString(pdf);

        Assert.StartsWith("%PDF", text, StringComparison.Ordinal);
        Assert.Contains("594.95", text, StringComparison.Ordinal);
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b"), 4, 14);
        Assert.Equal([file], requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_hostile_title_runs_nothing()
    {
        var leads = Reports.Full.OpenLeads.Select(lead =>
            lead with
            {
                Title = "<img src=x onerror=\"document.title='owned'\">",
            }
        );
        await using var context = await Context(1280, ColorScheme.Light);
        var page = await Open(context, Reports.Full with { OpenLeads = [.. leads] });
        Assert.StartsWith("Leadwerk", await page.TitleAsync(), StringComparison.Ordinal);
    }

    async Task<IBrowserContext> Context(int width, ColorScheme scheme) =>
        await browser.Chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
                // axe is put into the page by the test; the policy of the page would rightly refuse it.
                BypassCSP = true,
            }
        );

    async Task<IPage> Open(IBrowserContext context, AuditReport report)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(await browser.File(report));
        return page;
    }

    static async Task<string> Background(IPage page) =>
        await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    static IEnumerable<string> Described(AxeResultItem violation) =>
        violation.Nodes.Select(node =>
            $"{violation.Id}: {node.Html[..Math.Min(200, node.Html.Length)]} {node.Any.FirstOrDefault()?.Message}"
        );
}
