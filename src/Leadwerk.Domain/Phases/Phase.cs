namespace Leadwerk.Domain.Phases;

/// <summary>How far a lead provably is, and what has to be proven to be there.</summary>
public sealed class Phase
{
    readonly List<Criterion> criteria = [];

    // A database hands them out in any order.
    IReadOnlyList<Criterion> inOrder = [];

    Phase() { }

    internal Phase(PhaseDraft draft, int position)
    {
        Code = draft.Code;
        Position = position;
        Name = draft.Name;
        criteria.AddRange(draft.Criteria.Select((criterion, place) => new Criterion(criterion, place)));
    }

    /// <summary>Short name, once in its plan.</summary>
    public PhaseCode Code { get; private set; }

    /// <summary>Place in the plan, from 0; the last is the order.</summary>
    public int Position { get; private set; }

    /// <summary>What the phase means, in a few words.</summary>
    public LocalText Name { get; private set; } = null!;

    /// <summary>What has to be proven, at least one question, in their order.</summary>
    public IReadOnlyList<Criterion> Criteria
    {
        get
        {
            if (inOrder.Count != criteria.Count)
                inOrder = [.. criteria.OrderBy(item => item.Position)];
            return inOrder;
        }
    }
}
