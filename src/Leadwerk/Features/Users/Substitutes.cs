using Leadwerk.Domain;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Users;

/// <summary>Who stands in for whom.</summary>
static class Substitutes
{
    /// <summary>Those who are away on a day and named this user as their substitute. One look-up in an index.</summary>
    public static async Task<IReadOnlyList<UserId>> AbsentFor(
        LeadwerkDb db,
        UserId substitute,
        DateOnly today,
        CancellationToken cancel
    ) =>
        await db
            .Users.Where(user =>
                user.Absences.Any(days => days.Substitute == substitute && days.From <= today && days.To >= today)
            )
            .Select(user => user.Id)
            .ToListAsync(cancel);
}
