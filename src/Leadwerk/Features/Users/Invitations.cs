using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Users;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Users;

/// <summary>Links by which somebody sets their own password: the first one, or a new one when it is forgotten.</summary>
sealed class Invitations(LeadwerkDb db, Caller caller, MailDesk desk, MailSettings settings, IHttpContextAccessor http)
{
    /// <summary>Whether the link that was made last is on its way by mail, too.</summary>
    public bool Mailed { get; private set; }

    /// <summary>Makes a link and saves it with whatever else waits to be saved. Older links of the user open nothing any more.</summary>
    /// <returns>The link, to be shown once; null where somebody else was faster.</returns>
    public async Task<string?> New(User user, string action, CancellationToken cancel)
    {
        await db.OneTimeLinks.Where(old => old.User == user.Id).ExecuteDeleteAsync(cancel);
        var (link, key) = OneTimeLink.New(user.Id, caller.Now, OneTimeLink.InvitationHolds);
        db.OneTimeLinks.Add(link);
        var path = $"/welcome?key={key}";
        var setup = await desk.Setup(cancel);
        if (setup is not null)
        {
            desk.WriteLink(user, path, invited: !await db.SignIns.AnyAsync(known => known.User == user.Id, cancel));
            Mailed = true;
        }
        caller.Acts(db, action).Note("app_user", user.Id.Value, new Dictionary<string, object?> { ["link"] = "made" });
        if (await db.TrySave(cancel) is not SaveOutcome.Saved)
            return null;
        return $"{Home(setup).TrimEnd('/')}{path}";
    }

    // Whoever sits at the machine itself sees it under a name that leads nobody else here.
    string Home(MailSetup? setup)
    {
        var request = http.HttpContext!.Request;
        var here = $"{request.Scheme}://{request.Host}";
        return settings.FixedAddress
            ?? (new Uri(here).IsLoopback && setup is { PublicAddress.Length: > 0 } ? setup.PublicAddress : here);
    }
}
