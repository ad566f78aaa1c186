using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web.Safety;

/// <summary>
/// Every form that somebody with the right can send, sent by everybody without it: to the leads of others, to leads that
/// nobody has, without its token. The whole database is the same afterwards.
/// </summary>
public class DenialTests
{
    const string Text = "Etwas Unerlaubtes";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_form_in_the_wrong_hands_changes_nothing(Engine engine)
    {
        await using var site = await Site.Open(engine);
        await Populate(site);
        var forms = await Allowed(site);
        Assert.True(forms.Count > 25, $"Only {forms.Count} forms were found.");
        var tried = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await site.Visit(role);
            var token = FilledForm.TokenOf(await visitor.Get("/account"));
            var before = await StoreDigest.Of(site.Store);
            foreach (var form in forms)
            {
                if (await IsOffered(site, visitor, form))
                    continue;
                tried++;
                var page = await visitor.Post(form.Action, form.WithToken(token));
                Assert.True(
                    await StoreDigest.Of(site.Store) == before,
                    $"{role} changed something by {form.Action} {form.Handler}: {page.Status} {page.Path}"
                );
            }
        }
        Assert.True(tried > 60, $"Only {tried} forms were denied to somebody.");
    }

    [Fact]
    public async Task Without_its_token_no_form_changes_anything_whoever_sends_it_and_no_link_does()
    {
        await using var site = await Site.Open();
        await Populate(site);
        var before = await StoreDigest.Of(site.Store);
        foreach (var role in (Role[])[Role.Administrator, Role.HeadOfSales, Role.Rep])
        {
            using var visitor = await site.Visit(role);
            before = await StoreDigest.Of(site.Store);
            var pages = await Walk.Of(visitor, "/today", "/settings", "/account");
            Assert.True(pages.Count > 12, $"{role} found {pages.Count} pages only.");
            Assert.Equal(before, await StoreDigest.Of(site.Store));
            foreach (var form in pages.SelectMany(page => FilledForm.On(page, Text, Today(site))).DistinctBy(Key))
            {
                await visitor.Post(form.Action, form.WithToken(null));
                Assert.True(
                    await StoreDigest.Of(site.Store) == before,
                    $"{form.Action} {form.Handler} did it without its token."
                );
            }
        }
        // The same forms do change something in the right hands.
        using var head = await site.Visit(Role.HeadOfSales);
        var settings = await head.Get("/leads/new");
        Assert.NotEmpty(FilledForm.On(settings, Text, Today(site)));
        var lead = await site.Store.Open().Leads.Select(one => one.Id).FirstAsync(Cancel);
        var estimate = FilledForm.On(await head.Get($"/leads/{lead.Value}/estimate"), Text, Today(site)).Last();
        await head.Post(estimate.Action, [.. estimate.Fields]);
        Assert.NotEqual(before, await StoreDigest.Of(site.Store));
    }

    /// <summary>Leads of the firm's rep, of another rep, and with marketing.</summary>
    static async Task Populate(Site site)
    {
        var other = Assert.IsType<UserResult.Kept>(User.Add("Otto Other", "otto@example.org", Role.Rep)).User;
        await site.Firm.Save("hire", other);
        var (pool, everything) = site.Firm.OfAnotherCompany();
        await site.Firm.Save("start", everything);
        await site.Firm.Save("hand-over", site.Firm.Active(other));
    }

    /// <summary>Every form that anybody finds on the pages that they may see, once.</summary>
    static async Task<IReadOnlyList<FilledForm>> Allowed(Site site)
    {
        var forms = new List<FilledForm>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await site.Visit(role);
            var pages = await Walk.Of(visitor, "/today", "/settings");
            forms.AddRange(pages.SelectMany(page => FilledForm.On(page, Text, Today(site))));
        }
        return [.. forms.Where(form => !IsEverybodys(form.Action)).DistinctBy(Key)];
    }

    static (string, string) Key(FilledForm form) => (form.Action, form.Handler);

    // What everybody does to their own account, language and session.
    static bool IsEverybodys(string action) =>
        action.StartsWith("/account", StringComparison.Ordinal)
        || action.StartsWith("/demo", StringComparison.Ordinal)
        || action is "/sign-out" or "/preferences";

    /// <summary>What the page does not offer to somebody, they may not do.</summary>
    static async Task<bool> IsOffered(Site site, Visitor visitor, FilledForm form)
    {
        var page = await visitor.Get(form.FoundAt);
        return page.Path == form.FoundAt && FilledForm.On(page, Text, Today(site)).Any(one => Key(one) == Key(form));
    }

    static DateOnly Today(Site site) => DateOnly.FromDateTime(site.Store.Clock.GetUtcNow().UtcDateTime);
}
