using Leadwerk.Domain;
using Leadwerk.Features.Audit;
using Leadwerk.Statistics.Findings;

namespace Leadwerk.Features.Measured;

/// <summary>Everything that is measured of the leads of the store, as it was at one moment.</summary>
sealed record Measurements
{
    /// <summary>The company's day; what had expired by then has ended.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Number of the last journal entry that was counted: the same number on the same day, the same measurements.</summary>
    public required long Journal { get; init; }

    /// <summary>When they were taken, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>
    /// Ladder, chances with their reasons, forecast by month, zombies, loss reasons by phase: by the engine of
    /// <c>audit</c>, so that both say the same of the same leads.
    /// </summary>
    public required AuditReport Audit { get; init; }

    /// <summary>Every open lead by its id.</summary>
    public required IReadOnlyDictionary<LeadId, OpenLead> Open { get; init; }

    /// <summary>By what the open leads can be told apart.</summary>
    public required IReadOnlyDictionary<LeadId, OpenTrait> Traits { get; init; }

    /// <summary>Each version of a plan by itself, the newest first.</summary>
    public required IReadOnlyList<PlanLadder> Plans { get; init; }

    /// <summary>Null with fewer than 40 decided leads whose first contact is recorded.</summary>
    public required FirstContact? FirstContact { get; init; }

    public required HourBook Hours { get; init; }

    /// <summary>Null where no minute was logged.</summary>
    public required WastedEffort? Effort { get; init; }

    /// <summary>The middle order value of each segment, in minor units of the euro, from the won.</summary>
    public required IReadOnlyDictionary<Segment, long> OrderMedians { get; init; }

    /// <summary>What came in against what could be worked, over the last full weeks.</summary>
    public required Pace Pace { get; init; }

    /// <summary>Who asks, follows and matures, and what will become ripe of it.</summary>
    public required Front Front { get; init; }

    /// <summary>What earlier nights forecast and what came, latest first.</summary>
    public required PastForecasts PastForecasts { get; init; }
}
