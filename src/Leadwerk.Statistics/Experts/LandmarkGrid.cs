namespace Leadwerk.Statistics.Experts;

/// <summary>Days in phase at which leads are looked at again; between two of them lies a band.</summary>
static class LandmarkGrid
{
    public static ReadOnlySpan<int> Days => [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 545];

    public const int Count = 18;

    /// <summary>The highest landmark not above the given day in phase.</summary>
    public static int BandOf(int dayInPhase)
    {
        var days = Days;
        var band = Count - 1;
        while (band > 0 && days[band] > dayInPhase)
            band--;
        return band;
    }
}
