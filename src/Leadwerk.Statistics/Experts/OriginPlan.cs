using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>The past days on which the machine is asked what it would have said, and the as-of day itself as the last.</summary>
static class OriginPlan
{
    public const int Most = 24;
    const int Closest = 5;
    const int Farthest = 30;

    /// <summary>Ascending day numbers, equally spaced and ending with the as-of day.</summary>
    public static int[] Of(PipelineHistory history)
    {
        var last = history.LastDay;
        var spacing = Spacing(history);
        var past = Math.Min(Most, Math.Max(0, (last - 1) / spacing));
        var days = new int[past + 1];
        for (var i = 0; i <= past; i++)
            days[i] = last - ((past - i) * spacing);
        return days;
    }

    public static int Spacing(PipelineHistory history) => Math.Clamp(history.LastDay / Most, Closest, Farthest);
}
