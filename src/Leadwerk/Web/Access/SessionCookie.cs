using System.Security.Claims;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Features.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Web.Access;

/// <summary>The cookie that names a session. Whether that session still holds is asked of the database with every request.</summary>
static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string SignInPath = "/sign-in";

    const string SessionClaim = "session";
    const int MostLettersOfBrowser = 200;

    /// <summary>A session that nobody used for so long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>However busy: after so long one signs in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    static readonly TimeSpan SeenIsExactTo = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options)
    {
        // Browsers keep such a cookie to this host and to encrypted connections; localhost counts as one.
        options.Cookie.Name = "__Host-leadwerk";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = "/denied";
        options.ReturnUrlParameter = "then";
        options.ExpireTimeSpan = Longest;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = Validate;
        options.CookieManager = new DemoCookies();
    }

    /// <summary>Begins a session of a user who proved who they are. The caller saves.</summary>
    public static async Task Begin(HttpContext http, LeadwerkDb db, SignIn signIn, DateTime now)
    {
        var session = new Session
        {
            Id = Guid.NewGuid(),
            User = signIn.User,
            Stamp = signIn.Stamp,
            StartedAt = now,
            SeenAt = now,
            Browser = Shortened(http.Request.Headers.UserAgent.ToString()),
        };
        db.Sessions.Add(session);
        db.Note("app_user", signIn.User.Value, new Dictionary<string, object?> { ["session"] = "begun" });
        await db.SaveChangesAsync(http.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(SessionClaim, session.Id.ToString())], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var id))
        {
            context.RejectPrincipal();
            return;
        }
        var db = services.GetRequiredService<LeadwerkDb>();
        var caller = services.GetRequiredService<Caller>();
        var found = await (
            from session in db.Sessions
            where session.Id == id
            join user in db.Users on session.User equals user.Id
            join signIn in db.SignIns on session.User equals signIn.User
            from company in db.OwnCompanies.DefaultIfEmpty()
            select new
            {
                session,
                user,
                signIn.Stamp,
                signIn.MustChange,
                company,
            }
        )
            .AsNoTracking()
            .AsSingleQuery()
            .FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        var holds =
            found is { session.EndedAt: null, user.ClosedAt: null }
            && found.session.Stamp == found.Stamp
            && caller.Now - found.session.SeenAt < Idle
            && caller.Now - found.session.StartedAt < Longest;
        if (!holds)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }
        caller.Is(found!.user, id, found.MustChange, found.company);
        if (found.user.WorksLeads)
            caller.Represents(
                await Substitutes.AbsentFor(db, found.user.Id, caller.Today, context.HttpContext.RequestAborted)
            );
        if (caller.Now - found.session.SeenAt > SeenIsExactTo)
            await db
                .Sessions.Where(session => session.Id == id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(session => session.SeenAt, caller.Now),
                    context.HttpContext.RequestAborted
                );
    }

    static string Shortened(string browser) =>
        browser.Length <= MostLettersOfBrowser ? browser : browser[..MostLettersOfBrowser];
}
