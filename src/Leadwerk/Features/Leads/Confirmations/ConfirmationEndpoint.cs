using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Leads.Acts;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Features.Leads.Confirmations;

/// <summary><c>POST /leads/{id}/confirmation/{fact}</c>: a second person vouches for evidence that asks for four eyes.</summary>
static class ConfirmationEndpoint
{
    public static string Of(Guid lead, EvidenceId fact) => $"/leads/{lead}/confirmation/{fact.Value}";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/leads/{id:guid}/confirmation/{fact:guid}", Confirm)
            .WithMetadata(new NeedsAttribute(Operation.ConfirmEvidence));

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> Confirm(
        Guid id,
        Guid fact,
        Caller caller,
        Speech speech,
        SaidOnce said,
        Work work,
        [FromForm] string? then,
        CancellationToken cancel
    )
    {
        // Nobody vouches for what they may not read.
        var file = await work.Open(id, Operation.ReadLeads, cancel);
        if (file is null || !caller.May(Operation.ConfirmEvidence, file.Lead.Owner))
            return Results.NotFound();
        var result = file.Lead.Confirm(file.Plan, new EvidenceId(fact), caller.Stamp);
        var confirmed = result is EvidenceReviewResult.Confirmed;
        var unsaved = confirmed ? await work.Save("confirm-evidence", cancel) : null;
        said.Say(new Said(unsaved ?? speech[result.Text], Good: confirmed && unsaved is null));
        return Results.LocalRedirect(LocalAddress.Or(then, $"/leads/{id}"));
    }
}
