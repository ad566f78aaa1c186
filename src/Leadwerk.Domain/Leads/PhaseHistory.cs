using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

/// <summary>One phase that became the highest, as the facts tell it.</summary>
/// <param name="Position">Place in the plan.</param>
/// <param name="EnteredOn">Latest date of the evidence needed; never before the phase below.</param>
/// <param name="RecordedAt">When that became known, UTC.</param>
readonly record struct Climb(int Position, DateOnly EnteredOn, DateTime RecordedAt);

/// <summary>
/// The whole story of a lead's phases, told again from its facts in the order in which they became known. Nothing of it
/// is remembered otherwise, so what is kept can always be compared with what the facts say.
/// </summary>
sealed class PhaseHistory
{
    readonly List<Climb> climbs = [];

    /// <summary>Tells the story.</summary>
    public PhaseHistory(PhasePlan plan, IReadOnlyList<Evidence> evidence)
    {
        var current = -1;
        foreach (var (at, ownFact) in Moments(plan, evidence))
        {
            var proof = new PhaseProof(plan, evidence, at);
            if (proof.Position < current)
                FallBacks++;
            current = proof.Position;
            if (proof.Position < climbs.Count)
                continue;
            ClimbTo(proof, at);
            if (ownFact)
                SeriesPosition = proof.Position;
        }
    }

    /// <summary>The phases that were once the highest, from the first on.</summary>
    public IReadOnlyList<Climb> Climbs => climbs;

    /// <summary>How often the phase fell.</summary>
    public int FallBacks { get; private set; }

    /// <summary>The highest phase that evidence recorded here reached; an old list restarts no series.</summary>
    public int SeriesPosition { get; private set; } = -1;

    static IEnumerable<(DateTime At, bool OwnFact)> Moments(PhasePlan plan, IReadOnlyList<Evidence> evidence)
    {
        var moments = new SortedDictionary<DateTime, bool>();
        foreach (var fact in evidence)
        {
            if (plan.Find(fact.Criterion) is not { } criterion || fact.CountsFrom(criterion) is not { } from)
                continue;
            moments[from] = moments.GetValueOrDefault(from) || fact.Origin == EvidenceOrigin.Recorded;
            if (fact.RevokedAt is { } revokedAt)
                moments.TryAdd(revokedAt, false);
        }
        return moments.Select(moment => (moment.Key, moment.Value));
    }

    void ClimbTo(PhaseProof proof, DateTime at)
    {
        for (var position = climbs.Count; position <= proof.Position; position++)
        {
            var on = proof.EnteredOn(position);
            if (climbs.Count > 0 && climbs[^1].EnteredOn > on)
                on = climbs[^1].EnteredOn;
            climbs.Add(new Climb(position, on, at));
        }
    }
}
