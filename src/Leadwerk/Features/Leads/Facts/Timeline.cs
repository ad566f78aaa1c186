using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Leads.Facts;

/// <summary>One thing that happened.</summary>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Kind">evidence, delay, step, hand-over, mail, note or end: only evidence is movement.</param>
/// <param name="Text">What happened.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Words">What was said, where something was.</param>
sealed record TimelineEntry(DateTime At, string Kind, string Text, string By, string? Words = null)
{
    /// <summary>The note that it is; null for everything else, and once it was withdrawn.</summary>
    public Note? Note { get; init; }

    /// <summary>The document that it is, where its file can be fetched.</summary>
    public Evidence? Document { get; init; }
}

/// <summary>Everything that happened to a lead, the latest first.</summary>
static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Of(LeadFile file, Speech speech) =>
        [
            .. file
                .Lead.Evidence.SelectMany(fact => OfEvidence(fact, file, speech))
                .Concat(file.Lead.FollowUps.Where(step => !step.IsOpen).Select(step => OfStep(step, file, speech)))
                .Concat(file.Notes.Select(note => OfNote(note, file, speech)))
                .Concat(file.Lead.HandOvers.SelectMany(act => OfHandOver(act, file, speech)))
                .Concat(
                    file.Mails.Select(mail => new TimelineEntry(
                        mail.EndedAt ?? mail.QueuedAt,
                        "mail",
                        mail.In(speech),
                        file.NameOf(mail.By),
                        mail.Text
                    ))
                )
                .OrderByDescending(entry => entry.At),
        ];

    static IEnumerable<TimelineEntry> OfEvidence(Evidence fact, LeadFile file, Speech speech)
    {
        var question = file.Plan.Find(fact.Criterion) is { } criterion ? speech[criterion.Question] : "";
        yield return new TimelineEntry(
            fact.RecordedAt,
            "evidence",
            question,
            file.NameOf(fact.RecordedBy),
            EvidenceText.Of(fact, file, speech)
        )
        {
            Document = fact.FileHash is null ? null : fact,
        };
        if (fact.ConfirmedAt is { } confirmed)
            yield return new TimelineEntry(
                confirmed,
                "evidence",
                speech[$"Nachweis bestätigt: {question}", $"Evidence confirmed: {question}"],
                file.NameOf(fact.ConfirmedBy)
            );
        if (fact.RevokedAt is { } revoked)
            yield return new TimelineEntry(
                revoked,
                "delay",
                speech[$"Nachweis zurückgezogen: {question}", $"Evidence revoked: {question}"],
                file.NameOf(fact.RevokedBy),
                fact.RevokedFor
            );
    }

    static TimelineEntry OfNote(Note note, LeadFile file, Speech speech) =>
        note.WithdrawnAt is { } withdrawn
            ? new TimelineEntry(
                withdrawn,
                "note",
                speech["Notiz zurückgenommen", "Note withdrawn"],
                file.NameOf(note.WithdrawnBy)
            )
            : new TimelineEntry(note.WrittenAt, "note", speech["Notiz", "Note"], file.NameOf(note.WrittenBy), note.Text)
            {
                Note = note,
            };

    static TimelineEntry OfStep(FollowUp step, LeadFile file, Speech speech)
    {
        var (kind, german, english) = step.Outcome switch
        {
            FollowUpOutcome.Moved => ("step", "Vorangegangen", "Moved"),
            FollowUpOutcome.Deferred => ("delay", "Vertröstet", "Deferred"),
            FollowUpOutcome.NotReached => ("delay", "Nicht erreicht", "Not reached"),
            FollowUpOutcome.PostponedByUs => ("delay", "Von uns verschoben", "Postponed by us"),
            FollowUpOutcome.Lost => ("end", "Verloren", "Lost"),
            FollowUpOutcome.Ordered => ("won", "Auftrag", "Order"),
            FollowUpOutcome.Expired => ("end", "Verfallen", "Expired"),
            FollowUpOutcome.Returned => ("delay", "An Marketing zurückgegeben", "Returned to marketing"),
            _ => ("delay", "Import zurückgenommen", "Import undone"),
        };
        var plan = speech[
            $"{step.What} (fällig {speech.Day(step.DueOn)})",
            $"{step.What} (due {speech.Day(step.DueOn)})"
        ];
        return new TimelineEntry(
            step.EndedAt!.Value,
            kind,
            $"{speech[german, english]}: {plan}",
            file.NameOf(step.EndedBy),
            step.Reason
        );
    }

    static IEnumerable<TimelineEntry> OfHandOver(HandOver act, LeadFile file, Speech speech)
    {
        yield return new TimelineEntry(
            act.At,
            "hand-over",
            speech[$"Übergeben an {file.NameOf(act.To)}", $"Handed over to {file.NameOf(act.To)}"],
            file.NameOf(act.By)
        );
        if (act.ReturnedAt is { } returned && act.ReturnedFor is { } asked && file.Plan.Find(asked) is { } criterion)
            yield return new TimelineEntry(
                returned,
                "delay",
                speech[
                    $"Zurückgegeben, weil nicht belegt ist: {criterion.Question.German}",
                    $"Returned, because this is not proven: {criterion.Question.English}"
                ],
                file.NameOf(act.ReturnedBy),
                act.ReturnReason
            );
    }
}
