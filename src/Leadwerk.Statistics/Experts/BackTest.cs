using Leadwerk.Statistics.Forecasts;
using Leadwerk.Statistics.Scores;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// The machine marks itself: at each past origin, what every candidate said from what was known then, against what came.
/// The losers too.
/// </summary>
public sealed class BackTest
{
    /// <summary>Decided leads below which an origin is not scored and teaches the forecast factor nothing.</summary>
    public const int FewestDecided = 30;

    readonly OriginScoring scoring;
    readonly int wins;
    readonly Lazy<IReadOnlyList<OriginMark>> origins;

    BackTest(OriginScoring scoring, IReadOnlyList<int> horizons, ForecastDraws draws, int wins)
    {
        this.scoring = scoring;
        this.wins = wins;
        Summary = [.. scoring.Candidates.Where(marks => horizons.Contains(marks.HorizonDays))];
        origins = new(() =>
            [.. scoring.Marks.Where(mark => horizons.Contains(mark.HorizonDays)).Select(mark => Banded(mark, draws))]
        );
    }

    /// <summary>
    /// One entry per origin and horizon, in order of time; the last origin is the as-of day, not yet scored. Their bands are drawn when
    /// first asked for.
    /// </summary>
    public IReadOnlyList<OriginMark> Origins => origins.Value;

    /// <summary>One entry per candidate and horizon: the mixture, the experts by falling weight, the benchmarks.</summary>
    public IReadOnlyList<CandidateMarks> Summary { get; }

    internal HorizonPairs Pairs => scoring.Pairs;

    /// <summary>The shared factor for totals within so many days, learned from all scored origins.</summary>
    /// <param name="horizon">A horizon that was back-tested, or 90.</param>
    /// <returns>The factor.</returns>
    public ForecastFactor Factor(int horizon) => Pairs.Factor(horizon, int.MaxValue, wins);

    /// <summary>
    /// Share of the origins whose P10 to P90 held what came, of those that had at least one past total to learn from.
    /// </summary>
    /// <param name="horizon">A horizon that was back-tested.</param>
    /// <returns>In [0, 1]; null where none was scored.</returns>
    public double? Coverage80(int horizon)
    {
        var marks = Checked(horizon);
        return marks.Length == 0 ? null : marks.Average(mark => mark.Band.Holds(mark.Came!.Value) ? 1.0 : 0);
    }

    /// <summary>
    /// Mean ranked probability score (CRPS) of the mixture's totals over the same origins: how many orders the forecast as a whole was
    /// off by; for a single number it would be the distance to what came.
    /// </summary>
    /// <param name="horizon">A horizon that was back-tested.</param>
    /// <returns>In orders, at least 0, lower is better; null where none was scored.</returns>
    public double? Crps(int horizon)
    {
        var marks = Checked(horizon);
        return marks.Length == 0 ? null : marks.Average(mark => mark.Crps!.Value);
    }

    OriginMark[] Checked(int horizon) =>
        [.. Origins.Where(mark => mark.HorizonDays == horizon && mark.Taught && mark.Came is not null)];

    /// <summary>Scores all origins.</summary>
    /// <param name="panel">The experts and their mixture; learned with the same horizons.</param>
    /// <param name="horizons">Horizons in days to be marked.</param>
    /// <param name="draws">For the bands.</param>
    /// <returns>The marks.</returns>
    public static BackTest Of(ExpertPanel panel, IReadOnlyList<int> horizons, ForecastDraws draws)
    {
        var scoring = new OriginScoring(panel, [.. horizons.Append(HorizonPairs.Internal).Distinct()]);
        scoring.Run();
        return new BackTest(scoring, horizons, draws, scoring.Decided(panel.History.LastDay).Won);
    }

    OriginMark Banded(UnbandedMark mark, ForecastDraws draws)
    {
        var factor = Pairs.Factor(mark.HorizonDays, mark.Day, scoring.Decided(mark.Day).Won);
        var taught = Pairs.Any(mark.HorizonDays, mark.Day);
        if (mark.Came is not { } came)
            return mark.WithBand(draws.Of(mark.Chances, factor).Orders, null, taught);
        var (band, crps) = draws.Against(mark.Chances, factor, came);
        return mark.WithBand(band, crps, taught);
    }
}

/// <summary>What was said at one origin for one horizon.</summary>
/// <param name="AsOf">The origin.</param>
/// <param name="Open">Leads open then.</param>
/// <param name="HorizonDays">Days looked ahead.</param>
/// <param name="Came">Orders that came; null while the horizon has not passed.</param>
/// <param name="Band">Forecast made from what was known then.</param>
/// <param name="Crps">Ranked probability score of that forecast, in orders; null while the horizon has not passed.</param>
/// <param name="Taught">True when at least one past total had come by then: before, a band rests on its prior alone.</param>
/// <param name="Candidates">What each candidate said.</param>
public sealed record OriginMark(
    DateOnly AsOf,
    int Open,
    int HorizonDays,
    int? Came,
    Distribution Band,
    double? Crps,
    bool Taught,
    IReadOnlyList<CandidateMark> Candidates
);

/// <summary>One candidate at one origin.</summary>
/// <param name="Name">Printed name.</param>
/// <param name="Orders">Orders it expected.</param>
/// <param name="Brier">NaN while unscored.</param>
/// <param name="LogLoss">NaN while unscored.</param>
/// <param name="Weight">Its weight at that origin; 0 for benchmarks, 1 for the mixture.</param>
public readonly record struct CandidateMark(string Name, double Orders, double Brier, double LogLoss, double Weight);

/// <summary>One candidate over all scored origins.</summary>
public sealed class CandidateMarks(string name, int horizonDays, double weight)
{
    readonly List<(long Cases, double Brier)> perOrigin = [];

    /// <summary>Printed name.</summary>
    public string Name => name;

    /// <summary>Days looked ahead.</summary>
    public int HorizonDays => horizonDays;

    /// <summary>Weight on the as-of day; 0 for benchmarks, 1 for the mixture.</summary>
    public double Weight => weight;

    /// <summary>All its chances and what came.</summary>
    public ScoreSums Scores { get; } = new();

    /// <summary>Standard error of the Brier score, from its spread over the origins (leads of one origin are not independent).</summary>
    public double? StandardError
    {
        get
        {
            if (perOrigin.Count < 2)
                return null;
            var total = (double)Scores.Cases;
            var spread = perOrigin.Sum(o => o.Cases / total * (o.Cases / total) * Math.Pow(o.Brier - Scores.Brier, 2));
            return Math.Sqrt(spread * perOrigin.Count / (perOrigin.Count - 1));
        }
    }

    internal void CountOrigin(long cases, double brier)
    {
        if (cases > 0)
            perOrigin.Add((cases, brier));
    }
}
