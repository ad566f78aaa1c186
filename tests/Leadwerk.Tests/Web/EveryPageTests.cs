using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Docs;
using Leadwerk.Tests.Storage;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Web;

/// <summary>Every page that there is, as a browser shows it: contrast, names, overflow, refused scripts and styles.</summary>
public sealed class EveryPageTests(Audit.Html.Browser browser) : IClassFixture<Audit.Html.Browser>
{
    /// <summary>Each page is looked at by the first of them who may.</summary>
    static readonly Role[] Roles = [Role.Rep, Role.HeadOfSales, Role.Administrator];

    // Contrast hangs on the scheme, layout on the width: two runs of the slow examiner see all four.
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_nothing_scrolls_sideways_and_nothing_is_refused(int width, ColorScheme scheme)
    {
        await using var site = await Site.Open();
        var lead = site.Firm.Active();
        var (other, withCompany) = site.Firm.OfAnotherCompany();
        var twin = DuplicateRecords.Of(site.Firm, "Xaver Oeztuerk", "privat@example.org");
        var sequence = Sequence(site);
        await site.Firm.Save("hand-over", [lead, twin, .. withCompany, sequence]);
        var found = new List<string>();
        var looked = 0;
        foreach (var pages in Pages(site).GroupBy(page => page.By))
        {
            await using var context = await browser.Chromium.NewContextAsync(
                new BrowserNewContextOptions
                {
                    ColorScheme = scheme,
                    ViewportSize = new ViewportSize { Width = width, Height = 800 },
                }
            );
            var page = await context.NewPageAsync();
            page.Console += (_, message) =>
            {
                if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
                    found.Add($"{page.Url}: {message.Text}");
            };
            if (pages.Key is { } role)
                await SignIn(page, site, role);
            var list = pages.Any(one => one.Path.StartsWith("/start/list/", StringComparison.Ordinal))
                ? await Upload(page, site)
                : "";
            foreach (var (path, _) in pages)
            {
                await page.GotoAsync(Address(site, Filled(path, site, lead, (other, twin), sequence, list)));
                found.AddRange((await Faults(page)).Select(fault => $"{path}: {fault}"));
                looked++;
            }
        }
        Assert.True(found.Count == 0, string.Join("\n", found));
        Assert.InRange(looked, 55, 200);
    }

    static async Task<IEnumerable<string>> Faults(IPage page)
    {
        var wide = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        var headings = await page.Locator("h1").CountAsync();
        var axe = await page.RunAxe(
            new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") }
        );
        return axe
            .Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html} {one.Nodes[0].Any.FirstOrDefault()?.Message}")
            .Concat(wide > 0 ? [$"{wide} pixels too wide"] : [])
            .Concat(headings == 1 ? [] : [$"{headings} main headings"]);
    }

    /// <summary>All routes that a component answers, with who looks at them; null: whoever has not signed in.</summary>
    static IEnumerable<(string Path, Role? By)> Pages(Site site) =>
        site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => ("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), By(endpoint)))
            .Distinct();

    static Role? By(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? null
            : Roles.First(role =>
                endpoint.Metadata.GetMetadata<NeedsAttribute>() is not { } needs
                || needs.Any.Any(one => Rights.Of(role, one) != Reach.None)
            );

    static Sequence Sequence(Site site)
    {
        var step = new StepData(7, new("Für {firma}", "For {firma}"), new("# Guten Tag {name}", "# Hello {name}"));
        var data = new SequenceData("Nach der Checkliste", new(SequenceEventKind.FormConfirmed), [step, step]);
        return Assert.IsType<SequenceResult.Kept>(Domain.Marketing.Sequence.Draft(data, site.Firm.Now)).Sequence;
    }

    static string Filled(
        string path,
        Site site,
        Lead lead,
        (Lead Lead, Leadwerk.Domain.Contacts.Person Twin) other,
        Sequence sequence,
        string list
    )
    {
        var firm = site.Firm;
        Guid id = (path + "//").Split('/')[1..3] switch
        {
            ["leads", _] => lead.Id.Value,
            ["companies", _] => firm.Company.Id.Value,
            ["settings", "users"] => firm.Rep.Id.Value,
            ["settings", "phases"] => firm.Plan.Offering.Value,
            ["settings", "escalation"] => firm.Escalation.Id.Value,
            ["settings", "expiry"] => firm.Rule.Id.Value,
            ["marketing", "sequences"] => sequence.Id.Value,
            ["start", "list"] => Guid.TryParse(list, out var uploaded) ? uploaded : Guid.Empty,
            _ => Guid.Empty,
        };
        return path.Replace("{Id:guid}", $"{id}", StringComparison.Ordinal)
            .Replace("{Question:guid}", $"{firm.Plan.Phases[3].Criteria[0].Id.Value}", StringComparison.Ordinal)
            .Replace("{Fact:guid}", $"{lead.Evidence[0].Id.Value}", StringComparison.Ordinal)
            .Replace("{Person:guid}", $"{firm.Person.Id.Value}", StringComparison.Ordinal)
            .Replace(
                "{Other:guid}",
                $"{(path.Contains("/people/", StringComparison.Ordinal) ? other.Twin.Id.Value : other.Lead.Company.Value)}",
                StringComparison.Ordinal
            );
    }

    /// <returns>The id of the uploaded list.</returns>
    static async Task<string> Upload(IPage page, Site site)
    {
        await page.GotoAsync(Address(site, "/start/list"));
        await page.Locator("[type=file]").SetInputFilesAsync(Repository.Path("samples/hubspot-de.csv"));
        await page.Locator("form.fields button.main").ClickAsync();
        await page.WaitForURLAsync("**/start/list/*");
        return page.Url.Split('/')[^1];
    }

    static async Task SignIn(IPage page, Site site, Role role)
    {
        await page.GotoAsync(Address(site, "/sign-in"));
        await page.Locator("[type=email]").FillAsync(site[role].Mail);
        await page.Locator("[type=password]").FillAsync(Site.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync("**/today");
    }

    // A browser takes secure cookies over plain http from localhost only.
    static string Address(Site site, string path) => $"http://localhost:{site.Address.Port}{path}";
}
