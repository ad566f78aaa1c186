using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Sequences;

/// <summary>What a sequence, or a mail of it, can follow upon, as one list that works without a script.</summary>
sealed class EventChoices
{
    const string Form = "form";
    const string Piece = "piece";
    const string Act = "act";

    readonly List<(string Value, SequenceEvent Event, string Label)> choices;

    EventChoices(List<(string, SequenceEvent, string)> choices) => this.choices = choices;

    public IEnumerable<(string Value, string Label)> All => choices.Select(one => (one.Value, one.Label));

    public static async Task<EventChoices> Of(
        LeadwerkDb db,
        MarketingDesk desk,
        Speech speech,
        CancellationToken cancel
    )
    {
        var forms = await db.CaptureForms.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel);
        var pieces = await db.ContentPieces.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel);
        var criteria = await desk.Criteria(cancel);
        return new EventChoices([
            Choice(
                new SequenceEvent(SequenceEventKind.FormConfirmed),
                speech["irgendein Formular bestätigt", "confirms any form"]
            ),
            .. forms.Select(one =>
                Choice(
                    new SequenceEvent(SequenceEventKind.FormConfirmed, Form: one.Id),
                    speech[
                        $"das Formular „{one.Current.Title.German}“ (/f/{one.Slug}) bestätigt",
                        $"confirms the form “{one.Current.Title.English}” (/f/{one.Slug})"
                    ]
                )
            ),
            .. pieces.Select(one =>
                Choice(
                    new SequenceEvent(SequenceEventKind.PieceAskedFor, Piece: one.Id),
                    speech[$"„{one.Current.Title.German}“ anfordert", $"asks for “{one.Current.Title.English}”"]
                )
            ),
            .. criteria
                .Where(one => one.Criterion.Accepts(EvidenceKinds.Act))
                .Select(one =>
                    Choice(
                        new SequenceEvent(SequenceEventKind.Act, Criterion: one.Criterion.Id),
                        speech[
                            $"etwas tut, das {one.Phase} belegt: {one.Criterion.Question.German}",
                            $"does something that proves {one.Phase}: {one.Criterion.Question.English}"
                        ]
                    )
                ),
        ]);
    }

    /// <summary>The event behind a choice; one that stands for none is none.</summary>
    public SequenceEvent? Read(string? value) => choices.Find(one => one.Value == value).Event;

    /// <summary>The choice for an event.</summary>
    public static string Of(SequenceEvent? what) =>
        what switch
        {
            null => "",
            { Criterion: { } criterion } => $"{Act}:{criterion.Value}",
            { Piece: { } piece } => $"{Piece}:{piece.Value}",
            { Form: { } form } => $"{Form}:{form.Value}",
            _ => Form,
        };

    /// <summary>What somebody does, in words; something that is gone since has none.</summary>
    public string Label(SequenceEvent what) => choices.Find(one => one.Event == what).Label ?? "–";

    static (string, SequenceEvent, string) Choice(SequenceEvent what, string label) => (Of(what), what, label);
}
