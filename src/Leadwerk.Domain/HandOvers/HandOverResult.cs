using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.HandOvers;

/// <summary>What became of an attempt to hand a lead over, to another rep, or back.</summary>
public abstract partial record HandOverResult
{
    private protected HandOverResult() { }

    /// <summary>The rep has it.</summary>
    /// <param name="To">The rep.</param>
    /// <param name="ExpiresOn">The expiry date, fixed for good.</param>
    public sealed record HandedOver(UserId To, DateOnly ExpiresOn) : HandOverResult;

    /// <summary>Another rep works it; that is no new hand-over, and the expiry date stays.</summary>
    /// <param name="From">Who worked it.</param>
    /// <param name="To">Who works it now.</param>
    public sealed record Reassigned(UserId From, UserId To) : HandOverResult;

    /// <summary>It is with marketing again until the criterion has new evidence; the expiry date stays.</summary>
    /// <param name="Criterion">The criterion that it does not meet.</param>
    public sealed record Returned(CriterionId Criterion) : HandOverResult;

    /// <summary>Nothing was changed.</summary>
    public abstract record Refused : HandOverResult
    {
        private protected Refused() { }
    }

    /// <summary>It does not fulfil the criteria of the hand-over phase.</summary>
    /// <param name="Missing">What is missing.</param>
    public sealed record NotQualified(IReadOnlyList<MissingCriterion> Missing) : Refused;

    /// <summary>The rep has as many active leads as they can work.</summary>
    /// <param name="Active">Active leads.</param>
    /// <param name="Capacity">Their capacity.</param>
    public sealed record NoCapacity(int Active, int Capacity) : Refused;

    /// <summary>The rep is away.</summary>
    /// <param name="Until">Last day of the absence.</param>
    public sealed record Away(DateOnly Until) : Refused;

    /// <summary>This user works no leads.</summary>
    public sealed record NotARep : Refused;

    /// <summary>A ban holds.</summary>
    /// <param name="Ban">The ban.</param>
    public sealed record Banned(BanId Ban) : Refused;

    /// <summary>Another lead of the company and offering stands in the way.</summary>
    /// <param name="Why">That lead, and until when.</param>
    public sealed record Cooling(CoolingTime Why) : Refused;

    /// <summary>A rep has it already.</summary>
    /// <param name="Owner">Who.</param>
    public sealed record AlreadyHandedOver(UserId Owner) : Refused;

    /// <summary>No rep has it.</summary>
    public sealed record NotHandedOver : Refused;

    /// <summary>The lead is over.</summary>
    /// <param name="Outcome">How it ended; null where its import was undone.</param>
    public sealed record LeadOver(LeadOutcome? Outcome) : Refused;

    /// <summary>The first step was refused.</summary>
    /// <param name="Why">Why.</param>
    public sealed record StepRefused(FollowUpResult.Refused Why) : Refused;

    /// <summary>The criterion is not one that a hand-over needs.</summary>
    /// <param name="Criterion">The criterion.</param>
    public sealed record CriterionNotOfHandOver(CriterionId Criterion) : Refused;

    /// <summary>The reason is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : Refused;
}
