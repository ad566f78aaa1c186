using Leadwerk.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Features.Setup;

/// <summary>While nobody has an account there is only one page: the one that makes the first.</summary>
static class SetupFirst
{
    const string Page = "/setup";

    public static void UseSetupFirst(this WebApplication app)
    {
        // Users are never deleted: once there is one, nobody has to ask again.
        var someoneIsThere = false;
        app.Use(
            async (http, next) =>
            {
                if (someoneIsThere || !IsAnotherPage(http))
                {
                    await next(http);
                    return;
                }
                await using (var db = http.RequestServices.GetRequiredService<Store>().Open())
                    someoneIsThere = await db.Users.AnyAsync(http.RequestAborted);
                if (someoneIsThere)
                    await next(http);
                else
                    http.Response.Redirect(Page);
            }
        );
    }

    static bool IsAnotherPage(HttpContext http) =>
        http.Request.Path == "/"
        || (
            http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && http.Request.Path != Page
            && http.Request.Path != "/not-found"
        );
}
