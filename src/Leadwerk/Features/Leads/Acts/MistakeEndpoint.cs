using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Features.Leads.Acts;

/// <summary>
/// <c>POST /leads/{id}/revocation/{fact}/mistake</c>: evidence that was recorded by mistake is revoked with that reason.
/// It stays visible as revoked, as any other.
/// </summary>
static class MistakeEndpoint
{
    public static LocalText Reason { get; } = new("Versehentlich festgehalten", "Recorded by mistake");

    public static string Of(Guid lead, EvidenceId fact) => $"/leads/{lead}/revocation/{fact.Value}/mistake";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/leads/{id:guid}/revocation/{fact:guid}/mistake", Revoke)
            .WithMetadata(new NeedsAttribute(Operation.RevokeEvidence));

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> Revoke(
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
        var file = await work.Open(id, Operation.ReadLeads, cancel);
        var evidence = file?.Lead.Evidence.FirstOrDefault(one => one.Id == new EvidenceId(fact));
        if (file is null || evidence is null || !caller.May(Operation.RevokeEvidence, evidence.RecordedBy))
            return Results.NotFound();
        var result = file.Lead.Revoke(file.Plan, evidence.Id, speech[Reason], null, file.Bans, caller.Stamp);
        // An order that was none: the lead needs its next step, which only the whole page asks for.
        if (result is EvidenceReviewResult.NextStepNeeded)
            return Results.LocalRedirect($"/leads/{id}/revocation/{fact}?mistake=true");
        var unsaved = result is EvidenceReviewResult.Revoked ? await work.Save("revoke-evidence", cancel) : null;
        said.Say(
            new Said(unsaved ?? speech[result.Text], Good: unsaved is null && result is EvidenceReviewResult.Revoked)
        );
        return Results.LocalRedirect(LocalAddress.Or(then, $"/leads/{id}"));
    }
}
