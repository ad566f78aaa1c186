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

    /// <summary>Everybody who works leads, in the order of their names. One query: the leads of each rep stand together in an index.</summary>
    internal static async Task<IReadOnlyList<Desk>> All(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var active = db.Leads.Active(today);
        var desks = await db
            .Users.AsNoTracking()
            .Where(user => user.ClosedAt == null)
            .Select(user => new { User = user, Active = active.Count(lead => lead.Owner == user.Id) })
            .ToListAsync(cancel);
        return
        [
            .. desks
                .Where(desk => desk.User.WorksLeads)
                .Select(desk => new Desk(desk.User, desk.Active))
                .OrderBy(desk => desk.Rep.Name, StringComparer.CurrentCulture),
        ];
    }
}
