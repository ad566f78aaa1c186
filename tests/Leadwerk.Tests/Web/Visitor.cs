using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Leadwerk.Tests.Web;

/// <summary>A page as it came.</summary>
sealed record SeenPage(HttpStatusCode Status, string Path, IDocument Document, HttpResponseMessage Answer)
{
    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";
    public string Text => Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "";
    public string? Refusal => Document.QuerySelector("[role=alert]")?.TextContent.Trim();
    public string? Said => Document.QuerySelector("[role=status] p")?.TextContent.Trim();
}

/// <summary>A browser without script: follows redirects, keeps cookies, sends the forms that stand on the page.</summary>
/// <remarks>It keeps the cookies itself, because a client of .NET keeps secure ones to https even on this machine.</remarks>
sealed class Visitor : IDisposable
{
    const int MostRedirects = 5;

    readonly HttpClient client;
    readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <param name="address">Where the application is; a certificate there is believed, whoever made it.</param>
    /// <param name="always">Headers of every request.</param>
    public Visitor(Uri address, params (string Name, string Value)[] always)
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => address.IsLoopback;
        client = new HttpClient(handler) { BaseAddress = address };
        foreach (var (name, value) in always)
            client.DefaultRequestHeaders.Add(name, value);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public SeenPage Page { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>The same browser, copied: what somebody has who stole its cookies.</summary>
    public Visitor Twin()
    {
        var twin = new Visitor(client.BaseAddress!);
        foreach (var (name, value) in cookies)
            twin.cookies[name] = value;
        twin.Page = Page;
        return twin;
    }

    public Task<SeenPage> Get(string path) => Ask(HttpMethod.Get, path, null);

    /// <summary>Follows the first link of the page that says this.</summary>
    public Task<SeenPage> Follow(string text)
    {
        var link = Page
            .Document.QuerySelectorAll<IHtmlAnchorElement>("a")
            .FirstOrDefault(one => one.TextContent.Contains(text, StringComparison.Ordinal));
        Assert.True(link is not null, $"No link says {text}: {Page.Text}");
        return Get(link.GetAttribute("href")!);
    }

    /// <summary>Fills in a form of the page, named by its handler or its address, and sends it as a browser would.</summary>
    public Task<SeenPage> Send(string form, params (string Name, string Value)[] values)
    {
        var (found, fields) = Filled(form, values);
        return Ask(HttpMethod.Post, AddressOf(found), new FormUrlEncodedContent(fields));
    }

    /// <summary>The same with a file, as a browser sends one.</summary>
    public Task<SeenPage> SendFile(
        string form,
        (string Field, string Name, byte[] Content) file,
        params (string Name, string Value)[] values
    )
    {
        var (found, fields) = Filled(form, values);
        Assert.Equal("multipart/form-data", found.Enctype);
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        var part = new ByteArrayContent(file.Content);
        part.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"{file.Field}\"; filename=\"{file.Name.Replace("\"", "%22", StringComparison.Ordinal)}\""
        );
        part.Headers.TryAddWithoutValidation("Content-Type", "text/html");
        content.Add(part);
        return Ask(HttpMethod.Post, AddressOf(found), content);
    }

    string AddressOf(IHtmlFormElement form) =>
        form.GetAttribute("action") is { Length: > 0 } action ? action : Page.Path;

    (IHtmlFormElement Form, IReadOnlyList<KeyValuePair<string, string>> Fields) Filled(
        string form,
        (string Name, string Value)[] values
    )
    {
        var found = Page
            .Document.QuerySelectorAll<IHtmlFormElement>("form")
            .FirstOrDefault(one =>
                one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form
                || one.GetAttribute("action") == form
            );
        Assert.True(found is not null, $"No form {form} on {Page.Path}: {Page.Text}");
        return (
            found,
            [
                .. Present(found)
                    .Where(field => !values.Any(value => value.Name == field.Key))
                    .Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value))),
            ]
        );
    }

    /// <summary>Sends fields to an address, whatever stands on the page.</summary>
    public Task<SeenPage> Post(string path, params (string Name, string Value)[] values) =>
        Ask(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value)))
        );

    /// <summary>Fetches bytes that are no page.</summary>
    public async Task<(HttpResponseMessage Answer, byte[] Content)> Fetch(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));
        var answer = await client.SendAsync(request, Cancel);
        return (answer, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    static IEnumerable<KeyValuePair<string, string>> Present(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            var field = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement { Type: "submit" or "file" } => null,
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => ((string? Name, string Value)?)null,
            };
            if (field is ({ } name, var value))
                yield return KeyValuePair.Create(name, value);
        }
    }

    async Task<SeenPage> Ask(HttpMethod method, string path, HttpContent? content)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));
            var answer = await client.SendAsync(request, Cancel);
            Keep(answer);
            if (answer.Headers.Location is { } next && (int)answer.StatusCode is >= 300 and < 400)
            {
                var target = next.IsAbsoluteUri ? next : new Uri(client.BaseAddress!, next);
                Assert.Equal(client.BaseAddress!.Authority, target.Authority);
                (method, path, content) = (HttpMethod.Get, target.PathAndQuery, null);
                continue;
            }
            var html = await answer.Content.ReadAsStringAsync(Cancel);
            var document = await BrowsingContext
                .New(Configuration.Default)
                .OpenAsync(response => response.Content(html), Cancel);
            return Page = new SeenPage(answer.StatusCode, path, document, answer);
        }
        throw new InvalidOperationException($"{path} leads round in circles.");
    }

    void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        foreach (var cookie in set)
        {
            var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
            if (value.Length == 0 || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
                cookies.Remove(name);
            else
                cookies[name] = value;
        }
    }

    public void Dispose() => client.Dispose();
}
