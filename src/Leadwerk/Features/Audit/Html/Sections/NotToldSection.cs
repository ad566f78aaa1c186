using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>What the file could not tell, and what to record from now on.</summary>
static class NotToldSection
{
    public static void Write(Page page)
    {
        var (html, report, words, labels) = page;
        page.Open(
            "not-told",
            labels.NotTold,
            report.NotCarried.Count == 0 ? labels.NothingMissing : labels.RecordFromNowOn
        );
        if (report.NotCarried.Count > 0)
        {
            html.Write("<ul class=\"gaps\">\n");
            foreach (var line in report.NotCarried)
                WriteGap(page, words.Advice(line, report));
            html.Write("</ul>\n");
        }
        page.Close();
    }

    static void WriteGap(Page page, Words.RecordingAdvice advice)
    {
        page.Html.Write($"<li><p>{advice.Missing}</p>");
        if (advice.FromNowOn.Length > 0)
            page.Html.Write($"""<p class="do"><strong>{page.Words.FromNowOn}</strong> {advice.FromNowOn}</p>""");
        page.Html.Write("</li>\n");
    }
}
