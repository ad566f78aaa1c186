using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>From which day in a phase on a measured reason against a lead holds.</summary>
static class ReasonDays
{
    /// <summary>By code of the phase, the first such day; phases in which none is measured are left out.</summary>
    public static IReadOnlyDictionary<string, int> Of(KnownLeads known, PipelineHistory dated, double threshold)
    {
        var days = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var phase = 0; phase < known.ObservedPhases.Length; phase++)
        {
            var stays = StayCounts.Of(dated, phase);
            var bounds = new ZombieBounds(stays, threshold);
            // Beyond the longest decided stay the oldest reason of all holds, or too few were decided for any.
            for (var day = 0; day <= stays.LongestDecided + 1; day++)
            {
                if (!bounds.Judge(day).Any())
                    continue;
                days[known.Pipeline.Phases[known.ObservedPhases[phase]].Code] = day;
                break;
            }
        }
        return days;
    }
}
