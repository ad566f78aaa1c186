using System.Net;
using System.Reflection;
using System.Text;
using AngleSharp.Dom;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Takeover.Pages;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Web.Safety;

/// <summary>
/// Text that would act where it is not shown as text (markup, script, SQL, template, formula) goes into every field of every
/// form and every parameter of every address; then every page is opened, and it acts nowhere.
/// </summary>
public class CanaryTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    // Short, because many fields hold no more than a name; the quotes come first to get out of attributes.
    const string Canary = "\"'></td></textarea></title><lw-canary lwx=1><script>document.lwx=1</script>{{7*7}}";

    static readonly string[] Values =
    [
        Canary,
        "=HYPERLINK(\"http://127.0.0.1\")' OR 1=1; DROP TABLE lead; --",
        "javascript:document.lwx=1",
    ];

    static readonly string[] Parameters =
    [
        .. Values,
        "' UNION SELECT password_hash FROM sign_in --",
        "-1",
        "99999999999999999999",
        "2026-13-45",
        "",
        "‮ꙮ\u0000",
        new('x', 5000),
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_anywhere_is_text_everywhere()
    {
        await using var site = await Site.Open();
        await Populate(site);
        await TakeOverAListOfCanaries(site);
        foreach (var value in Values)
        {
            foreach (var role in (Role[])[Role.Administrator, Role.HeadOfSales, Role.Marketing, Role.Rep])
                await Fill(site, role, value);
        }

        var shown = 0;
        var everywhere = new List<SeenPage>();
        foreach (var role in (Role[])[Role.Administrator, Role.HeadOfSales, Role.Rep])
        {
            using var visitor = await site.Visit(role);
            var pages = await Walk.Of(
                visitor,
                "/today",
                "/settings",
                "/account",
                "/companies?q=lw-canary",
                "/companies?q=a"
            );
            Assert.True(pages.Count > 20, $"{role} found {pages.Count} pages only.");
            everywhere.AddRange(pages);
            foreach (var page in pages)
            {
                AssertOnlyText(page);
                shown += page.Text.Contains("<lw-canary", StringComparison.Ordinal) ? 1 : 0;
            }
            await OpenInTheBrowser(site, role, pages);
        }
        Assert.Contains(
            everywhere,
            page =>
                page.Path.StartsWith("/companies/", StringComparison.Ordinal)
                && page.Title.Contains("<lw-canary", StringComparison.Ordinal)
        );
        Assert.True(shown > 20, $"Only {shown} pages showed what was typed.");

        var day = DateOnly.FromDateTime(site.Store.Clock.GetUtcNow().UtcDateTime);
        Assert.Empty((await new StoreVerification(site.Store.Store, day, _ => { }).Run(Cancel)).Findings);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_parameter_of_an_address_is_more_than_a_value(Engine engine)
    {
        await using var site = await Site.Open(engine);
        await Populate(site);
        using var visitor = await site.Visit(Role.HeadOfSales);
        var pages = await Walk.Of(visitor, "/today", "/settings");
        var addresses = pages.SelectMany(page => Tampered(page.Path.Split('?')[0])).Distinct().ToList();
        Assert.True(addresses.Count > 100, $"Only {addresses.Count} addresses have parameters.");
        var before = await StoreDigest.Of(site.Store);
        foreach (var path in addresses)
        {
            var page = await visitor.Get(path);
            Assert.True((int)page.Status is 200 or 400 or 404 or 422, $"{path}: {page.Status}");
            AssertOnlyText(page);
        }
        Assert.Equal(before, await StoreDigest.Of(site.Store));
    }

    static IEnumerable<string> Tampered(string path) =>
        from page in typeof(Leadwerk.Web.App).Assembly.GetTypes()
        where page.GetCustomAttributes<RouteAttribute>().Any(route => IsOf(path, route.Template))
        from property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let asked = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where asked is not null
        from value in Parameters
        select $"{path}?{asked.Name ?? property.Name}={Uri.EscapeDataString(value)}";

    static bool IsOf(string path, string template)
    {
        var (said, meant) = (path.Split('/'), template.Split('/'));
        return said.Length == meant.Length
            && said.Zip(meant).All(pair => pair.Second is ['{', ..] || pair.First == pair.Second);
    }

    /// <summary>Several leads, because some of what is typed ends one.</summary>
    static async Task Populate(Site site)
    {
        for (var count = 0; count < 4; count++)
        {
            await site.Firm.Save("hand-over", site.Firm.Active());
            var (_, everything) = site.Firm.OfAnotherCompany();
            await site.Firm.Save("start", everything);
        }
    }

    static async Task Fill(Site site, Role role, string value)
    {
        var today = DateOnly.FromDateTime(site.Store.Clock.GetUtcNow().UtcDateTime);
        using var visitor = await site.Visit(role);
        var forms = (await Walk.Of(visitor, "/today", "/settings"))
            .SelectMany(page => FilledForm.On(page, value, today))
            .Where(form => !EndsTheTest(form))
            .ToList();
        foreach (var form in forms)
        {
            var page = await visitor.Post(form.Action, [.. form.Fields]);
            Assert.True((int)page.Status < 500, $"{form.Action} {form.Handler}: {page.Status}");
            AssertOnlyText(page);
        }
    }

    // Whoever signs out or loses their account fills in no further form.
    static bool EndsTheTest(FilledForm form) =>
        form.Action.StartsWith("/demo", StringComparison.Ordinal)
        || form.Action.StartsWith("/settings/users/", StringComparison.Ordinal)
        || form.Action is "/sign-out"
        || form.Handler is "password" or "sessions" or "code" or "begin";

    static async Task TakeOverAListOfCanaries(Site site)
    {
        using var browser = new Browser(site.Address);
        await browser.SignIn(site[Role.HeadOfSales].Mail, Site.Password);
        static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var file = new StringBuilder(
            "Deal - Title;Deal - ID;Deal - Value;Deal - Stage;Deal - Status;Deal - Deal created;Organization - Name;Person - Name;Deal - Owner\n"
        );
        foreach (var (value, number) in Values.Select((value, number) => (value, number)))
        {
            var cell = Cell(value);
            file.Append(
                null,
                $"{cell};{number};1000;{cell};Open;2026-01-0{number + 1} 08:00:00;{cell};{cell};{cell}\n"
            );
        }
        var uploaded = await browser.Upload(
            await browser.Get("/start/list"),
            ListEndpoints.Upload,
            "<lw-canary>.csv",
            Encoding.UTF8.GetBytes(file.ToString())
        );
        var path = uploaded.Location!;
        var taken = await browser.Submit(path, "take", ("Entry.What", "take"));
        Assert.Equal($"{path}/import", taken.Location);
        await site.Services.GetRequiredService<TakeoverDesk>().Of(Guid.Parse(path.Split('/')[^1]))!.Work;
        foreach (var seen in (string[])[path, $"{path}/import", $"{path}/report", "/start/list"])
            AssertOnlyText((await browser.Get(seen)).Page, seen);
    }

    static void AssertOnlyText(SeenPage page)
    {
        Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
        AssertOnlyText(page.Document, page.Path);
    }

    static void AssertOnlyText(IDocument document, string path)
    {
        Assert.True(document.QuerySelector("lw-canary, [lwx]") is null, $"Markup acts on {path}.");
        Assert.True(
            document.Scripts.All(script =>
                script.GetAttribute("src") is { } from && !from.Contains(':', StringComparison.Ordinal)
                || script.GetAttribute("type") is "importmap"
            ),
            $"A script stands inside {path}."
        );
        Assert.True(
            document
                .QuerySelectorAll("[href], [src], [action]")
                .Select(one => one.GetAttribute("href") ?? one.GetAttribute("src") ?? one.GetAttribute("action")!)
                .All(one => !one.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)),
            $"A link of {path} is a script."
        );
    }

    /// <summary>As a person opens it, with everything that scripts of ours do.</summary>
    async Task OpenInTheBrowser(Site site, Role role, IReadOnlyList<SeenPage> pages)
    {
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Dialog += (_, dialog) => complaints.Add($"{page.Url}: {dialog.Message}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                complaints.Add($"{page.Url}: {message.Text}");
        };
        var address = $"http://localhost:{site.Address.Port}";
        await page.GotoAsync($"{address}/sign-in");
        await page.Locator("[type=email]").FillAsync(site[role].Mail);
        await page.Locator("[type=password]").FillAsync(Site.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync("**/today");
        foreach (
            var path in pages
                .Where(one => one.Text.Contains("lw-canary", StringComparison.Ordinal))
                .Select(one => one.Path)
        )
        {
            await page.GotoAsync($"{address}{path}", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            Assert.False(
                await page.EvaluateAsync<bool>(
                    "document.lwx !== undefined || document.querySelector('lw-canary, [lwx]') !== null"
                ),
                $"What was typed acts on {path}."
            );
        }
        Assert.Empty(complaints);
    }
}
