using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Documents;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Leads.Documents;

/// <summary><c>GET /leads/{id}/documents/{fact}</c>: the file of a document, to be saved and never shown.</summary>
static class DocumentEndpoint
{
    public static string Of(LeadId lead, EvidenceId fact) => $"/leads/{lead.Value}/documents/{fact.Value}";

    public static void Map(IEndpointRouteBuilder app) =>
        // An offer or an order names people; whoever sees no contact data sees no file either.
        app.MapGet("/leads/{id:guid}/documents/{fact:guid}", Send)
            .WithMetadata(new NeedsAttribute(Operation.ReadContactData));

    static async Task<IResult> Send(
        Guid id,
        Guid fact,
        HttpContext http,
        LeadwerkDb db,
        Caller caller,
        CancellationToken cancel
    )
    {
        var (leadId, factId) = (new LeadId(id), new EvidenceId(fact));
        var found = await (
            from lead in db.Leads.AsNoTracking()
            where lead.Id == leadId
            from evidence in lead.Evidence
            where evidence.Id == factId
            select new
            {
                lead.Owner,
                evidence.FileHash,
                evidence.FileName,
            }
        ).SingleOrDefaultAsync(cancel);
        if (
            found is not { FileHash: { } hash, FileName: { } name }
            || !caller.May(Operation.ReadLeads, found.Owner)
            || !caller.May(Operation.ReadContactData, found.Owner)
            || await StoredFiles.Content(db, hash, cancel) is not { } content
        )
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        return Results.Bytes(content, "application/octet-stream", name);
    }
}
