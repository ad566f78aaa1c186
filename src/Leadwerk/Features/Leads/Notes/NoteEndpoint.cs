using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Leads.Acts;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Leads.Notes;

/// <summary><c>POST /leads/{id}/notes/{note}/withdrawal</c>: its author, or the head of sales, takes a note back.</summary>
static class NoteEndpoint
{
    public static string Withdrawal(Guid lead, NoteId note) => $"/leads/{lead}/notes/{note.Value}/withdrawal";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/leads/{id:guid}/notes/{note:guid}/withdrawal", Withdraw)
            .WithMetadata(new NeedsAttribute(Operation.RevokeEvidence));

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> Withdraw(
        Guid id,
        Guid note,
        LeadwerkDb db,
        Caller caller,
        Speech speech,
        SaidOnce said,
        Work work,
        [FromForm] string? then,
        CancellationToken cancel
    )
    {
        var (noteId, leadId) = (new NoteId(note), new LeadId(id));
        var found = await (
            from one in db.Notes
            where one.Id == noteId && one.Lead == leadId
            join lead in db.Leads on one.Lead equals lead.Id
            select new { Note = one, lead.Owner }
        ).SingleOrDefaultAsync(cancel);
        if (
            found is null
            || !caller.May(Operation.ReadLeads, found.Owner)
            || !caller.May(Operation.RevokeEvidence, found.Note.WrittenBy)
        )
            return Results.NotFound();
        var result = found.Note.Withdraw(caller.Stamp);
        var unsaved = await work.Save("withdraw-note", cancel);
        said.Say(unsaved is null ? new Said(speech[result.Text]) : new Said(unsaved, Good: false));
        return Results.LocalRedirect(LocalAddress.Or(then, $"/leads/{id}"));
    }
}
