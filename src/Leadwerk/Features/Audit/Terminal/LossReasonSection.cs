using Leadwerk.Statistics;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>Why leads were lost, over all phases and the first reason of each.</summary>
static class LossReasonSection
{
    const int MostReasons = 8;

    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.LossReasons.Count == 0)
            return;
        var (words, labels) = (page.Words, page.Words.Labels);
        page.Heading(labels.LossReasons);
        var table = page.Table()
            .Names(labels.LossReason)
            .Numbers(labels.Share)
            .Numbers(labels.Sure)
            .Numbers(labels.CaseCount);
        foreach (var reason in report.LossReasons.Where(reason => reason.Phase is null).Take(MostReasons))
            table.Row(
                new(reason.Reason, Ink.Plain),
                new(words.Percent(reason.Share), Ink.Red),
                new(words.Interval(reason.Low, reason.High), Ink.Plain),
                new(words.OutOf(reason.Count, reason.Count / reason.Share), Ink.Plain)
            );
        page.Write(table);
        foreach (var phase in report.LossReasons.Where(IsOfOnePhase).GroupBy(reason => reason.Phase))
            page.Item(
                "-",
                new Span(words.LossesIn(words.PhaseCode(phase.Key), phase.MaxBy(reason => reason.Count)!), Ink.Plain)
            );
    }

    static bool IsOfOnePhase(LossReasonReport reason) =>
        reason.Phase is not null && reason.Count / reason.Share >= WinProbability.FewestDecided;
}
