using System.Security.Cryptography;
using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Account;

/// <summary>The two steps into an account: the password and, where somebody wants it, the code of their app.</summary>
sealed class EnterAccount(
    LeadwerkDb db,
    Caller caller,
    SignInLimits limits,
    IDataProtectionProvider protection,
    IHttpContextAccessor http
)
{
    const string Name = "__Host-leadwerk-code";

    static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(10);

    static readonly CookieOptions Kept = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };

    readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("leadwerk.code")
        .ToTimeLimitedDataProtector();

    HttpContext Http => http.HttpContext!;

    /// <summary>The first step.</summary>
    public async Task<Entrance> WithPassword(string typedMail, string password)
    {
        var mail = typedMail.Trim().ToLowerInvariant();
        if (limits.MustWait(Address, mail) is { } wait)
            return new Entrance.TooMany(wait);
        var found = await (
            from user in db.Users
            where user.Mail == mail && user.ClosedAt == null
            join signIn in db.SignIns on user.Id equals signIn.User
            select new { user, signIn }
        ).FirstOrDefaultAsync(Http.RequestAborted);
        // Somebody unknown costs as much time as a wrong password: nobody learns who has an account.
        var right = found is null
            ? Passwords.CheckInVain(password)
            : Passwords.IsRight(found.user, found.signIn, password);
        if (!right)
            return await Refused(found?.user, "password");
        if (found!.signIn.TotpSince is null)
            return await Begin(found.signIn);
        var ticket = protector.Protect($"{found.user.Id.Value}|{found.signIn.Stamp}", BetweenSteps);
        Http.Response.Cookies.Append(Name, ticket, Kept);
        return new Entrance.NeedsCode();
    }

    /// <summary>The second step: a code of the app, or one of those written down for when it is lost.</summary>
    public async Task<Entrance> WithCode(string code)
    {
        if (Ticket() is not var (id, stamp))
            return new Entrance.TooLate();
        var found = await (
            from user in db.Users
            where user.Id == id && user.ClosedAt == null
            join signIn in db.SignIns on user.Id equals signIn.User
            select new { user, signIn }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(Http.RequestAborted);
        if (found?.signIn.Stamp != stamp)
            return new Entrance.TooLate();
        if (limits.MustWait(Address, $"{found.user.Mail} code") is { } wait)
            return new Entrance.TooMany(wait);
        var right =
            await SecondFactor.Accepts(db, found.signIn, code, caller.Now, Http.RequestAborted)
            || await SecondFactor.UsesUp(db, found.user.Id, code, caller.Now, Http.RequestAborted);
        if (!right)
            return await Refused(found.user, "code");
        Http.Response.Cookies.Delete(Name, Kept);
        return await Begin(found.signIn);
    }

    string Address => Http.Connection.RemoteIpAddress?.ToString() ?? "";

    async Task<Entrance> Begin(SignIn signIn)
    {
        await SessionCookie.Begin(Http, db.As(signIn.User.Value.ToString(), "sign-in"), signIn, caller.Now);
        return new Entrance.Inside();
    }

    /// <summary>The journal learns whose account it was; what was typed stands nowhere, it may be half a password.</summary>
    async Task<Entrance> Refused(User? user, string what)
    {
        db.As("nobody", "sign-in");
        db.Note(
            "app_user",
            user?.Id.Value ?? Guid.Empty,
            new Dictionary<string, object?> { ["session"] = "refused", ["wrong"] = what }
        );
        await db.SaveChangesAsync(Http.RequestAborted);
        return new Entrance.Wrong();
    }

    (UserId User, Guid Stamp)? Ticket()
    {
        if (Http.Request.Cookies[Name] is not { } kept)
            return null;
        try
        {
            var parts = protector.Unprotect(kept).Split('|');
            return (new UserId(Guid.Parse(parts[0])), Guid.Parse(parts[1]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
