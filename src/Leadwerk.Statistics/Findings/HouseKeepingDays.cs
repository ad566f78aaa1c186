namespace Leadwerk.Statistics.Findings;

/// <summary>A day on which somebody tidied up: those leads were lost by then, not then.</summary>
/// <param name="Day">The day.</param>
/// <param name="Losses">Losses recorded on it.</param>
public readonly record struct HouseKeepingDay(DateOnly Day, int Losses);

/// <summary>Finds days with at least 20 losses and at least 10 times the median of the days with losses.</summary>
public static class HouseKeepingDays
{
    const int FewestLosses = 20;
    const int TimesMedian = 10;

    /// <summary>Looks through the recorded losses.</summary>
    /// <param name="losses">Losses per day; days without a loss may be left out.</param>
    /// <returns>The days in order of time.</returns>
    public static IReadOnlyList<HouseKeepingDay> Find(IReadOnlyDictionary<DateOnly, int> losses)
    {
        var counts = losses.Values.Where(count => count > 0).Order().ToArray();
        if (counts.Length == 0)
            return [];
        var middle = counts.Length / 2;
        var median = counts.Length % 2 == 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2.0;
        return
        [
            .. losses
                .Where(day => day.Value >= FewestLosses && day.Value >= TimesMedian * median)
                .OrderBy(day => day.Key)
                .Select(day => new HouseKeepingDay(day.Key, day.Value)),
        ];
    }
}
