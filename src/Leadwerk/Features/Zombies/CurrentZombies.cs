using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Zombies;

/// <summary>An open lead with a measured reason against it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Lead">What was measured of it.</param>
sealed record CurrentZombie(LeadId Id, OpenLead Lead)
{
    /// <summary>Those that are still worked now, whatever happened since they were measured; the worst first. One query.</summary>
    /// <param name="db">The store.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="operation">What they have to be allowed to do to it.</param>
    /// <param name="measured">What was measured last.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<CurrentZombie>> All(
        LeadwerkDb db,
        Caller caller,
        Operation operation,
        Measurements measured,
        CancellationToken cancel
    )
    {
        // Who sees their own leads only makes the database look at those.
        var active = await caller
            .Reachable(db.Leads.Active(caller.Today), operation)
            .Select(lead => lead.Id)
            .ToListAsync(cancel);
        return
        [
            .. active
                .Select(id =>
                    measured.Open.GetValueOrDefault(id) is { Zombie: true } lead ? new CurrentZombie(id, lead) : null
                )
                .OfType<CurrentZombie>()
                .OrderByDescending(zombie => zombie.Lead.DaysInPhase ?? zombie.Lead.DaysOpen),
        ];
    }
}
