using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Sequences;

/// <summary>A sequence begins, pauses, and goes on; each of the last two takes the other back.</summary>
static class SequenceEndpoints
{
    public static string Beginning(SequenceId id) => $"{Page(id)}/beginning";

    public static string Pause(SequenceId id) => $"{Page(id)}/pause";

    public static string Resumption(SequenceId id) => $"{Page(id)}/resumption";

    public static string Page(SequenceId id) => $"/marketing/sequences/{id.Value}";

    public static void Map(IEndpointRouteBuilder app)
    {
        var needs = new NeedsAttribute(Operation.WorkMarketing);
        app.MapPost("/marketing/sequences/{id:guid}/beginning", Begin).WithMetadata(needs);
        app.MapPost("/marketing/sequences/{id:guid}/pause", Hold).WithMetadata(needs);
        app.MapPost("/marketing/sequences/{id:guid}/resumption", Resume).WithMetadata(needs);
    }

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> Begin(
        Guid id,
        LeadwerkDb db,
        MarketingDesk desk,
        Caller caller,
        Speech speech,
        SaidOnce said,
        [FromForm] string? then,
        CancellationToken cancel
    )
    {
        if (await Find(db, id, cancel) is not { } sequence)
            return Results.NotFound();
        var result = sequence.Begin(await db.PublicTexts.FirstOrDefaultAsync(cancel), caller.Stamp);
        var problem = result is SequenceResult.Kept ? await desk.Save("begin-sequence", cancel) : speech[result.Text];
        said.Say(
            new Said(
                problem
                    ?? speech[
                        "Die Mailreihe läuft. Es zählt, was Menschen von jetzt an tun.",
                        "The sequence runs. What people do from now on counts."
                    ],
                Good: problem is null
            )
        );
        return Results.LocalRedirect(LocalAddress.Or(then, Page(sequence.Id)));
    }

    static Task<IResult> Hold(
        Guid id,
        LeadwerkDb db,
        MarketingDesk desk,
        Caller caller,
        Speech speech,
        SaidOnce said,
        [FromForm] string? then,
        CancellationToken cancel
    ) =>
        Turn(
            (db, desk, said),
            id,
            "pause-sequence",
            then,
            async sequence =>
            {
                sequence.Pause(caller.Stamp);
                await new MailQueue(db).HoldBack(sequence.Id, cancel);
                return new Said(
                    speech[
                        "Die Mailreihe ist angehalten: Nichts von ihr geht hinaus, alle behalten ihren Platz.",
                        "The sequence is paused: nothing of it leaves, and everybody keeps their place."
                    ],
                    Undo: Resumption(sequence.Id)
                );
            },
            cancel
        );

    static Task<IResult> Resume(
        Guid id,
        LeadwerkDb db,
        MarketingDesk desk,
        Caller caller,
        Speech speech,
        SaidOnce said,
        [FromForm] string? then,
        CancellationToken cancel
    ) =>
        Turn(
            (db, desk, said),
            id,
            "resume-sequence",
            then,
            async sequence =>
            {
                sequence.Resume();
                await new MailQueue(db).LetGo(sequence.Id, caller.Now, cancel);
                return new Said(
                    speech["Die Mailreihe läuft weiter.", "The sequence goes on."],
                    Undo: Pause(sequence.Id)
                );
            },
            cancel
        );

    /// <summary>The sequence and the mails of it that wait turn together, or not at all.</summary>
    static async Task<IResult> Turn(
        (LeadwerkDb Db, MarketingDesk Desk, SaidOnce Said) with,
        Guid id,
        string action,
        string? then,
        Func<Sequence, Task<Said>> turn,
        CancellationToken cancel
    )
    {
        if (await Find(with.Db, id, cancel) is not { } sequence)
            return Results.NotFound();
        await using var transaction = await with.Db.Database.BeginTransactionAsync(cancel);
        var done = await turn(sequence);
        var unsaved = await with.Desk.Save(action, cancel);
        if (unsaved is null)
            await transaction.CommitAsync(cancel);
        with.Said.Say(unsaved is null ? done : new Said(unsaved, Good: false));
        return Results.LocalRedirect(LocalAddress.Or(then, Page(sequence.Id)));
    }

    static Task<Sequence?> Find(LeadwerkDb db, Guid id, CancellationToken cancel)
    {
        var wanted = new SequenceId(id);
        return db.Sequences.SingleOrDefaultAsync(one => one.Id == wanted, cancel);
    }
}
