namespace Leadwerk.Statistics.Risks;

/// <summary>
/// What share of several groups moved on within the same number of days, with small groups pooled towards all of them
/// together; whoever is still open counts as long as they were seen, and never as failed.
/// </summary>
/// <remarks>
/// A group's own share is its Aalen-Johansen incidence over the days that it has lived through, <c>A(h)</c>; from there to the
/// horizon it goes on as all do: <c>A(h) + S(h) (A_all(H) - A_all(h)) / S_all(h)</c>. It is then shrunk by the
/// pseudo-leads of <see cref="SegmentPooling"/>, which are never more than half a group of middle size: from few groups
/// nobody knows that they are alike, and without that bound the 80 % intervals of small groups that differ held 60 % (see the
/// tests). Sources: Aalen and Johansen 1978; Kerman 2011; Efron and Morris 1975 for
/// the shrinking.
/// </remarks>
public static class PooledShares
{
    /// <summary>Longest horizon: a year is what people mean by "in the long run".</summary>
    public const int MostDays = 365;

    /// <summary>Days that the shares speak of: up to a year, as long as at least 10 were watched so long.</summary>
    /// <param name="all">Exits of all groups together.</param>
    /// <returns>Days from 0; null where never 10 were watched.</returns>
    public static int? Horizon(ExitCounts all)
    {
        var supported = CompetingRisks.Of(all).LastSupportedDay;
        return supported < 0 ? null : Math.Min(supported, MostDays);
    }

    /// <summary>Estimates the share of each group that moved on within the horizon.</summary>
    /// <param name="groups">Exits by group; they may overlap, and need not make up all.</param>
    /// <param name="all">Exits of all, towards which is pooled.</param>
    /// <param name="horizon">Days, at least 0.</param>
    /// <returns>
    /// For each group in order; without an estimate where fewer than 10 of it are settled: ended by then, or watched for so long.
    /// </returns>
    public static IReadOnlyList<WinProbability> Of(IReadOnlyList<ExitCounts> groups, ExitCounts all, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(horizon);
        var whole = Own(all, CompetingRisks.Of(all), horizon);
        var towards = CompetingRisks.Of(all);
        var own = groups.Select(group => Own(group, towards, horizon)).ToArray();
        var middle = whole.Cases / Math.Max(1, own.Count(group => group.Cases > 0));
        var pseudo = Math.Min(
            SegmentPooling.PseudoLeads(
                [.. own.Select(group => group.Share)],
                [.. own.Select(group => (int)Math.Round(group.Cases))]
            ),
            middle / 2
        );
        return [.. own.Select((group, place) => Pooled(group, whole.Share, pseudo, groups[place].Total))];
    }

    static WinProbability Pooled(OwnShare group, double all, double pseudo, int total)
    {
        if (group.Cases + pseudo <= 0)
            return WinProbability.Unknown with { Cases = total };
        var successes = (group.Cases * group.Share) + (pseudo * all);
        var size = group.Cases + pseudo;
        var estimate = successes / size;
        var (low, high) = BetaInterval.Bounds(
            successes + BetaInterval.NeutralPrior,
            size - successes + BetaInterval.NeutralPrior
        );
        return new WinProbability(
            group.Settled < WinProbability.FewestDecided ? null : estimate,
            Math.Min(low, estimate),
            Math.Max(high, estimate),
            total
        );
    }

    static OwnShare Own(ExitCounts group, CompetingRisks all, int horizon)
    {
        var risks = CompetingRisks.Of(group);
        var settled = Settled(group, horizon);
        var lived = Math.Min(horizon, group.Days - 1);
        var seen = risks.MovedOn(lived);
        var rest = all.Undecided(lived) is > 0 and var left ? (all.MovedOn(horizon) - all.MovedOn(lived)) / left : 0;
        var cases = settled == 0 ? 0 : BetaInterval.EffectiveCases(seen, risks.MovedOnStandardError(lived), settled);
        return new OwnShare(Math.Clamp(seen + (risks.Undecided(lived) * rest), 0, 1), cases, settled);
    }

    /// <summary>Of whom it is known whether they moved on by then.</summary>
    static int Settled(ExitCounts group, int horizon)
    {
        var open = 0;
        for (var day = 0; day < Math.Min(horizon, group.Days); day++)
            open += group.Censored[day];
        return group.Total - open;
    }

    /// <summary>What a group says for itself.</summary>
    /// <param name="Share">Before pooling.</param>
    /// <param name="Cases">Effective number of cases, at least 0.</param>
    /// <param name="Settled">Of how many it is known.</param>
    readonly record struct OwnShare(double Share, double Cases, int Settled);
}
