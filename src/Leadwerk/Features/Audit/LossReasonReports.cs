using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Features.Audit;

/// <summary>Loss reasons with shares: of all losses, and of the losses of each phase.</summary>
static class LossReasonReports
{
    const int MostReasons = 20;

    public static IReadOnlyList<LossReasonReport> Of(KnownLeads known)
    {
        var reasons = known.Pipeline.LostReasons;
        if (reasons.Texts.Count == 0)
            return [];
        var phases = known.ObservedPhases.Length > 1 ? known.ObservedPhases.Length : 0;
        // Row 0 counts all losses, the rows after it those of each phase.
        var counts = new int[phases + 1, reasons.Texts.Count];
        foreach (var row in known.RowOfLead)
        {
            if (known.Outcome(row) != LeadOutcome.Lost || reasons.Code(row) == CodedColumn.None)
                continue;
            counts[0, reasons.Code(row)]++;
            if (phases > 0)
                counts[known.History.HighestPhase(known.Lead(row)) + 1, reasons.Code(row)]++;
        }
        return [.. Enumerable.Range(-1, phases + 1).SelectMany(phase => OfPhase(known, counts, phase))];
    }

    static IEnumerable<LossReasonReport> OfPhase(KnownLeads known, int[,] counts, int phase)
    {
        var texts = known.Pipeline.LostReasons.Texts;
        var total = Enumerable.Range(0, texts.Count).Sum(reason => counts[phase + 1, reason]);
        return Enumerable
            .Range(0, texts.Count)
            .Where(reason => counts[phase + 1, reason] > 0)
            .OrderByDescending(reason => counts[phase + 1, reason])
            .ThenBy(reason => texts[reason], StringComparer.Ordinal)
            .Take(MostReasons)
            .Select(reason => Report(known, texts[reason], phase, counts[phase + 1, reason], total));
    }

    static LossReasonReport Report(KnownLeads known, string reason, int phase, int count, int total)
    {
        var (low, high) = BetaInterval.OfShare(count, total);
        var code = phase < 0 ? null : known.Pipeline.Phases[known.ObservedPhases[phase]].Code;
        return new LossReasonReport(reason, code, count, (double)count / total, low, high);
    }
}
