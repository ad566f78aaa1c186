using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Risks;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>What is measured of one version of a plan alone.</summary>
/// <param name="Plan">The version.</param>
/// <param name="Name">What is sold by it.</param>
/// <param name="Number">Number of the version, from 1.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Leads">Leads that began with it.</param>
/// <param name="Phases">Its ladder, lowest first; empty where none was reached.</param>
sealed record PlanLadder(
    PhasePlanId Plan,
    string Name,
    int Number,
    DateTime MadeAt,
    int Leads,
    IReadOnlyList<PhaseReport> Phases
)
{
    /// <summary>All versions by which a lead was ever worked, the newest first. Each costs one grouped query; a single one needs none.</summary>
    public static async Task<IReadOnlyList<PlanLadder>> All(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var leads = await StorePipeline
            .Kept(db)
            .GroupBy(lead => lead.Plan)
            .Select(version => new { Plan = version.Key, Leads = version.Count() })
            .ToDictionaryAsync(version => version.Plan, version => version.Leads, cancel);
        var plans = await db.PhasePlans.AsNoTracking().ToListAsync(cancel);
        var fallen = await FallBack.ByPhase(db, today, cancel);
        var ladders = new List<PlanLadder>();
        foreach (var plan in plans.Where(plan => leads.ContainsKey(plan.Id)).OrderByDescending(plan => plan.MadeAt))
        {
            var phases = leads.Count < 2 ? [] : await Ladder(db, plan, fallen, today, cancel);
            ladders.Add(new PlanLadder(plan.Id, plan.Name, plan.Number, plan.MadeAt, leads[plan.Id], phases));
        }
        return ladders;
    }

    static async Task<IReadOnlyList<PhaseReport>> Ladder(
        LeadwerkDb db,
        PhasePlan plan,
        IReadOnlyList<FallBack> fallen,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var phases = plan.Phases.Where(phase => phase != plan.OrderPhase).ToList();
        var codes = phases.ConvertAll(phase => phase.Code.Value);
        var chain = PhaseChain.Of(await Visits.Count(db, codes, today, cancel, plan.Id));
        return
        [
            .. phases.Select(
                (phase, place) =>
                    PhaseReports.Observed(
                        new PhaseName(phase.Code.Value, phase.Name.German, HasEntryDates: true),
                        chain,
                        place,
                        fallen.Where(one => one.Plan == plan.Id && one.Phase == phase.Code).Sum(one => one.Leads)
                    )
            ),
        ];
    }
}

/// <summary>Open leads that stand in a lower phase than they have proven before, because evidence was revoked.</summary>
/// <param name="Plan">Version of the plan.</param>
/// <param name="Phase">Where they stand now; null where nothing is proven any more.</param>
/// <param name="Leads">How many.</param>
sealed record FallBack(PhasePlanId Plan, PhaseCode? Phase, int Leads)
{
    /// <summary>One grouped query.</summary>
    public static async Task<IReadOnlyList<FallBack>> ByPhase(
        LeadwerkDb db,
        DateOnly today,
        CancellationToken cancel
    ) =>
        await StorePipeline
            .Kept(db)
            .Where(lead =>
                lead.Outcome == null
                && (lead.ExpiresOn == null || lead.ExpiresOn > today)
                && lead.FallBacks > 0
                && lead.Phase != lead.HighestPhase
            )
            .GroupBy(lead => new { lead.Plan, lead.Phase })
            .Select(group => new FallBack(group.Key.Plan, group.Key.Phase, group.Count()))
            .ToListAsync(cancel);
}
