using System.Collections.Concurrent;
using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>
/// Markdown as HTML: what could act is taken out twice, by the reader, who knows no HTML, and by a sanitizer, who lets a
/// short list of tags pass. Nothing is loaded from anywhere, so there are no pictures.
/// </summary>
static class Markdown
{
    const int MostKept = 200;

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .Build();

    static readonly ConcurrentDictionary<string, MarkupString> Kept = new(StringComparer.Ordinal);

    public static MarkupString Html(string text)
    {
        if (Kept.TryGetValue(text, out var known))
            return known;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[text] = new MarkupString(Sanitizer().Sanitize(Markdig.Markdown.ToHtml(text, Pipeline)));
    }

    static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(
            "p h1 h2 h3 h4 ul ol li a em strong blockquote code pre hr br table thead tbody tr th td".Split(' ')
        );
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.Add("href");
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto", "tel"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedClasses.Clear();
        return sanitizer;
    }
}
