using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Users;

/// <summary>Links by which somebody sets their own password: the first one, or a new one when it is forgotten.</summary>
sealed class Invitations(LeadwerkDb db, Caller caller, IHttpContextAccessor http)
{
    /// <summary>Makes a link and saves it with whatever else waits to be saved. Older links of the user open nothing any more.</summary>
    /// <returns>The link, to be shown once; null where somebody else was faster.</returns>
    public async Task<string?> New(User user, string action, CancellationToken cancel)
    {
        await db.OneTimeLinks.Where(old => old.User == user.Id).ExecuteDeleteAsync(cancel);
        var (link, key) = OneTimeLink.New(user.Id, caller.Now, OneTimeLink.InvitationHolds);
        db.OneTimeLinks.Add(link);
        caller.Acts(db, action).Note("app_user", user.Id.Value, new Dictionary<string, object?> { ["link"] = "made" });
        if (await db.TrySave(cancel) is not SaveOutcome.Saved)
            return null;
        var request = http.HttpContext!.Request;
        return $"{request.Scheme}://{request.Host}/welcome?key={key}";
    }
}
