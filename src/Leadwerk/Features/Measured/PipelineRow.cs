using Leadwerk.Domain;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Measured;

/// <summary>What the statistics know of a lead.</summary>
readonly record struct PipelineRow
{
    public required LeadId Lead { get; init; }
    public required string? Title { get; init; }
    public required string Company { get; init; }
    public required LeadOutcome Outcome { get; init; }
    public required DateOnly Started { get; init; }
    public required DateOnly? Closed { get; init; }
    public required DateOnly? HandedOver { get; init; }
    public required DateOnly? LastActivity { get; init; }
    public required DateOnly? Expires { get; init; }

    /// <summary>Place on the ladder; -1 where it stands in no phase of it.</summary>
    public required int Phase { get; init; }
    public required int Deferrals { get; init; }

    /// <summary>In minor units of <see cref="Currency"/>.</summary>
    public required long? Value { get; init; }
    public required string? Currency { get; init; }
    public required string? LostReason { get; init; }
    public required string? Owner { get; init; }
    public required string? Segment { get; init; }
    public required string? Channel { get; init; }

    /// <summary>0 to 1.</summary>
    public required double? Guess { get; init; }
}
