using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Findings;

/// <summary>Measured reasons to call an open lead a zombie; the clock is the days in its present phase.</summary>
public abstract record ZombieFinding(int Days)
{
    /// <summary>
    /// Of those that once stood at least so long, so few were ever ordered that the upper 90 % Beta bound lies below
    /// the threshold.
    /// </summary>
    /// <param name="Days">Days of this lead in its phase.</param>
    /// <param name="Won">Of the cases, ordered later.</param>
    /// <param name="Cases">Leads of this phase that were observed beyond that day.</param>
    /// <param name="High">The bound, in [0, 1].</param>
    public sealed record NoChanceMeasured(int Days, int Won, int Cases, double High) : ZombieFinding(Days);

    /// <summary>Longer in the phase than any lead that was ever decided there.</summary>
    /// <param name="Days">Days of this lead in its phase.</param>
    /// <param name="Longest">The longest decided stay.</param>
    /// <param name="Decided">Decided stays, at least 30.</param>
    public sealed record OlderThanAnyDecision(int Days, int Longest, int Decided) : ZombieFinding(Days);

    /// <summary>Longer than the 99th percentile of the later winners' stay in that phase.</summary>
    /// <param name="Days">Days of this lead in its phase.</param>
    /// <param name="Limit">The percentile in days.</param>
    /// <param name="Winners">Later winners, at least 30.</param>
    public sealed record LongerThanTheWon(int Days, int Limit, int Winners) : ZombieFinding(Days);
}

/// <summary>What the stays of one phase say about how long is too long.</summary>
public sealed class ZombieBounds
{
    /// <summary>Chance below which a lead has none, unless the user chose another.</summary>
    public const double DefaultThreshold = 0.05;

    const int FewestDecided = 30;
    const int FewestWinners = 30;
    const double WinnersLevel = 0.99;
    const double UpperLevel = 0.9;

    readonly StayCounts stays;
    readonly int winnersLimit;
    readonly double threshold;
    readonly Dictionary<int, double> upper = [];

    /// <summary>Takes the bounds from the stays of one phase.</summary>
    /// <param name="stays">The stays.</param>
    /// <param name="threshold">Chance below which a lead has none, in (0, 1).</param>
    public ZombieBounds(StayCounts stays, double threshold = DefaultThreshold)
    {
        this.stays = stays;
        this.threshold = threshold;
        winnersLimit = stays.WinnersQuantile(WinnersLevel);
    }

    /// <summary>Measures one phase.</summary>
    /// <param name="history">The leads.</param>
    /// <param name="phase">Index of the phase.</param>
    /// <param name="threshold">Chance below which a lead has none, in (0, 1).</param>
    /// <returns>The bounds.</returns>
    public static ZombieBounds Of(PipelineHistory history, int phase, double threshold = DefaultThreshold) =>
        new(StayCounts.Of(history, phase), threshold);

    /// <summary>All measured reasons that hold for an open lead.</summary>
    /// <param name="daysInPhase">Days in its present phase, at least 0.</param>
    /// <returns>None, one or several findings.</returns>
    public IEnumerable<ZombieFinding> Judge(int daysInPhase)
    {
        if (stays.Decided >= FewestDecided && daysInPhase > stays.LongestDecided)
            yield return new ZombieFinding.OlderThanAnyDecision(daysInPhase, stays.LongestDecided, stays.Decided);
        if (NoChance(daysInPhase) is { } finding)
            yield return finding;
        if (stays.Winners >= FewestWinners && daysInPhase > winnersLimit)
            yield return new ZombieFinding.LongerThanTheWon(daysInPhase, winnersLimit, stays.Winners);
    }

    // Of those that stood longer: the lead itself, standing at d, does not count for its own verdict.
    ZombieFinding.NoChanceMeasured? NoChance(int daysInPhase)
    {
        var (cases, won) = (stays.Stood(daysInPhase + 1), stays.Won(daysInPhase + 1));
        if (cases < WinProbability.FewestDecided || stays.Decided < WinProbability.FewestDecided)
            return null;
        // The bound lies above the share, so most need no quantile.
        if (won >= threshold * cases)
            return null;
        if (!upper.TryGetValue(daysInPhase, out var high))
            upper[daysInPhase] = high = BetaInterval.Upper(won, cases, UpperLevel);
        return high < threshold ? new ZombieFinding.NoChanceMeasured(daysInPhase, won, cases, high) : null;
    }
}
