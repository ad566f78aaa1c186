using Leadwerk.Domain;
using Leadwerk.Domain.FollowUps;

namespace Leadwerk.Features.FollowUps;

/// <summary>A field of a form about a next step.</summary>
public enum StepField
{
    /// <summary>What is to be done.</summary>
    What,

    /// <summary>When.</summary>
    DueOn,

    /// <summary>Why it was put off.</summary>
    Reason,
}

/// <summary>Which field a refusal means. The forms take their labels from here, so that a sentence never names a field that nobody finds.</summary>
static class StepFields
{
    /// <summary>Where the refusal stands on the page, for those who hear it with its field.</summary>
    public const string RefusalId = "step-refusal";

    public static readonly LocalText What = new("Nächster Schritt", "Next step");
    public static readonly LocalText Reason = new("Grund, in den Worten des Kunden", "Reason, in the customer's words");

    static readonly LocalText ReasonAsNamed = new("Grund", "Reason");
    static readonly Dictionary<string, object> Marked = new()
    {
        ["aria-invalid"] = "true",
        ["aria-describedby"] = RefusalId,
    };

    /// <returns>The one field that has to be changed; null where it is none, or more than a field.</returns>
    public static StepField? Of(FollowUpResult result) =>
        result switch
        {
            FollowUpResult.TextRefused { Why.Field: var named } when named == What => StepField.What,
            FollowUpResult.TextRefused { Why.Field: var named } when named == ReasonAsNamed => StepField.Reason,
            FollowUpResult.DayMissing
            or FollowUpResult.DueInThePast
            or FollowUpResult.DueAfterExpiry
            or FollowUpResult.TooFarAhead => StepField.DueOn,
            _ => null,
        };

    /// <summary>What an input says of itself: nothing, unless it is the one that was refused.</summary>
    public static IReadOnlyDictionary<string, object>? Marks(StepField? refused, StepField mine) =>
        refused == mine ? Marked : null;
}
