using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Web;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Settings.Backups;

/// <summary><c>POST /settings/backup/file</c>: a backup leaves the house only against the password.</summary>
static class BackupEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/settings/backup/file", Download).WithMetadata(new NeedsAttribute(Operation.ManageSystem));

    static async Task<IResult> Download(
        HttpContext http,
        LeadwerkDb db,
        Caller caller,
        DataFolders folders,
        DemoVisit visit,
        SaidOnce saidOnce,
        Speech speech,
        [FromForm] string? file,
        [FromForm] string? password
    )
    {
        // Whoever plays the administrator of the demo must not get at the company's own data.
        if (visit.Here)
            return Results.NotFound();
        var me = caller.User.Id;
        var signIn = await db.SignIns.AsNoTracking().SingleAsync(one => one.User == me, http.RequestAborted);
        if (!Passwords.IsRight(caller.User, signIn, password ?? ""))
        {
            saidOnce.Say(
                new Said(
                    speech[
                        "Das Passwort stimmt nicht. Es wurde nichts heruntergeladen.",
                        "The password is not right. Nothing was downloaded."
                    ],
                    Good: false
                )
            );
            return Results.LocalRedirect("/settings/backup");
        }
        // Only what the list shows: a name from outside is compared, never put together to a path.
        if (BackupList.Of(folders.Backups).FirstOrDefault(one => one.Name == file) is not { } found)
            return Results.NotFound();
        caller
            .Acts(db, "download-backup")
            .Note("backup", Guid.Empty, new Dictionary<string, object?> { ["file"] = found.Name });
        await db.SaveChangesAsync(http.RequestAborted);
        return Results.File(found.FullName, "application/octet-stream", found.Name);
    }
}
