namespace Leadwerk.Domain.Phases;

/// <summary>Which criteria are answered at a moment, and which phase that proves.</summary>
sealed class PhaseProof
{
    readonly PhasePlan plan;
    readonly Dictionary<CriterionId, DateOnly> answeredOn = [];

    /// <summary>Takes what counted at a moment.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="evidence">All facts.</param>
    /// <param name="asOf">The moment, UTC; null for now.</param>
    public PhaseProof(PhasePlan plan, IEnumerable<Evidence> evidence, DateTime? asOf = null)
    {
        this.plan = plan;
        foreach (var fact in evidence)
        {
            if (plan.Find(fact.Criterion) is not { } criterion || !Counts(fact, criterion, asOf))
                continue;
            // Two facts for one question: the earlier one was enough.
            if (!answeredOn.TryGetValue(fact.Criterion, out var on) || fact.HappenedOn < on)
                answeredOn[fact.Criterion] = fact.HappenedOn;
        }
        Ordered = Proven(plan.OrderPhase);
        Position = Ordered ? plan.OrderPhase.Position : plan.Phases.TakeWhile(Proven).Count() - 1;
    }

    static bool Counts(Evidence fact, Criterion criterion, DateTime? asOf) =>
        fact.CountsFrom(criterion) is { } from
        && (asOf is null || from <= asOf)
        && (fact.RevokedAt is null || fact.RevokedAt > asOf);

    /// <summary>True when the order's own criteria are answered, whatever is missing below.</summary>
    public bool Ordered { get; }

    /// <summary>Place of the proven phase; -1 when not even the first is.</summary>
    public int Position { get; }

    /// <summary>The latest date of the order's own evidence; asked for only where it is ordered.</summary>
    public DateOnly OrderedOn => plan.OrderPhase.Criteria.Max(criterion => answeredOn[criterion.Id]);

    public bool Answered(CriterionId criterion) => answeredOn.ContainsKey(criterion);

    bool Proven(Phase phase) => phase.Criteria.All(criterion => Answered(criterion.Id));

    /// <summary>The day on which a phase was entered: the latest date of the evidence that it needed.</summary>
    /// <param name="position">Place of a phase up to the proven one.</param>
    public DateOnly EnteredOn(int position)
    {
        // An order alone proves all phases on its own day: those skipped were stayed in for no day.
        var needed = Skips(position) ? plan.OrderPhase.Criteria : plan.Phases.Take(position + 1).SelectMany(Of);
        return needed.Max(criterion => answeredOn[criterion.Id]);
    }

    bool Skips(int position) => plan.Phases.Take(position + 1).Any(phase => !Proven(phase));

    static IReadOnlyList<Criterion> Of(Phase phase) => phase.Criteria;
}
