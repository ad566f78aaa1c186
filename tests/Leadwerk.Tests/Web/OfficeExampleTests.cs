using System.Net;
using System.Net.Sockets;
using Leadwerk.Features.Account;
using Leadwerk.Tests.Commands;
using Leadwerk.Tests.Docs;
using Leadwerk.Web;

namespace Leadwerk.Tests.Web;

/// <summary>The example for the office: Caddy in front brings HTTPS, and is believed about who asks; nobody else is.</summary>
public class OfficeExampleTests
{
    [Fact]
    public async Task Behind_the_web_server_of_the_example_one_signs_in_over_https()
    {
        await using var site = await Site.Open(settings: settings => settings with { Proxies = [IPAddress.Loopback] });
        using var folder = new TemporaryFolder();
        var port = FreePort();
        await using var caddy = await Caddy.Start(folder.Path, port, site.Address);
        using var visitor = new Visitor(new Uri($"https://localhost:{port}"));

        var entrance = await visitor.Get("/sign-in");
        Assert.Equal(HttpStatusCode.OK, entrance.Status);
        Assert.StartsWith(
            "max-age=",
            entrance.Answer.Headers.GetValues("Strict-Transport-Security").Single(),
            StringComparison.Ordinal
        );
        var page = await visitor.Send("sign-in", ("Entry.Mail", site.Firm.Rep.Mail), ("Entry.Password", Site.Password));
        Assert.Equal("/today", page.Path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_asks_is_what_a_trusted_server_says_and_never_what_anybody_types(bool trusted)
    {
        await using var site = await Site.Open(settings: settings =>
            settings with
            {
                Proxies = trusted ? [IPAddress.Loopback] : [],
            }
        );
        for (var tries = 0; tries < SignInLimits.TriesOfAddress; tries++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Try(site, "192.0.2.1", tries));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Try(site, "192.0.2.1", 1000));
        // Behind a server that is trusted this is somebody else; typed by anybody it changes nothing.
        Assert.Equal(
            trusted ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests,
            await Try(site, "192.0.2.2", 1001)
        );
    }

    [Theory]
    [InlineData("127.0.0.1, ::1", 2)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("caddy", null)]
    [InlineData("10.0.0.0/8", null)]
    public void Servers_in_front_are_named_by_their_addresses(string? text, int? addresses) =>
        Assert.Equal(addresses, TrustedProxies.Read(text)?.Count);

    [Fact]
    public void The_service_starts_the_program_with_what_its_help_pages_know()
    {
        var lines = File.ReadAllLines(Repository.Path("docs/office/leadwerk.service"));
        var start = Assert.Single(lines, line => line.StartsWith("ExecStart=", StringComparison.Ordinal)).Split(' ');
        var help = Started.InEnglish(start[1], "--help").Output;
        Assert.All(
            start.Where(word => word.StartsWith("--", StringComparison.Ordinal)),
            option => Assert.Contains($"{option} ", help, StringComparison.Ordinal)
        );
        var variables = lines
            .Where(line => line.StartsWith("Environment=", StringComparison.Ordinal))
            .SelectMany(line => line["Environment=".Length..].Split(' '))
            .Select(pair => pair.Split('=')[0])
            // Those of the runtime and of the C library are not ours to explain.
            .Where(variable => !variable.StartsWith("DOTNET_", StringComparison.Ordinal))
            .Where(variable => !variable.StartsWith("MALLOC_", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(variables);
        Assert.All(variables, variable => Assert.Contains(variable, help, StringComparison.Ordinal));
    }

    static async Task<HttpStatusCode> Try(Site site, string from, int number)
    {
        using var visitor = new Visitor(site.Address, ("X-Forwarded-For", from));
        await visitor.Get("/sign-in");
        return (
            await visitor.Send("sign-in", ("Entry.Mail", $"{number}@example.org"), ("Entry.Password", "falsch"))
        ).Status;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
