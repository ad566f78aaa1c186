namespace Leadwerk.Domain.Escalation;

/// <summary>A step as somebody wants it.</summary>
/// <param name="Joules">Force of the push, 1 to 1,000, rising from step to step.</param>
/// <param name="Measure">What to do, each language 1 to 500 characters.</param>
/// <param name="Wording">Prepared words, each language 1 to 4,000 characters.</param>
/// <param name="MostDays">Days until the next follow-up at most, 1 to 365; null in the last step and only there.</param>
public sealed record EscalationStepDraft(int Joules, LocalText Measure, LocalText Wording, int? MostDays);

/// <summary>An escalation plan as somebody wants it.</summary>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Steps">At least two: what a "later" triggers, and the closing.</param>
/// <param name="NotReachedLimit">Vain attempts that are accepted, 1 to 20.</param>
/// <param name="PostponedByUsLimit">Dates that we may move, 0 to 20.</param>
/// <param name="Segment">The segment that it holds for; null for all others.</param>
public sealed record EscalationDraft(
    string Name,
    IReadOnlyList<EscalationStepDraft> Steps,
    int NotReachedLimit = 4,
    int PostponedByUsLimit = 2,
    Segment? Segment = null
);
