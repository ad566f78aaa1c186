using System.Net;
using System.Text;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Docs;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Web;

/// <summary>docs/permissions.md says who may use which route; a route without a row fails, and each row is tried.</summary>
public sealed class PermissionTests
{
    static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public async Task The_page_of_permissions_has_a_row_for_every_route_and_says_what_holds()
    {
        await using var site = await Site.Open();
        var table = Table(site);
        var page = Repository.Path("docs/permissions.md");
        const string Begin = "<!-- routes -->\n";
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        var (from, to) = (
            text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            text.IndexOf("<!-- end -->", StringComparison.Ordinal)
        );
        if (Environment.GetEnvironmentVariable("LEADWERK_APPROVE") == "1")
            await File.WriteAllTextAsync(
                page,
                text[..from] + table + text[to..],
                TestContext.Current.CancellationToken
            );
        else
            Assert.Equal(table, text[from..to]);
    }

    [Fact]
    public async Task Every_page_lets_in_whom_its_row_names_and_nobody_else()
    {
        await using var site = await Site.Open();
        var pages = Routes(site)
            .Where(route =>
                route is { Verb: "GET", Anonymous: false } && !route.Path.Contains('{', StringComparison.Ordinal)
            )
            .ToList();
        Assert.NotEmpty(pages);
        foreach (var role in Roles)
        {
            using var visitor = await site.Visit(role);
            foreach (var route in pages)
            {
                var page = await visitor.Get(route.Path);
                var let =
                    page.Status == HttpStatusCode.OK && !page.Path.StartsWith("/denied", StringComparison.Ordinal);
                Assert.True(
                    let == route.LetsIn(role) || route.Path == "/denied",
                    $"{role} {route.Path}: {page.Status} {page.Path}"
                );
            }
        }
    }

    [Fact]
    public async Task Nobody_gets_past_the_entrance_without_signing_in()
    {
        await using var site = await Site.Open();
        using var stranger = site.Stranger();
        foreach (var route in Routes(site).Where(route => !route.Anonymous))
        {
            var path = Filled(route.Path);
            var page = route.Verb == "GET" ? await stranger.Get(path) : await stranger.Post(path);
            Assert.True(
                page.Path.StartsWith("/sign-in", StringComparison.Ordinal),
                $"{route.Verb} {route.Path}: {page.Status} {page.Path}"
            );
        }
    }

    static string Filled(string path) =>
        System.Text.RegularExpressions.Regex.Replace(
            path,
            @"\{[^}]*\}",
            $"{Guid.Empty}",
            System.Text.RegularExpressions.RegexOptions.NonBacktracking
        );

    static string Table(Site site)
    {
        var text = new StringBuilder(
            "\n| route | needs | "
                + string.Join(" | ", Roles)
                + " |\n|---|---|"
                + string.Concat(Roles.Select(_ => "---|"))
                + "\n"
        );
        foreach (var route in Routes(site))
        {
            var cells = Roles.Select(role =>
                route.Anonymous ? "everybody"
                : route.Needs.Count > 0 ? Reached(route.Needs.Max(needs => Rights.Of(role, needs)))
                : "own account"
            );
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| `{route.Verb} {route.Path}` | {(route.Anonymous ? "nothing" : route.Needs.Count > 0 ? string.Join(" or ", route.Needs) : "signing in")} | {string.Join(" | ", cells)} |\n"
            );
        }
        return text.Append('\n').ToString();
    }

    static string Reached(Reach reach) =>
        reach switch
        {
            Reach.All => "all",
            Reach.OwnAndPool => "own and pool",
            Reach.Own => "own",
            Reach.Pool => "pool",
            _ => "–",
        };

    static IReadOnlyList<Route> Routes(Site site) =>
        [
            .. site
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => !IsAsset(endpoint))
                .SelectMany(endpoint => Verbs(endpoint).Select(verb => Route.Of(endpoint, verb)))
                .Distinct()
                .OrderBy(route => route.Path, StringComparer.Ordinal)
                .ThenBy(route => route.Verb, StringComparer.Ordinal),
        ];

    static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is not { } path
        || path.EndsWith(".css", StringComparison.Ordinal)
        // Their compressed twins: names that change with every change of a style would change the page.
        || path.EndsWith(".gz", StringComparison.Ordinal)
        || path.EndsWith(".js", StringComparison.Ordinal)
        || path.EndsWith(".svg", StringComparison.Ordinal)
        || path.Contains("_framework", StringComparison.Ordinal)
        || path.Contains("_blazor", StringComparison.Ordinal)
        || path.Contains(":file", StringComparison.Ordinal)
        || path.Contains(":nonfile", StringComparison.Ordinal);

    /// <summary>A page answers forms at the same address as it is shown.</summary>
    static IEnumerable<string> Verbs(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(verb => verb is not "HEAD");

    sealed record Route(string Verb, string Path, bool Anonymous, IReadOnlyList<Operation> Needs)
    {
        public static Route Of(RouteEndpoint endpoint, string verb) =>
            new(
                verb,
                "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                [.. endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Any ?? []]
            );

        public bool LetsIn(Role role) => Needs.Count == 0 || Needs.Any(needs => Rights.Of(role, needs) != Reach.None);

        public bool Equals(Route? other) => other is not null && (Verb, Path) == (other.Verb, other.Path);

        public override int GetHashCode() => HashCode.Combine(Verb, Path);
    }
}
