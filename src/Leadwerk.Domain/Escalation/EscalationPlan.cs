namespace Leadwerk.Domain.Escalation;

/// <summary>What happens after the first, second ... deferral, and how often each kind of delay is accepted.</summary>
public sealed partial class EscalationPlan
{
    readonly List<EscalationStep> steps = [];

    // A database hands them out in any order.
    IReadOnlyList<EscalationStep> inOrder = [];

    EscalationPlan() { }

    /// <summary>Names the plan.</summary>
    public EscalationPlanId Id { get; private set; }

    /// <summary>Its name, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>The segment that it holds for; null for the one that holds where no other does.</summary>
    public Segment? Segment { get; private set; }

    /// <summary>Vain attempts that are accepted in a row, 1 to 20.</summary>
    public int NotReachedLimit { get; private set; }

    /// <summary>Dates that we may move without an attempt, 0 to 20.</summary>
    public int PostponedByUsLimit { get; private set; }

    /// <summary>The steps in their order; the last has no further date.</summary>
    public IReadOnlyList<EscalationStep> Steps
    {
        get
        {
            if (inOrder.Count != steps.Count)
                inOrder = [.. steps.OrderBy(item => item.Position)];
            return inOrder;
        }
    }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
