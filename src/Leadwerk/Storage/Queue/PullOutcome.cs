using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Storage.Queue;

/// <summary>What a rep got who asked for the next lead.</summary>
abstract record PullOutcome
{
    private protected PullOutcome() { }

    /// <summary>A lead, handed over and saved.</summary>
    /// <param name="Lead">The lead.</param>
    /// <param name="Result">When it expires.</param>
    public sealed record Pulled(Lead Lead, HandOverResult.HandedOver Result) : PullOutcome;

    /// <summary>Nothing waits that this rep could get, or others are taking it at this moment.</summary>
    public sealed record NothingWaits : PullOutcome;

    /// <summary>The rep gets none, whatever waits.</summary>
    /// <param name="Why">Full, away, or no rep.</param>
    public sealed record Refused(HandOverResult.Refused Why) : PullOutcome;
}
