using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Features.Audit;

/// <summary>The phase ladder as reported.</summary>
public static class PhaseReports
{
    internal static IReadOnlyList<PhaseReport> Of(KnownLeads known, PhaseChain chain)
    {
        var open = known.Counts.OpenByStage;
        var fallBacks = FallBacks(known);
        var reports = new List<PhaseReport>();
        for (var phase = 0; phase < known.Pipeline.Phases.Count; phase++)
        {
            var observed = Array.IndexOf(known.ObservedPhases, phase);
            var name = known.Pipeline.Phases[phase];
            reports.Add(
                observed < 0 || known.History.Count == 0
                    ? Unobserved(name, open?[phase])
                    : Observed(name, chain, observed, fallBacks[observed])
            );
        }
        return reports;
    }

    static PhaseReport Unobserved(PhaseName name, int? open) =>
        new(name.Code, name.Name, false, null, null, null, open, null, null, null, null, 0);

    /// <summary>A phase whose days are known.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="chain">The measured ladder.</param>
    /// <param name="phase">Its place in the ladder, from 0.</param>
    /// <param name="fallBacks">Open leads that fell back into it.</param>
    public static PhaseReport Observed(PhaseName name, PhaseChain chain, int phase, int fallBacks)
    {
        var risks = chain.Risks(phase);
        var movedOn = risks.AdvancedTotal;
        var failed = risks.LostTotal;
        var moveOn = chain.MoveOn(phase);
        var within = Math.Max(0, risks.LastDecisionDay);
        var a = risks.MovedOn(within);
        var l = risks.Failed(within);
        return new PhaseReport(
            name.Code,
            name.Name,
            true,
            chain.Reached(phase),
            movedOn,
            failed,
            chain.Reached(phase) - movedOn - failed,
            new MoveOn(moveOn, risks.Undecided(within), moveOn.TooFewCases || a + l <= 0 ? null : a / (a + l), within),
            chain.Order(phase),
            risks.MedianDaysToMoveOn(),
            risks.MedianDaysToFail(),
            fallBacks
        );
    }

    static int[] FallBacks(KnownLeads known)
    {
        var fallBacks = new int[Math.Max(1, known.ObservedPhases.Length)];
        foreach (var row in known.RowOfLead)
        {
            if (known.Outcome(row) != LeadOutcome.Open)
                continue;
            var shown = known.ObservedPhase(row);
            if (shown < known.History.HighestPhase(known.Lead(row)))
                fallBacks[shown]++;
        }
        return fallBacks;
    }
}
