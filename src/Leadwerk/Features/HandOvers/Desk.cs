using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.HandOvers;

/// <summary>Somebody who works leads, and how many they have.</summary>
/// <param name="Rep">Who.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Role">What they are there for.</param>
/// <param name="Capacity">Active leads that they can work.</param>
/// <param name="AwayUntil">The last day of their absence; null when they are there.</param>
/// <param name="Active">Leads that they have.</param>
public sealed record Desk(UserId Rep, string Name, Role Role, int Capacity, DateOnly? AwayUntil, int Active)
{
    /// <summary>Whether its places are sales' places: whoever leads sales has some only while they work leads themselves.</summary>
    public bool Counts => Role == Role.Rep || Active > 0;

    /// <summary>Leads that it could take today.</summary>
    public int Free => User.FreeCapacity(Capacity, Active, AwayUntil);

    /// <summary>Everybody who works leads, in the order of their names. Two queries: the leads of each rep stand together in an index.</summary>
    /// <remarks>A sales force of hundreds is counted for each look: no more is read of anybody than is shown.</remarks>
    internal static async Task<IReadOnlyList<Desk>> All(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var away = await Away(db, today, cancel);
        var active = db.Leads.Active(today);
        var desks = await db
            .Users.Where(user => user.ClosedAt == null)
            .Select(user => new
            {
                user.Id,
                user.Name,
                user.Role,
                user.Capacity,
                Active = active.Count(lead => lead.Owner == user.Id),
            })
            .ToListAsync(cancel);
        return
        [
            .. desks
                .Where(user => user.Role.TakesLeads())
                .Select(user => new Desk(
                    user.Id,
                    user.Name,
                    user.Role,
                    user.Capacity,
                    away.TryGetValue(user.Id, out var until) ? until : null,
                    user.Active
                ))
                .OrderBy(desk => desk.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Who is away on a day, and the last day of it.</summary>
    static async Task<Dictionary<UserId, DateOnly>> Away(LeadwerkDb db, DateOnly today, CancellationToken cancel) =>
        await db.Set<Absence>()
            .Where(absence => absence.From <= today && today <= absence.To)
            .GroupBy(absence => EF.Property<UserId>(absence, "UserId"))
            .Select(user => new { User = user.Key, Until = user.Max(absence => absence.To) })
            .ToDictionaryAsync(user => user.User, user => user.Until, cancel);
}
