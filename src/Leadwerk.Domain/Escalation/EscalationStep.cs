namespace Leadwerk.Domain.Escalation;

/// <summary>What a deferral triggers.</summary>
public sealed class EscalationStep
{
    EscalationStep() { }

    internal EscalationStep(EscalationStepDraft draft, int position)
    {
        Position = position;
        (Joules, Measure, Wording, MostDays) = (draft.Joules, draft.Measure, draft.Wording, draft.MostDays);
    }

    /// <summary>Which deferral triggers it, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Force of the push: 100, 150, 200 ...</summary>
    public int Joules { get; private set; }

    /// <summary>What to do.</summary>
    public LocalText Measure { get; private set; } = null!;

    /// <summary>Prepared words with placeholders in braces; see <see cref="Placeholders"/>.</summary>
    public LocalText Wording { get; private set; } = null!;

    /// <summary>Days until the next follow-up at most; null where there is no further date.</summary>
    public int? MostDays { get; private set; }
}
