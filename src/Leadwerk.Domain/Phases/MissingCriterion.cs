namespace Leadwerk.Domain.Phases;

/// <summary>A criterion that still wants evidence.</summary>
/// <param name="Phase">The phase that it belongs to.</param>
/// <param name="Criterion">The question.</param>
/// <param name="AwaitsConfirmation">True when evidence is there and only the second person is missing.</param>
public sealed record MissingCriterion(PhaseCode Phase, Criterion Criterion, bool AwaitsConfirmation);
