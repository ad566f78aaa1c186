using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Web.Parts;

/// <summary>The one sentence that the next page says: what has just been done, and perhaps the way back.</summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="Good">False for something that was refused.</param>
/// <param name="Undo">Address of a form that takes it back; null where the rules allow none.</param>
sealed record Said(string Text, bool Good = true, string? Undo = null);

/// <summary>Carries it from one page to the next in a cookie, so that any node can answer.</summary>
sealed class SaidOnce(IDataProtectionProvider protection, IHttpContextAccessor http)
{
    const string Name = "__Host-leadwerk-said";

    static readonly CookieOptions Kept = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = TimeSpan.FromMinutes(2),
        IsEssential = true,
    };

    readonly IDataProtector protector = protection.CreateProtector("leadwerk.said");

    /// <summary>The next page says it.</summary>
    public void Say(Said said) =>
        http.HttpContext!.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(said)), Kept);

    /// <summary>What there is to say now; it is forgotten with that.</summary>
    public Said? Take()
    {
        var context = http.HttpContext!;
        if (context.Request.Cookies[Name] is not { } kept)
            return null;
        if (!context.Response.HasStarted)
            context.Response.Cookies.Delete(Name, Kept);
        try
        {
            return JsonSerializer.Deserialize<Said>(protector.Unprotect(kept));
        }
        catch (Exception foreign) when (foreign is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}
