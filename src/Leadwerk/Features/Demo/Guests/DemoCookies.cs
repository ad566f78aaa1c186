using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Features.Demo.Guests;

/// <summary>A session in the demo has a cookie of its own, so that the one in the own company goes on meanwhile.</summary>
sealed class DemoCookies : ICookieManager
{
    readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        cookies.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameFor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, NameFor(context, key), options);

    static string NameFor(HttpContext context, string key) =>
        context.RequestServices.GetRequiredService<DemoVisit>().Here ? $"{key}-demo" : key;
}
