using Leadwerk.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Web.Access;

/// <summary><c>POST /sign-out</c>: ends the session here and in the database.</summary>
static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-out", End);

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> End(HttpContext http, LeadwerkDb db, Caller caller, [FromForm] string? then)
    {
        var (id, now) = (caller.Session, caller.Now);
        await db
            .Sessions.Where(session => session.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), http.RequestAborted);
        await http.SignOutAsync(SessionCookie.Scheme);
        // Drafts that a tab kept are nobody else's on a machine that several people use.
        http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Results.LocalRedirect(LocalAddress.Or(then, SessionCookie.SignInPath));
    }
}
