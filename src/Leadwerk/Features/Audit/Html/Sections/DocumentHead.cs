using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>Head of the document; its policy forbids scripts and every request.</summary>
static class DocumentHead
{
    public static void Write(Page page)
    {
        page.Html.Write(
            $"""
            <!doctype html>
            <html lang="{page.Words.Language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>{page.Labels.Title(page.Files)}</title>
            <link rel="icon" href="data:,">
            <style>

            """
        );
        StyleSheet.Write(page.Html);
        page.Html.Write("</style>\n</head>\n<body>\n");
    }
}
