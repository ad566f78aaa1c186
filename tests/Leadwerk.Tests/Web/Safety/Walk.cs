using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Leadwerk.Tests.Web.Safety;

/// <summary>Follows every link that somebody finds, a few of each kind.</summary>
static partial class Walk
{
    const int OfOneKind = 12;
    const int Most = 250;

    /// <summary>Every page that can be reached by links, as it was seen.</summary>
    /// <param name="visitor">Whose links.</param>
    /// <param name="first">Where to begin.</param>
    public static async Task<IReadOnlyList<SeenPage>> Of(Visitor visitor, params string[] first)
    {
        var seen = new List<SeenPage>();
        var met = new HashSet<string>(first, StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(first);
        while (waiting.TryDequeue(out var path) && seen.Count < Most)
        {
            var page = await visitor.Get(path);
            if (page.Answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            seen.Add(page);
            foreach (var link in Links(page).Where(met.Add))
            {
                var kind = Kind(link);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                if (kinds[kind] <= OfOneKind)
                    waiting.Enqueue(link);
            }
        }
        return seen;
    }

    static IEnumerable<string> Links(SeenPage page) =>
        page
            .Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]")
            .Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Concat(
                page.Document.QuerySelectorAll<IHtmlFormElement>("form")
                    .Where(IsQuestion)
                    .Select(form => Asked(page, form))
            )
            .Select(link => link is ['?', ..] ? page.Path.Split('?')[0] + link : link)
            .Where(link => link is not ("" or ['/', '/', ..]) && !link.Contains(':', StringComparison.Ordinal))
            .Select(link => '/' + link.TrimStart('/'))
            // What leaves is written into the journal, as it should be; it is no page.
            .Where(link => !link.Contains("/export", StringComparison.Ordinal))
            .Distinct();

    static bool IsQuestion(IHtmlFormElement form) => form.GetAttribute("method")?.ToUpperInvariant() is null or "GET";

    /// <summary>The address that a form which only asks would lead to.</summary>
    static string Asked(SeenPage page, IHtmlFormElement form)
    {
        var names = form
            .Elements.Select(element => element.GetAttribute("name"))
            .Where(name => !string.IsNullOrEmpty(name));
        var action = form.GetAttribute("action");
        return $"{(string.IsNullOrEmpty(action) ? page.Path.Split('?')[0] : action)}?{string.Join('&', names.Distinct().Select(name => $"{name}=a"))}";
    }

    /// <summary>Addresses that differ in ids and values only are of one kind.</summary>
    static string Kind(string link) => Values().Replace(Ids().Replace(link, "ID"), "=VALUE");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();

    [GeneratedRegex("=[^&]*", RegexOptions.NonBacktracking)]
    private static partial Regex Values();
}
