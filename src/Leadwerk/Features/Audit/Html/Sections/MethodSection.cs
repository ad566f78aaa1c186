using System.Globalization;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>How the numbers are made, in three paragraphs, and where the methods come from.</summary>
static class MethodSection
{
    public static void Write(Page page)
    {
        var (html, report, words, labels) = page;
        page.Open("method", labels.HowMade, words.MethodSentence(report));
        foreach (var paragraph in labels.HowMadeText)
            html.Write($"<p>{paragraph}</p>");
        page.Note(labels.Sources);
        page.Note(labels.Seed(report.Method.Seed.ToString(CultureInfo.InvariantCulture)));
        page.Close();
    }
}
