using Leadwerk.Features.Audit.Words;
using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The report in a terminal: readable at 80 columns, without colour, and through a pipe.</summary>
public static class TerminalReport
{
    public static void Write(IAnsiConsole console, AuditReport report, ReportWords words)
    {
        var page = new TerminalPage(console, words);
        page.Headline(words.Headline(report));
        ReadingSection.Write(page, report);
        PhaseSection.Write(page, report);
        HonestSection.Write(page, report);
        ForecastSection.Write(page, report);
        ZombieSection.Write(page, report);
        ExpirySection.Write(page, report);
        SpeedSection.Write(page, report);
        LossReasonSection.Write(page, report);
        GuessSection.Write(page, report);
        MethodSection.Write(page, report);
        NotCarriedSection.Write(page, report);
    }

    /// <summary>The machine's marks alone, for <c>backtest</c>.</summary>
    public static void WriteBacktest(IAnsiConsole console, AuditReport report, ReportWords words)
    {
        var page = new TerminalPage(console, words);
        page.Headline(words.BacktestVerdict(report));
        ReadingSection.Write(page, report);
        CandidateSection.Write(page, report);
        OriginSection.Write(page, report);
        GuessSection.Write(page, report);
        NotCarriedSection.Write(page, report);
    }
}
