using System.Globalization;
using System.Security.Cryptography;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Demo.Guests;

/// <summary>Whether this browser looks at the demo company now. A sealed cookie says so, which only this program can write.</summary>
sealed class DemoVisit(
    IHttpContextAccessor http,
    DemoDoor door,
    IDataProtectionProvider protection,
    StoreStatistics own
)
{
    const string Name = "__Host-leadwerk-visit";
    const string Format = "yyyy-MM-dd";

    static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    static readonly CookieOptions Kept = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };

    readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("leadwerk.visit")
        .ToTimeLimitedDataProtector();

    bool asked;
    DateOnly? day;

    /// <summary>Everything that this request reads and changes is invented.</summary>
    public bool Here => Day is not null;

    DateOnly? Day
    {
        get
        {
            if (!asked)
                (asked, day) = (true, Read());
            return day;
        }
    }

    /// <summary>The data that this request is about: the demo's, or the company's own.</summary>
    public Store Store(Store own) => Day is { } visited ? door.StoreOf(visited) : own;

    /// <summary>What is measured of these data.</summary>
    public StoreStatistics Statistics => Day is { } visited ? door.StatisticsOf(visited) : own;

    /// <summary>From the next request on the browser looks at today's demo.</summary>
    public void Enter() =>
        http.HttpContext!.Response.Cookies.Append(
            Name,
            protector.Protect(door.Today.ToString(Format, CultureInfo.InvariantCulture), Longest),
            Kept
        );

    /// <summary>From the next request on the browser is back at its own company.</summary>
    public void Leave() => http.HttpContext!.Response.Cookies.Delete(Name, Kept);

    DateOnly? Read()
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { } kept)
            return null;
        try
        {
            var visited = DateOnly.ParseExact(protector.Unprotect(kept), Format, CultureInfo.InvariantCulture);
            return door.IsReady(visited) ? visited : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
