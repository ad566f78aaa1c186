using System.Net;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Leadwerk.Web;

/// <summary>
/// The names under which the application answers. A name that somebody else lets point here gets nothing: neither pages
/// that a foreign page may then read, nor links made of it.
/// </summary>
static class KnownHosts
{
    public const string Variable = "LEADWERK_HOSTS";

    static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Names with commas between them, without port: <c>leads.example.org</c>, <c>*.example.org</c>.</summary>
    /// <returns>The names; null where one is none.</returns>
    public static IReadOnlyList<string>? Read(string? text)
    {
        var names = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.All(IsName) ? names : null;
    }

    /// <summary>What the settings name, the address of the links in mails, and this machine itself.</summary>
    /// <returns>Empty where every name is good: others come in, and nobody has said under which name.</returns>
    public static IReadOnlyList<string> Of(WebSettings settings)
    {
        List<string> named = [.. settings.Hosts];
        if (settings.PublicAddress is { } address)
            named.Add(new Uri(address).IdnHost);
        var open = settings.ReachesBeyondThisMachine || settings.Proxies.Count > 0;
        return named.Count == 0 && open ? [] : [.. named, .. ThisMachine];
    }

    public static void UseKnownHosts(this IApplicationBuilder app, WebSettings settings)
    {
        var known = Of(settings).Select(name => new StringSegment(name)).ToList();
        if (known.Count == 0)
            return;
        app.Use(
            (context, next) =>
                IsKnown(context.Request, known) ? next(context) : Refuse(context.Response, settings.Language)
        );
    }

    // Whoever shares the requests among several nodes asks each by its number whether it is well.
    static bool IsKnown(HttpRequest request, IList<StringSegment> known) =>
        request.Path == Health.Path || (request.Host.HasValue && HostString.MatchesAny(request.Host.Host, known));

    static Task Refuse(HttpResponse response, string language)
    {
        response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(
            new Speech(language)[
                $"Unter diesem Namen antwortet Leadwerk nicht. Wer es betreibt, nennt den Namen in {Variable}.\n",
                $"Leadwerk does not answer under this name. Whoever runs it names it in {Variable}.\n"
            ]
        );
    }

    static bool IsName(string name) =>
        Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name)
            is UriHostNameType.Dns
                or UriHostNameType.IPv4
        || (name is ['[', .., ']'] && IPAddress.TryParse(name, out _));
}
