namespace Leadwerk.Features.Audit.Terminal;

/// <summary>What the file could not tell, and what to record from now on.</summary>
static class NotCarriedSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.NotCarried.Count == 0)
            return;
        var words = page.Words;
        page.Heading(words.Labels.NotCarried);
        foreach (var advice in report.NotCarried.Select(line => words.Advice(line, report)))
            page.Item(
                "-",
                new Span(advice.Missing + " ", Ink.Plain),
                new Span(advice.FromNowOn.Length == 0 ? "" : $"{words.FromNowOn} {advice.FromNowOn}", Ink.Amber)
            );
    }
}
