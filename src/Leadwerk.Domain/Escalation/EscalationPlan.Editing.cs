namespace Leadwerk.Domain.Escalation;

public sealed partial class EscalationPlan
{
    const int MeasureLength = 500;

    static readonly LocalText MeasureField = new("Maßnahme", "Measure");

    /// <summary>Makes a plan.</summary>
    /// <param name="draft">The plan.</param>
    /// <returns><see cref="EscalationResult.Made"/> or why not.</returns>
    public static EscalationResult Create(EscalationDraft draft) =>
        new EscalationPlan { Id = EscalationPlanId.New() }.Edit(draft);

    /// <summary>Edits the plan. It keeps its segment only where the draft names the same.</summary>
    /// <param name="draft">The plan.</param>
    /// <returns><see cref="EscalationResult.Made"/> or why not.</returns>
    public EscalationResult Edit(EscalationDraft draft)
    {
        if (Problem(draft) is { } problem)
            return problem;
        Name = draft.Name.Trim();
        Segment = draft.Segment;
        NotReachedLimit = draft.NotReachedLimit;
        PostponedByUsLimit = draft.PostponedByUsLimit;
        steps.Clear();
        steps.AddRange(draft.Steps.Select((step, place) => new EscalationStep(step, place + 1)));
        inOrder = [];
        return new EscalationResult.Made(this);
    }

    static EscalationResult? Problem(EscalationDraft draft) =>
        !InRange(draft) ? new EscalationResult.StepsRefused()
        : BadText(draft) is { } text ? new EscalationResult.TextRefused(text)
        : draft
            .Steps.SelectMany(step => (string[])[step.Wording.German, step.Wording.English])
            .Select(Placeholders.Unknown)
            .FirstOrDefault(name => name is not null)
            is { } unknown
            ? new EscalationResult.UnknownPlaceholder(unknown)
        : null;

    static bool InRange(EscalationDraft draft) =>
        draft is { NotReachedLimit: >= 1 and <= 20, PostponedByUsLimit: >= 0 and <= 20, Steps.Count: >= 2 and <= 20 }
        && draft.Steps.SkipLast(1).All(step => step.MostDays is >= 1 and <= 365)
        && draft.Steps[^1].MostDays is null
        && draft.Steps.All(step => step.Joules is >= 1 and <= 1000)
        && draft.Steps.Zip(draft.Steps.Skip(1)).All(pair => pair.First.Joules < pair.Second.Joules);

    static TextRefusal? BadText(EscalationDraft draft) =>
        FreeText.Required(draft.Name, FreeText.Name, FreeText.NameLength)
        ?? draft
            .Steps.SelectMany(step =>
                (TextRefusal?[])
                    [
                        FreeText.Required(step.Measure.German, MeasureField, MeasureLength),
                        FreeText.Required(step.Measure.English, MeasureField, MeasureLength),
                        FreeText.Required(step.Wording.German, FreeText.Wording),
                        FreeText.Required(step.Wording.English, FreeText.Wording),
                    ]
            )
            .FirstOrDefault(refusal => refusal is not null);

    /// <summary>Deferrals that are accepted: one for each step but the closing one.</summary>
    public int DeferralLimit => steps.Count - 1;

    /// <summary>What the nth deferral triggers; beyond the limit the closing step.</summary>
    /// <param name="deferral">Which deferral, from 1.</param>
    /// <returns>The step.</returns>
    public EscalationStep StepFor(int deferral) => Steps[Math.Min(deferral, steps.Count) - 1];
}
