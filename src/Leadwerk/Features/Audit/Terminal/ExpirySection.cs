namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The measured advice for the expiry date, for all leads and by segment.</summary>
static class ExpirySection
{
    const int MostSegments = 5;

    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.ExpiryAdvice.Count == 0)
            return;
        page.Heading(page.Words.Labels.Expiry);
        foreach (var advice in report.ExpiryAdvice.Where(advice => advice.Segment is null))
            page.Prose(page.Words.ExpirySentence(advice));
        foreach (var advice in report.ExpiryAdvice.Where(advice => advice.Segment is not null).Take(MostSegments))
            page.Item("-", new Span(page.Words.ExpirySentence(advice), Ink.Plain));
    }
}
