using Leadwerk.Statistics.Forecasts;

namespace Leadwerk.Statistics.Experts;

/// <summary>Totals said and come, per horizon: what the forecast factor learns from.</summary>
sealed class HorizonPairs(int spacing)
{
    /// <summary>Months and the final total use the factor of this horizon.</summary>
    public const int Internal = 90;

    readonly List<(int Horizon, int Day, PastTotal Total)> pairs = [];

    public void Add(int horizon, int day, PastTotal total) => pairs.Add((horizon, day, total));

    /// <summary>The factor from the pairs that were known on a day, widened by what few wins leave open.</summary>
    public ForecastFactor Factor(int horizon, int day, int wins) =>
        ForecastFactor.From([.. Known(horizon, day)], spacing, horizon).WidenedBy(wins);

    /// <summary>True when at least one past total had come by that day: before, a band rests on its prior alone.</summary>
    public bool Any(int horizon, int day) => Known(horizon, day).Any();

    IEnumerable<PastTotal> Known(int horizon, int day) =>
        pairs
            .Where(pair => pair.Horizon == horizon && pair.Day <= (long)day - horizon)
            .OrderBy(pair => pair.Day)
            .Select(pair => pair.Total);
}
