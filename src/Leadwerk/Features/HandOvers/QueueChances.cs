using Leadwerk.Domain;
using Leadwerk.Features.Measured;
using Leadwerk.Statistics;

namespace Leadwerk.Features.HandOvers;

/// <summary>The chances by which those who wait are put in order; unknown while nothing is measured.</summary>
/// <param name="measured">What is measured now; null while there is nothing to measure.</param>
sealed class QueueChances(Measurements? measured)
{
    static readonly Dictionary<Segment, long> NoMedians = [];

    /// <summary>Of the company as a whole: of whoever reaches the first phase.</summary>
    public WinProbability Company =>
        measured is { Audit: { TooFewDecided: false, Phases: [{ Order: { } order }, ..] } }
            ? order
            : WinProbability.Unknown;

    /// <summary>The middle order value of each segment; nothing while nothing is measured.</summary>
    public IReadOnlyDictionary<Segment, long> Medians => measured?.OrderMedians ?? NoMedians;

    public WinProbability Of(LeadId lead) =>
        measured is { Audit.TooFewDecided: false }
        && measured.Open.TryGetValue(lead, out var open)
        && open.Order is { } own
            ? own
            : WinProbability.Unknown;
}
