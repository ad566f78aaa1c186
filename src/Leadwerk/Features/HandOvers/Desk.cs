using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.HandOvers;

/// <summary>Somebody who works leads, and how many they have.</summary>
public sealed record Desk(User Rep, int Active)
{
    /// <summary>Whether its places are sales' places: whoever leads sales has some only while they work leads themselves.</summary>
    public bool Counts => Rep.Role == Role.Rep || Active > 0;

    /// <summary>Leads that it could take today.</summary>
    public int Free(DateOnly today) => Rep.FreeCapacity(Active, today);

    /// <summary>Everybody who works leads, in the order of their names. Two queries.</summary>
    internal static async Task<IReadOnlyList<Desk>> All(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var users = await db.Users.AsNoTracking().Where(user => user.ClosedAt == null).ToListAsync(cancel);
        var active = await db
            .Leads.Active(today)
            .GroupBy(lead => lead.Owner)
            .Select(group => new { Owner = group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return
        [
            .. users
                .Where(user => user.WorksLeads)
                .OrderBy(user => user.Name, StringComparer.CurrentCulture)
                .Select(user => new Desk(user, active.Find(one => one.Owner == user.Id)?.Count ?? 0)),
        ];
    }
}
