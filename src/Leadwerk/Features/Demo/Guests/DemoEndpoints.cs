using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Demo.Guests;

/// <summary>In and out of the demo company, and who one is in there.</summary>
static class DemoEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/demo/begin", Begin);
        app.MapPost("/demo/as", Become).AllowAnonymous();
        app.MapPost("/demo/leave", Leave).AllowAnonymous();
    }

    // The form binding is what makes the framework ask for the form's token.
    static IResult Begin(DemoVisit visit, DemoDoor door, [FromForm] string? then)
    {
        _ = then;
        if (!visit.Here)
            door.Begin();
        return Results.LocalRedirect(visit.Here ? "/demo" : "/demo/making");
    }

    // Whoever looked around before there was a lead comes back to the doors, not to an empty day.
    static async Task<IResult> Leave(DemoVisit visit, Store own, [FromForm] string? then, CancellationToken cancel)
    {
        visit.Leave();
        await using var db = own.Open();
        return Results.LocalRedirect(LocalAddress.Or(then, await db.Leads.AnyAsync(cancel) ? "/today" : "/start"));
    }

    /// <summary>Nobody in there has a password: whoever visits may be each of them, in there and nowhere else.</summary>
    static async Task<IResult> Become(
        HttpContext http,
        DemoVisit visit,
        LeadwerkDb db,
        Caller caller,
        [FromForm] string? mail
    )
    {
        if (!visit.Here)
            return Results.NotFound();
        var user = await db.Users.SingleOrDefaultAsync(one => one.Mail == mail, http.RequestAborted);
        if (user is null)
            return Results.NotFound();
        var signIn = await db.SignIns.SingleOrDefaultAsync(one => one.User == user.Id, http.RequestAborted);
        if (signIn is null)
        {
            signIn = new SignIn
            {
                User = user.Id,
                PasswordHash = Passwords.Hash(user, Passwords.New()),
                MustChange = false,
                SetAt = caller.Now,
                Stamp = Guid.NewGuid(),
            };
            db.SignIns.Add(signIn);
            await db.As(user.Id.Value.ToString(), "visit-demo").SaveChangesAsync(http.RequestAborted);
        }
        await SessionCookie.Begin(http, db.As(user.Id.Value.ToString(), "sign-in"), signIn, caller.Now);
        return Results.LocalRedirect("/today");
    }
}
