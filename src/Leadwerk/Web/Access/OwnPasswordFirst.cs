using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Web.Access;

/// <summary>A password that somebody else has seen opens nothing but the page to change it.</summary>
static class OwnPasswordFirst
{
    const string Page = "/account/password";

    static readonly string[] Open = [Page, "/sign-out", "/preferences"];

    public static void UseOwnPasswordFirst(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var locked =
                    http.RequestServices.GetRequiredService<Caller>().MustChangePassword
                    && http.GetEndpoint() is not null
                    && http.GetEndpoint()!.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>()
                        is null
                    && !Open.Contains(http.Request.Path.Value, StringComparer.Ordinal);
                if (!locked)
                    return next(http);
                http.Response.Redirect(Page);
                return Task.CompletedTask;
            }
        );
}
