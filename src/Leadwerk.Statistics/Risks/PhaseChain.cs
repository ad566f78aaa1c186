using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Risks;

/// <summary>
/// The ladder from phase to order: <c>P(order | enters k) = prod over j >= k of A_j(D*_j)</c>, with D* the longest stay
/// that was ever decided in the phase.
/// </summary>
/// <remarks>
/// A stricter D* (the last day with at least 10 at risk) cuts short every phase that few leads reach: in simulated
/// companies its 80 % intervals covered the truth in 0 % (60 and 150 leads) to 57 % (1,500 leads) of the cases.
/// Interval: per phase a Beta with the effective size of its estimate plus the neutral prior Beta(1/3, 1/3), and the
/// product of independent Betas by matching mean and second moment to a Beta.
/// </remarks>
public sealed class PhaseChain
{
    readonly CompetingRisks[] risks;
    readonly int[] reached;

    PhaseChain(CompetingRisks[] risks, int[] reached)
    {
        this.risks = risks;
        this.reached = reached;
    }

    /// <summary>Phases of the ladder, lowest first.</summary>
    public int PhaseCount => risks.Length;

    /// <summary>The competing risks of one phase.</summary>
    /// <param name="phase">Index of the phase.</param>
    /// <returns>Estimates by day in that phase.</returns>
    public CompetingRisks Risks(int phase) => risks[phase];

    /// <summary>Leads that ever reached a phase, the skipped ones included.</summary>
    /// <param name="phase">Index of the phase.</param>
    /// <returns>A count.</returns>
    public int Reached(int phase) => reached[phase];

    /// <summary>Estimates from the counts of each phase.</summary>
    /// <param name="counts">Exits by phase, lowest first.</param>
    /// <returns>The chain.</returns>
    public static PhaseChain Of(IReadOnlyList<ExitCounts> counts) =>
        new([.. counts.Select(CompetingRisks.Of)], [.. counts.Select(phase => phase.Total)]);

    /// <summary>Counts the exits of every phase of a history.</summary>
    /// <param name="history">The leads.</param>
    /// <returns>Exits by phase, lowest first.</returns>
    public static ExitCounts[] Count(PipelineHistory history)
    {
        var counts = new ExitCounts[history.PhaseCount];
        for (var phase = 0; phase < counts.Length; phase++)
            counts[phase] = new ExitCounts();
        for (var lead = 0; lead < history.Count; lead++)
        {
            for (var phase = 0; phase < counts.Length; phase++)
            {
                if (history.Entered[(lead * history.PhaseCount) + phase] == PipelineHistory.Never)
                    break;
                var (stay, exit) = Visit(history, lead, phase);
                counts[phase].Add(stay, exit);
            }
        }
        return counts;
    }

    /// <summary>Share of those who enter a phase that move on from it within the longest stay that was ever decided there.</summary>
    /// <param name="phase">Index of the phase.</param>
    /// <returns>The chance; without an estimate when fewer than 10 were decided.</returns>
    public WinProbability MoveOn(int phase)
    {
        var risk = risks[phase];
        if (risk.Decided == 0)
            return new WinProbability(null, 0, 1, reached[phase]);
        var estimate = risk.MovedOn(risk.LastDecisionDay);
        var (low, high) = BetaInterval.OfEstimate(
            estimate,
            risk.MovedOnStandardError(risk.LastDecisionDay),
            risk.Decided
        );
        return new WinProbability(TooFew(phase) ? null : estimate, low, high, reached[phase]);
    }

    /// <summary>Chance of an order of those who enter a phase.</summary>
    /// <param name="phase">Index of the phase.</param>
    /// <returns>The chance; without an estimate when this phase or one above it has fewer than 10 decided.</returns>
    public WinProbability Order(int phase)
    {
        double estimate = 1,
            mean = 1,
            square = 1;
        var tooFew = false;
        for (var j = phase; j < risks.Length; j++)
        {
            var risk = risks[j];
            tooFew |= TooFew(j);
            var p = risk.Decided == 0 ? 0.5 : risk.MovedOn(risk.LastDecisionDay);
            var se = risk.Decided == 0 ? 0 : risk.MovedOnStandardError(risk.LastDecisionDay);
            var cases = risk.Decided == 0 ? 0 : BetaInterval.EffectiveCases(p, se, risk.Decided);
            var (a, b) = ((p * cases) + BetaInterval.NeutralPrior, ((1 - p) * cases) + BetaInterval.NeutralPrior);
            var m = a / (a + b);
            estimate *= p;
            mean *= m;
            square *= (m * m) + (m * (1 - m) / (a + b + 1));
        }
        var (low, high) = MatchedBounds(mean, square);
        return tooFew
            ? new WinProbability(null, low, high, reached[phase])
            : new WinProbability(estimate, Math.Min(low, estimate), Math.Max(high, estimate), reached[phase]);
    }

    bool TooFew(int phase) => risks[phase].Decided < WinProbability.FewestDecided;

    static (double Low, double High) MatchedBounds(double mean, double square)
    {
        var variance = Math.Max(square - (mean * mean), 1e-12);
        var size = Math.Max((mean * (1 - mean) / variance) - 1, 1e-6);
        return BetaInterval.Bounds(mean * size, (1 - mean) * size);
    }

    internal static (int Stay, ExitKind Exit) Visit(PipelineHistory history, int lead, int phase)
    {
        var entry = history.Entered[(lead * history.PhaseCount) + phase];
        var left = history.LeftPhase(lead, phase);
        if (left == PipelineHistory.Never)
            return (history.LastDay - entry, ExitKind.Censored);
        var highest =
            phase + 1 >= history.PhaseCount
            || history.Entered[(lead * history.PhaseCount) + phase + 1] == PipelineHistory.Never;
        var lost = highest && history.Outcomes[lead] == LeadOutcome.Lost;
        return (left - entry, lost ? ExitKind.Lost : ExitKind.Advanced);
    }
}
