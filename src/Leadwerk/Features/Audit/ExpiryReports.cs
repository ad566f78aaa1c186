using Leadwerk.Features.Import;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Features.Audit;

/// <summary>Expiry advice for all leads and for each segment, in days since hand-over (else start).</summary>
static class ExpiryReports
{
    public static IReadOnlyList<ExpiryAdviceReport> Of(KnownLeads known, LeadValues values)
    {
        var reports = new List<ExpiryAdviceReport>();
        var sinceStart = Array.TrueForAll(known.Pipeline.HandedOver, day => day == ReadPipeline.NoDay);
        var clocked = Array.ConvertAll(known.RowOfLead, row => Clocked(known, values, row));
        Add(reports, null, sinceStart, clocked);
        for (var segment = 0; segment < known.Segments.Count; segment++)
        {
            var own = clocked.Where((_, lead) => known.Segments.Index(known.RowOfLead[lead]) == segment);
            Add(reports, known.Segments.Names[segment], sinceStart, [.. own]);
        }
        return reports;
    }

    static void Add(List<ExpiryAdviceReport> reports, string? segment, bool sinceStart, ClockedLead[] leads)
    {
        if (ExpiryAdvice.From(leads) is not { } advice)
            return;
        var advised = advice.Advised;
        reports.Add(
            new ExpiryAdviceReport(
                segment,
                advised.Day,
                advised.WonOrdersLost,
                advice.WonOrdersLostInterval.Low,
                advice.WonOrdersLostInterval.High,
                advised.WonValueLost,
                advised.OpenDaysSaved,
                advice.Cases,
                sinceStart,
                [
                    .. advice.Curve.Select(cost => new ExpiryPoint(
                        cost.Day,
                        cost.WonOrdersLost,
                        cost.WonValueLost,
                        cost.OpenDaysSaved
                    )),
                ]
            )
        );
    }

    static ClockedLead Clocked(KnownLeads known, LeadValues values, int row)
    {
        var handedOver = known.Pipeline.HandedOver[row];
        var isKnown = handedOver != ReadPipeline.NoDay && handedOver <= known.AsOf.DayNumber;
        var clock = isKnown ? handedOver : known.Pipeline.Started[row];
        var outcome = known.Outcome(row);
        var until = outcome == LeadOutcome.Open ? known.AsOf.DayNumber : known.Pipeline.Closed[row];
        var exit = outcome switch
        {
            LeadOutcome.Won => ExitKind.Advanced,
            LeadOutcome.Lost => ExitKind.Lost,
            _ => ExitKind.Censored,
        };
        var value = outcome == LeadOutcome.Won ? values.Recorded(row) : null;
        return new ClockedLead(Math.Max(0, until - clock), exit, value is null ? double.NaN : (double)value);
    }
}
