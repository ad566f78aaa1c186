using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Leadwerk.Tests.Web;

/// <summary>What a browser without script does: keeps cookies, sends forms with all that stands in them, follows nothing by itself.</summary>
sealed class Browser : IDisposable
{
    static readonly HtmlParser Parser = new();

    readonly HttpClient client;
    readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public Browser(Uri address) =>
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public void Forget(string cookie) => cookies.Remove(cookie);

    public Task<Answer> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens a page, fills one of its forms and sends it.</summary>
    /// <param name="path">The page.</param>
    /// <param name="form">Name of the form, or the address that it posts to.</param>
    /// <param name="typed">What to type; null takes a field out.</param>
    public async Task<Answer> Submit(string path, string form, params (string Name, string? Value)[] typed) =>
        await Submit(path, await Get(path), form, typed);

    /// <summary>Fills a form of a page that is open and sends it.</summary>
    public Task<Answer> Submit(string path, Answer page, string form, params (string Name, string? Value)[] typed)
    {
        var found = page
            .Page.QuerySelectorAll<IHtmlFormElement>("form")
            .FirstOrDefault(one =>
                one.GetAttribute("action") == form
                || one.QuerySelector<IHtmlInputElement>("[name=_handler]")?.Value == form
            );
        Assert.True(found is not null, $"No form {form} at {path}: {page.Status} {page.Location} {page.Text}");
        var fields = Fields(found).Where(field => typed.All(one => one.Name != field.Key)).ToList();
        fields.AddRange(
            typed
                .Where(one => one.Value is not null)
                .Select(one => new KeyValuePair<string, string>(one.Name, one.Value!))
        );
        return Send(
            new HttpRequestMessage(HttpMethod.Post, found.GetAttribute("action") ?? path)
            {
                Content = new FormUrlEncodedContent(fields),
            }
        );
    }

    /// <summary>Sends what no form of the page sends, with the token of one that is there.</summary>
    public Task<Answer> Forge(Answer page, string to, params (string Name, string Value)[] fields)
    {
        const string Token = "__RequestVerificationToken";
        var token = page.Page.QuerySelector<IHtmlInputElement>($"[name={Token}]")!.Value;
        return Send(
            new HttpRequestMessage(HttpMethod.Post, to)
            {
                Content = new FormUrlEncodedContent(
                    fields
                        .Select(field => new KeyValuePair<string, string>(field.Name, field.Value))
                        .Append(new(Token, token))
                ),
            }
        );
    }

    /// <summary>Sends a file.</summary>
    public Task<Answer> Upload(Answer page, string to, string name, byte[] content)
    {
        const string Token = "__RequestVerificationToken";
        var form = new MultipartFormDataContent
        {
            { new StringContent(page.Page.QuerySelector<IHtmlInputElement>($"[name={Token}]")!.Value), Token },
        };
        form.Add(new ByteArrayContent(content), "file", name.Replace("\n", "", StringComparison.Ordinal));
        return Send(new HttpRequestMessage(HttpMethod.Post, to) { Content = form });
    }

    /// <summary>Signs in and stands on the page behind it.</summary>
    public async Task SignIn(string mail, string password)
    {
        var answer = await Submit("/sign-in", "sign-in", ("Entry.Mail", mail), ("Entry.Password", password));
        Assert.True(answer.Status == HttpStatusCode.Found, $"{answer.Status}: {answer.Text}");
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input, select, textarea"))
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, ""),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                _ => (null, ""),
            };
            if (!string.IsNullOrEmpty(name))
                yield return new(name, value);
        }
    }

    async Task<Answer> Send(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(
            "Cookie",
            string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))
        );
        using var response = await client.SendAsync(request, Cancel);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Keep(cookie);
        }
        var body = await response.Content.ReadAsByteArrayAsync(Cancel);
        return new Answer(response, body, Parser.ParseDocument(System.Text.Encoding.UTF8.GetString(body)));
    }

    void Keep(string cookie)
    {
        var pair = cookie.Split(';')[0].Split('=', 2);
        if (cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
            cookies.Remove(pair[0]);
        else
            cookies[pair[0]] = pair[1];
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What came back.</summary>
sealed class Answer(HttpResponseMessage response, byte[] body, IHtmlDocument page)
{
    public HttpStatusCode Status { get; } = response.StatusCode;

    /// <summary>Where it sends to: path and query; null where it does not.</summary>
    public string? Location { get; } =
        response.Headers.Location is not { } to ? null
        : to.IsAbsoluteUri ? to.PathAndQuery
        : to.OriginalString.StartsWith('/') ? to.OriginalString
        : $"/{to.OriginalString}";

    public TimeSpan? RetryAfter { get; } = response.Headers.RetryAfter?.Delta;

    /// <summary>What the browser is told to forbid.</summary>
    public string Policy { get; } =
        response.Headers.TryGetValues("Content-Security-Policy", out var policy) ? string.Join(' ', policy) : "";

    public byte[] Body => body;
    public IHtmlDocument Page => page;

    /// <summary>What somebody reads on it.</summary>
    public string Text =>
        string.Join(' ', (page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Why something was refused; empty when nothing was.</summary>
    public string Refusal => page.QuerySelector(".refusal")?.TextContent.Trim() ?? "";
}
