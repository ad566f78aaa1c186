using System.Net;
using System.Text.RegularExpressions;

namespace Leadwerk.Benchmarks.Serving;

/// <summary>Somebody who has signed in and clicks: keeps their cookies, sends forms with their token.</summary>
sealed partial class Guest(Uri address, SocketsHttpHandler connections) : IDisposable
{
    readonly HttpClient client = new(connections, disposeHandler: false) { BaseAddress = address };
    readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    string token = "";

    /// <summary>Leads that the pages of this guest have shown.</summary>
    public IReadOnlyList<string> Leads { get; private set; } = [];

    /// <exception cref="InvalidOperationException">They did not get in.</exception>
    public async Task SignIn(string mail, string password)
    {
        await Get("/sign-in");
        var answer = await Post(
            "/sign-in",
            ("_handler", "sign-in"),
            ("Entry.Mail", mail),
            ("Entry.Password", password)
        );
        if (answer != HttpStatusCode.Found)
            throw new InvalidOperationException($"{mail} did not get in: {answer}.");
        Leads = [.. LeadIds().Matches(await Get("/leads")).Select(match => match.Value["/leads/".Length..]).Distinct()];
    }

    /// <summary>Asks for a page.</summary>
    /// <returns>What came.</returns>
    /// <exception cref="HttpRequestException">It was no page.</exception>
    public async Task<string> Get(string path)
    {
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, path));
        var html = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException($"{path}: {answer.StatusCode}");
        if (Tokens().Match(html) is { Success: true } found)
            token = WebUtility.HtmlDecode(found.Groups["token"].Value);
        return html;
    }

    /// <summary>Sends a form with the token of the page before.</summary>
    public async Task<HttpStatusCode> Post(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields
                .Append(("__RequestVerificationToken", token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode;
    }

    async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        lock (cookies)
            request.Headers.TryAddWithoutValidation(
                "Cookie",
                string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}"))
            );
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            lock (cookies)
            {
                foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                    cookies[pair[0]] = pair[1];
            }
        }
        return answer;
    }

    /// <summary>Bytes over the wire for a page with all that it brings, asked for by a browser that has nothing yet.</summary>
    public static async Task<long> FirstVisit(Uri address, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var page = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        using var plain = new HttpClient { BaseAddress = address };
        var html = await plain.GetStringAsync(new Uri(path, UriKind.Relative));
        long sum = page.Length;
        foreach (var brought in Brought().Matches(html).Select(match => match.Groups["path"].Value).Distinct())
            sum += (await client.GetByteArrayAsync(new Uri(brought, UriKind.Relative))).Length;
        return sum;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex(
        "/leads/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex LeadIds();

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]*)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tokens();

    [GeneratedRegex(
        "(href|src)=\"(?<path>/?[a-z]+[^\":]*[.](css|js|svg))\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Brought();
}
