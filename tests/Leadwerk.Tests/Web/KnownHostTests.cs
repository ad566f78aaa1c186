using System.Net;
using Leadwerk.Web;

namespace Leadwerk.Tests.Web;

/// <summary>A foreign name that points to this server gets no page of it.</summary>
public class KnownHostTests
{
    [Theory]
    [InlineData("leads.example.org", HttpStatusCode.OK)]
    [InlineData("LEADS.example.org:8443", HttpStatusCode.OK)]
    [InlineData("www.example.org", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("leads.example.org.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.0.2.1", HttpStatusCode.MisdirectedRequest)]
    public async Task It_answers_under_its_names_only(string host, HttpStatusCode expected)
    {
        await using var site = await Site.Open(settings: usual =>
            usual with
            {
                PublicAddress = "https://leads.example.org",
                Hosts = ["www.example.org"],
                Proxies = [IPAddress.Loopback],
            }
        );
        Assert.Equal(expected, await Answer(site, "/sign-in", host));
        Assert.Equal(expected, await Answer(site, "/leadwerk.svg", host));
        Assert.Equal(HttpStatusCode.OK, await Answer(site, "/healthz", host));
    }

    [Theory]
    // This machine alone: no other name leads here, but for one that means harm.
    [InlineData("127.0.0.1", false, null, "localhost,127.0.0.1,[::1]")]
    // Nobody has said under which name others come in.
    [InlineData("0.0.0.0", false, null, "")]
    [InlineData("127.0.0.1", true, null, "")]
    [InlineData("0.0.0.0", true, "https://leads.example.org/leadwerk", "leads.example.org,localhost,127.0.0.1,[::1]")]
    [InlineData("0.0.0.0", false, "https://müller.example", "xn--mller-kva.example,localhost,127.0.0.1,[::1]")]
    public void Which_names_these_are(string address, bool proxy, string? url, string names) =>
        Assert.Equal(
            names,
            string.Join(
                ',',
                KnownHosts.Of(
                    WebSettings.Usual with
                    {
                        Address = IPAddress.Parse(address),
                        Proxies = proxy ? [IPAddress.Loopback] : [],
                        PublicAddress = url,
                    }
                )
            )
        );

    [Theory]
    [InlineData("leads.example.org, *.example.com", 2)]
    [InlineData("192.0.2.1,[2001:db8::1]", 2)]
    [InlineData(null, 0)]
    [InlineData("https://leads.example.org", null)]
    [InlineData("leads.example.org:443", null)]
    [InlineData("*", null)]
    [InlineData("leads example", null)]
    public void Names_are_read_one_by_one(string? text, int? count) =>
        Assert.Equal(count, KnownHosts.Read(text)?.Count);

    static async Task<HttpStatusCode> Answer(Site site, string path, string host)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
