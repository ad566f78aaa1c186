using Leadwerk.Domain;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Yields;

/// <summary>What the ids in results are called. Three queries, without the texts of the pieces.</summary>
sealed class YieldNames
{
    readonly Speech speech;
    readonly Dictionary<Guid, LocalText> titles;
    readonly Dictionary<Guid, string> groups;
    readonly Dictionary<Guid, LocalText> questions;

    YieldNames(
        Speech speech,
        Dictionary<Guid, LocalText> titles,
        Dictionary<Guid, string> groups,
        Dictionary<Guid, LocalText> questions
    ) => (this.speech, this.titles, this.groups, this.questions) = (speech, titles, groups, questions);

    /// <summary>The content pieces by their titles, for a choice.</summary>
    public IEnumerable<(Guid Id, string Title)> Pieces =>
        titles
            .Select(piece => (piece.Key, speech[piece.Value]))
            .OrderBy(piece => piece.Item2, StringComparer.CurrentCulture);

    public static async Task<YieldNames> Of(LeadwerkDb db, Speech speech, CancellationToken cancel)
    {
        var titles = await db
            .ContentPieces.AsNoTracking()
            .IgnoreAutoIncludes()
            .Select(piece => new
            {
                piece.Id,
                German = piece.Versions.OrderByDescending(one => one.Number).Select(one => one.Title.German).First(),
                English = piece.Versions.OrderByDescending(one => one.Number).Select(one => one.Title.English).First(),
            })
            .ToDictionaryAsync(piece => piece.Id.Value, piece => new LocalText(piece.German, piece.English), cancel);
        var groups = await db
            .TargetGroups.AsNoTracking()
            .Select(group => new { group.Id, group.Name })
            .ToDictionaryAsync(group => group.Id.Value, group => group.Name, cancel);
        var plans = await db.PhasePlans.AsNoTracking().ToListAsync(cancel);
        var questions = plans
            .OrderByDescending(plan => plan.MadeAt)
            .SelectMany(plan => plan.Phases.SelectMany(phase => phase.Criteria))
            .GroupBy(criterion => criterion.Id.Value)
            .ToDictionary(same => same.Key, same => same.First().Question);
        return new YieldNames(speech, titles, groups, questions);
    }

    /// <summary>What somebody came by.</summary>
    public string Of(OutcomeBy by, string? what) =>
        (by, what) switch
        {
            (OutcomeBy.Piece, null) => speech["ohne Inhalt", "without content"],
            (OutcomeBy.Group, null) => speech["ohne Zielgruppe", "without target group"],
            (OutcomeBy.Source, null) => speech["ohne Angabe im Link", "nothing said in the link"],
            (OutcomeBy.Campaign, null) => speech["ohne Kampagne", "without campaign"],
            (OutcomeBy.Piece, _) => Known(titles, what),
            (OutcomeBy.Group, _) => Guid.TryParse(what, out var group) && groups.TryGetValue(group, out var name)
                ? name
                : what,
            (_, null) => "–",
            (_, Tombstone.Text) => speech["gelöscht (Art. 17 DSGVO)", "erased (Art. 17 GDPR)"],
            _ => what,
        };

    public string Question(Guid criterion) =>
        questions.TryGetValue(criterion, out var text) ? speech[text] : speech["frühere Frage", "earlier question"];

    /// <summary>What a follower did.</summary>
    public string Of(MeasuredAct act) =>
        act.Kind switch
        {
            ActKind.Asked => speech[
                $"„{Known(titles, act.What)}“ angefordert",
                $"Asked for “{Known(titles, act.What)}”"
            ],
            ActKind.CameBack => speech["An einem späteren Tag wiedergekommen", "Came back on a later day"],
            ActKind.Answered => speech[
                $"Im Formular beantwortet: {Question(act.What!.Value)}",
                $"Answered in a form: {Question(act.What!.Value)}"
            ],
            _ => speech[
                $"Anders gehandelt, vom Team festgehalten: {Question(act.What!.Value)}",
                $"Another act, recorded by the team: {Question(act.What!.Value)}"
            ],
        };

    string Known(Dictionary<Guid, LocalText> names, string? what) =>
        Known(names, Guid.TryParse(what, out var id) ? id : null);

    string Known(Dictionary<Guid, LocalText> names, Guid? what) =>
        what is { } id && names.TryGetValue(id, out var text) ? speech[text] : speech["unbekannt", "unknown"];
}
