using Leadwerk.Domain;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.HandOvers;

/// <summary>Somebody who was shut out and whose leads go on without anybody who works them.</summary>
public sealed record LeftBehind(UserId Rep, string Name, int Leads)
{
    /// <summary>Those who left most first; one query.</summary>
    internal static async Task<IReadOnlyList<LeftBehind>> All(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var active = db.Leads.Active(today);
        var gone = await db
            .Users.Where(user => user.ClosedAt != null)
            .Select(user => new
            {
                user.Id,
                user.Name,
                Leads = active.Count(lead => lead.Owner == user.Id),
            })
            .Where(user => user.Leads > 0)
            .OrderByDescending(user => user.Leads)
            .ToListAsync(cancel);
        return gone.ConvertAll(user => new LeftBehind(user.Id, user.Name, user.Leads));
    }
}
