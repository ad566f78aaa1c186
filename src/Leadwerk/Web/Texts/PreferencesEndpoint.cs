using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Web.Texts;

/// <summary><c>POST /preferences</c>: language and theme, for everybody, also before signing in.</summary>
static class PreferencesEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/preferences", Keep).AllowAnonymous();

    static IResult Keep(
        HttpContext http,
        Preferences present,
        [FromForm] string? language,
        [FromForm] string? theme,
        [FromForm] string? then
    )
    {
        present.With(language, theme).Keep(http.Response);
        return Results.LocalRedirect(LocalAddress.Or(then, "/"));
    }
}
