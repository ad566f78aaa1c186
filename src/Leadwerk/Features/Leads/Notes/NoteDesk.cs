using Leadwerk.Domain.Leads;
using Leadwerk.Features.Leads.Acts;
using Leadwerk.Features.Leads.Facts;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Leads.Notes;

/// <summary>Writes notes, and says how to take them back.</summary>
sealed class NoteDesk(LeadwerkDb db, Caller caller, Speech speech, Work work, SaidOnce saidOnce)
{
    /// <returns>Why not; null when it stands in the timeline.</returns>
    public async Task<string?> Write(LeadFile file, string text, CancellationToken cancel)
    {
        var result = Note.Write(file.Lead, text, caller.Stamp);
        if (result is not NoteResult.Written written)
            return speech[result.Text];
        db.Notes.Add(written.Note);
        if (await work.Save("write-note", cancel) is { } unsaved)
            return unsaved;
        saidOnce.Say(new Said(speech[result.Text], Undo: NoteEndpoint.Withdrawal(file.Lead.Id.Value, written.Note.Id)));
        return null;
    }
}
