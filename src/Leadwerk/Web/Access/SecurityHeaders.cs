using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Web.Access;

/// <summary>What every answer tells the browser to forbid.</summary>
static class SecurityHeaders
{
    /// <summary>Nothing from elsewhere, no script inside a page, no frame around it.</summary>
    const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() => Add(http.Response));
                return next(http);
            }
        );

    static Task Add(HttpResponse response)
    {
        var headers = response.Headers;
        // A report that carries its styles inside brings a policy of its own, which forbids the rest.
        if (string.IsNullOrEmpty(headers.ContentSecurityPolicy))
            headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (response.HttpContext.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // Pages are one person's view of a moment; style sheets and scripts say themselves how long they keep.
        if (string.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
