namespace Leadwerk.Domain.FollowUps;

/// <summary>The next step of a lead, as it was agreed.</summary>
/// <param name="What">What is to be done, 1 to 4,000 characters.</param>
/// <param name="DueOn">When; today or later, and before the expiry date.</param>
/// <param name="Criterion">The criterion that it is to answer, where one is named.</param>
/// <param name="With">With whom, where a person is named.</param>
public sealed record NextStep(string What, DateOnly DueOn, CriterionId? Criterion = null, PersonId? With = null)
{
    internal static LocalText Field { get; } = new("Nächster Schritt", "Next step");
}
