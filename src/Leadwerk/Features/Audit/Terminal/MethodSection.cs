namespace Leadwerk.Features.Audit.Terminal;

/// <summary>How the numbers were made, in one paragraph.</summary>
static class MethodSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        page.Heading(page.Words.Labels.Method);
        page.Prose(page.Words.MethodSentence(report));
        if (page.Words.HouseKeepingSentence(report.Method) is { } days)
            page.Prose(days);
    }
}
