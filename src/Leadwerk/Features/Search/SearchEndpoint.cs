using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Features.Search;

/// <summary><c>GET /search/hits?q=</c>: what the palette shows while somebody types.</summary>
static class SearchEndpoint
{
    /// <summary>Of each kind; more would have to be scrolled for.</summary>
    const int Most = 6;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/search/hits", Find).WithMetadata(new NeedsAttribute(Operation.ReadLeads));

    static async Task<IResult> Find(
        string? q,
        LeadwerkDb db,
        Caller caller,
        Speech speech,
        DemoVisit visit,
        CancellationToken cancel
    ) => Results.Json(await new Finder(db, caller, speech, visit).Find(q, Most, cancel));
}
