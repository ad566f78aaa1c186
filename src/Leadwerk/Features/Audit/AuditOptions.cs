using Leadwerk.Statistics.Findings;

namespace Leadwerk.Features.Audit;

/// <summary>What the person may decide about an audit.</summary>
public sealed record AuditOptions
{
    /// <summary>Last day of which anything is known; the latest recorded fact when not given.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Chance below which a lead has none.</summary>
    public double Threshold { get; init; } = ZombieBounds.DefaultThreshold;

    /// <summary>Days for "within", the forecast and the back-test.</summary>
    public IReadOnlyList<int> Horizons { get; init; } = [30, 60, 90];

    /// <summary>Same seed, same bytes.</summary>
    public int Seed { get; init; } = 1;
}
