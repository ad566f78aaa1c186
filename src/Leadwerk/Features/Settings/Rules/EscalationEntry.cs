using Leadwerk.Domain;
using Leadwerk.Domain.Escalation;

namespace Leadwerk.Features.Settings.Rules;

/// <summary>An escalation plan as its form sends it.</summary>
public sealed class EscalationEntry
{
    /// <summary>The state that it was filled in from.</summary>
    public Guid Version { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Vain attempts accepted.</summary>
    public int NotReached { get; set; }

    /// <summary>Dates that we may move.</summary>
    public int Postponed { get; set; }

    /// <summary>The steps; the order follows from their force.</summary>
    public List<StepEntry> Steps { get; set; } = [];

    /// <summary>Fills the form from a plan, with free lines for one more step.</summary>
    public static EscalationEntry Of(EscalationPlan plan) =>
        new()
        {
            Version = plan.Version,
            Name = plan.Name,
            NotReached = plan.NotReachedLimit,
            Postponed = plan.PostponedByUsLimit,
            Steps = [.. plan.Steps.Select(StepEntry.Of), new StepEntry()],
        };

    /// <summary>The plan that was typed. A step that was left empty or taken out is none.</summary>
    public EscalationDraft ToDraft(Segment? segment) =>
        new(
            Name ?? "",
            [
                .. Steps
                    .Where(step => !step.IsEmpty)
                    .OrderBy(step => step.Joules)
                    .Select(step => new EscalationStepDraft(
                        step.Joules ?? 0,
                        PlanEntry.Both(step.MeasureGerman, step.MeasureEnglish),
                        PlanEntry.Both(step.WordingGerman, step.WordingEnglish),
                        step.Days
                    )),
            ],
            NotReached,
            Postponed,
            segment
        );
}

/// <summary>A step as the form sends it.</summary>
public sealed class StepEntry
{
    /// <summary>Force of the push.</summary>
    public int? Joules { get; set; }

    /// <summary>Days until the next follow-up at most.</summary>
    public int? Days { get; set; }

    /// <summary>Measure in German.</summary>
    public string? MeasureGerman { get; set; }

    /// <summary>Measure in English.</summary>
    public string? MeasureEnglish { get; set; }

    /// <summary>Words in German.</summary>
    public string? WordingGerman { get; set; }

    /// <summary>Words in English.</summary>
    public string? WordingEnglish { get; set; }

    /// <summary>Taken out.</summary>
    public bool Remove { get; set; }

    internal bool IsEmpty => Remove || (Joules is null && string.IsNullOrWhiteSpace(MeasureGerman));

    internal static StepEntry Of(EscalationStep step) =>
        new()
        {
            Joules = step.Joules,
            Days = step.MostDays,
            MeasureGerman = step.Measure.German,
            MeasureEnglish = step.Measure.English,
            WordingGerman = step.Wording.German,
            WordingEnglish = step.Wording.English,
        };
}
