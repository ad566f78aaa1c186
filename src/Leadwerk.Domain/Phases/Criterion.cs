namespace Leadwerk.Domain.Phases;

/// <summary>A yes/no question that a third person can check, with the kinds of evidence that answer it.</summary>
public sealed class Criterion
{
    Criterion() { }

    internal Criterion(CriterionDraft draft, int position)
    {
        Id = draft.Id ?? CriterionId.New();
        Position = position;
        Question = draft.Question;
        Wants = draft.Wants;
        Combination = draft.Combination;
        FourEyes = draft.FourEyes;
    }

    /// <summary>The same in every version of the plan.</summary>
    public CriterionId Id { get; private set; }

    /// <summary>Place within its phase, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The question, as the lead page asks it.</summary>
    public LocalText Question { get; private set; } = null!;

    /// <summary>The kinds of evidence wanted.</summary>
    public EvidenceKinds Wants { get; private set; }

    /// <summary>Whether one of the kinds is enough.</summary>
    public KindCombination Combination { get; private set; }

    /// <summary>Whether a second person has to confirm the evidence before it counts.</summary>
    public bool FourEyes { get; private set; }

    /// <summary>Whether content of these kinds answers the question.</summary>
    /// <param name="brought">The kinds that a content is.</param>
    /// <returns>True when it does.</returns>
    public bool Accepts(EvidenceKinds brought) =>
        Combination == KindCombination.AllOf ? (brought & Wants) == Wants : (brought & Wants) != EvidenceKinds.None;

    internal bool AsksTheSameAs(Criterion other) =>
        (Id, Wants, Combination, FourEyes) == (other.Id, other.Wants, other.Combination, other.FourEyes);
}
