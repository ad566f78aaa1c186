namespace Leadwerk.Domain.Phases;

/// <summary>One version of the phases of an offering with their criteria. A version never changes.</summary>
public sealed partial class PhasePlan
{
    readonly List<Phase> phases = [];

    // A database hands them out in any order.
    IReadOnlyList<Phase> inOrder = [];

    PhasePlan() { }

    /// <summary>Names this version.</summary>
    public PhasePlanId Id { get; private set; }

    /// <summary>What is sold by this plan; shared by all its versions.</summary>
    public OfferingId Offering { get; private set; }

    /// <summary>Name of the offering, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The phase whose criteria make a lead ripe for sales; the first or the second one.</summary>
    public PhaseCode HandOverPhase { get; private set; }

    /// <summary>When the version was made, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Who made the version.</summary>
    public UserId MadeBy { get; private set; }

    /// <summary>From the first suspicion to the order, at least two.</summary>
    public IReadOnlyList<Phase> Phases
    {
        get
        {
            if (inOrder.Count != phases.Count)
                inOrder = [.. phases.OrderBy(item => item.Position)];
            return inOrder;
        }
    }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
