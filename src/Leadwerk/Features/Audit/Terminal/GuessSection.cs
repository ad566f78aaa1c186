namespace Leadwerk.Features.Audit.Terminal;

/// <summary>People's own percentages against the machine, where the file kept them.</summary>
static class GuessSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.Guesses is not { } guesses)
            return;
        page.Heading(page.Words.Labels.Guesses);
        page.Prose(page.Words.GuessesSentence(guesses));
    }
}
