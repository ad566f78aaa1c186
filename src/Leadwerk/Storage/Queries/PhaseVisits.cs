using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Sums;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Queries;

/// <summary>What became of those who reached a phase: the counts behind its chance.</summary>
/// <param name="Plan">The version of the plan.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Reached">How many ever reached it.</param>
/// <param name="MovedOn">How many reached a higher one, or the order.</param>
/// <param name="Failed">How many were lost or expired there.</param>
/// <param name="Staying">How many are still there.</param>
sealed record PhaseVisits(PhasePlanId Plan, PhaseCode Phase, long Reached, long MovedOn, long Failed, long Staying)
{
    /// <summary>All plans and phases in their order; one command over a few kept sums.</summary>
    public static async Task<IReadOnlyList<PhaseVisits>> Of(LeadwerkDb db, CancellationToken cancel)
    {
        var sums = await db.VisitSums.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. sums.GroupBy(sum => (sum.Plan, sum.Position, sum.Phase))
                .OrderBy(phase => phase.Key.Plan.Value)
                .ThenBy(phase => phase.Key.Position)
                .Select(phase => new PhaseVisits(
                    phase.Key.Plan,
                    phase.Key.Phase,
                    phase.Sum(sum => sum.Visits),
                    Went(phase, nameof(PhaseExit.Advanced), nameof(PhaseExit.Won)),
                    Went(phase, nameof(PhaseExit.Lost), nameof(PhaseExit.Expired)),
                    Went(phase, VisitSum.Staying)
                )),
        ];
    }

    static long Went(IEnumerable<VisitSum> sums, params string[] exits) =>
        sums.Where(sum => exits.Contains(sum.Exit)).Sum(sum => sum.Visits);
}
