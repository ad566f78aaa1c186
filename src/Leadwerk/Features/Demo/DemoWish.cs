namespace Leadwerk.Features.Demo;

/// <summary>How the believable company is to be.</summary>
/// <param name="Seed">Start of the dice: the same seed on the same day gives the same facts.</param>
/// <param name="Leads">Leads that begin in the time, 1 to <see cref="MostLeads"/>.</param>
/// <param name="Months">Months up to yesterday, 1 to <see cref="MostMonths"/>.</param>
sealed record DemoWish(int Seed, int Leads, int Months)
{
    public const int MostLeads = 200_000;
    public const int MostMonths = 120;

    public static DemoWish Default { get; } = new(1, 600, 24);

    /// <summary>For whoever looks around in the browser: enough at once that every page has something to show.</summary>
    public static DemoWish ToLookAround { get; } = new(1, 900, 15);
}
