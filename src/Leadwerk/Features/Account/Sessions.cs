using Leadwerk.Domain;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Account;

/// <summary>The browsers in which somebody is signed in.</summary>
static class Sessions
{
    /// <summary>Those that still hold.</summary>
    public static IQueryable<Session> Open(LeadwerkDb db, UserId user, Guid stamp, DateTime now)
    {
        var (seen, started) = (now - SessionCookie.Idle, now - SessionCookie.Longest);
        return db
            .Sessions.AsNoTracking()
            .Where(session =>
                session.User == user
                && session.Stamp == stamp
                && session.EndedAt == null
                && session.SeenAt > seen
                && session.StartedAt > started
            );
    }

    /// <summary>Ends some of a user's, and notes it.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> End(
        LeadwerkDb db,
        IQueryable<Session> which,
        Caller caller,
        UserId user,
        CancellationToken cancel
    )
    {
        var now = caller.Now;
        var ended = await which
            .Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancel);
        caller
            .Acts(db, "end-sessions")
            .Note("app_user", user.Value, new Dictionary<string, object?> { ["session"] = "ended", ["count"] = ended });
        await db.SaveChangesAsync(cancel);
        return ended;
    }
}
