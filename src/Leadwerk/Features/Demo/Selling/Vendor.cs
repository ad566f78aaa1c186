using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>Our own company: its rules and its people.</summary>
sealed record Vendor
{
    public required PhasePlan Plan { get; init; }
    public required EscalationPlan Escalation { get; init; }
    public required IReadOnlyList<ExpiryRule> Rules { get; init; }
    public required User Administrator { get; init; }
    public required User Head { get; init; }
    public required IReadOnlyList<User> Marketing { get; init; }
    public required IReadOnlyList<Rep> Reps { get; init; }

    public Criterion FirstCriterion => Plan.Phases[0].Criteria[0];
}
