using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Features.Audit.Html.Sections;
using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Html;

/// <summary>The report as one self-contained page: no script, no request to anywhere, light and dark, printable on A4.</summary>
public static class HtmlReport
{
    /// <summary>Writes the whole page; same report and language, same bytes.</summary>
    /// <param name="writer">Receives UTF-16 text; the page declares UTF-8.</param>
    /// <param name="report">What was measured.</param>
    /// <param name="words">The language.</param>
    public static void Write(TextWriter writer, AuditReport report, ReportWords words)
    {
        var page = new Page(new HtmlWriter(writer), report, words, new HtmlWords(words));
        DocumentHead.Write(page);
        Opening.Write(page);
        page.Html.Write("<main id=\"report\">\n");
        HonestySection.Write(page);
        LadderSection.Write(page);
        ForecastSection.Write(page);
        ZombieSection.Write(page);
        AgeSection.Write(page);
        ExpirySection.Write(page);
        SpeedSection.Write(page);
        LossReasonsSection.Write(page);
        GuessesSection.Write(page);
        MarksSection.Write(page);
        NotToldSection.Write(page);
        ReadingSection.Write(page);
        MethodSection.Write(page);
        page.Html.Write("</main>\n");
        page.Html.Write($"<footer><p>Leadwerk · {page.Labels.SelfContained}</p></footer>\n</body></html>\n");
    }
}
