namespace Leadwerk.Features.Audit.Html.Markup;

/// <summary>The style of the page, kept in small files beside the code and written into the page.</summary>
static class StyleSheet
{
    static readonly string[] Parts = ["tokens", "page", "sections", "tables", "charts", "print"];

    public static void Write(HtmlWriter html)
    {
        foreach (var part in Parts)
        {
            using var sheet =
                typeof(StyleSheet).Assembly.GetManifestResourceStream($"report/{part}.css")
                ?? throw new InvalidOperationException($"The style sheet {part}.css is not embedded.");
            using var reader = new StreamReader(sheet);
            html.Style(reader);
        }
    }
}
