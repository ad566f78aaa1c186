namespace Leadwerk.Features.Measured;

/// <summary>How old a measurement may be that a page shows.</summary>
static class Freshness
{
    /// <summary>Chances move by the week; measuring again for every click would make every click slow.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(1);
}
