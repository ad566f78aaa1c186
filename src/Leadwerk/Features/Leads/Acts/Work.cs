using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Leads.Facts;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Leads.Acts;

/// <summary>What every act on a lead does the same way: load, ask for the right, let the domain decide, save, tell.</summary>
/// <param name="db">The context of the request.</param>
/// <param name="caller">Who acts.</param>
/// <param name="speech">Their language.</param>
/// <param name="seen">What they saw while they filled the form in.</param>
sealed class Work(LeadwerkDb db, Caller caller, Speech speech, SeenVersion seen)
{
    public SeenVersion Seen => seen;

    /// <summary>What others did to the lead since the form was made; null while nobody did.</summary>
    public IReadOnlyList<TimelineEntry>? Changes { get; private set; }

    /// <summary>Whether somebody else was faster. What was typed is kept, and sent again it is taken as meant.</summary>
    /// <returns>What to tell; null when nothing happened.</returns>
    public string? Meanwhile(LeadFile file)
    {
        if (seen.Before(file.Lead.Version) is not { } since)
            return null;
        Changes = [.. Timeline.Of(file, speech).Where(entry => entry.At >= since)];
        return speech[
            "Jemand anderes hat diesen Lead inzwischen geändert. Nichts wurde gespeichert, Ihre Eingaben stehen noch da. Unten steht, was geschah; passt Ihr Schritt noch, senden Sie ihn noch einmal.",
            "Somebody else has changed this lead in the meantime. Nothing was saved, what you typed is still here. Below is what happened; if your step still fits, send it again."
        ];
    }

    /// <summary>The file of a lead on which they may do this; null where there is none for them.</summary>
    public async Task<LeadFile?> Open(Guid id, Operation operation, CancellationToken cancel) =>
        await LeadFile.Of(db, new LeadId(id), cancel) is { } file && caller.May(operation, file.Lead.Owner)
            ? file
            : null;

    /// <summary>The person whom an entry names: one of the company, or a new one, written down with the fact.</summary>
    /// <returns>The person, and what is wrong with a new one.</returns>
    public (Person? Person, string? Refusal) PersonOf(LeadFile file, Guid? id, string? newName)
    {
        if (id is { } known && known != Guid.Empty)
            return (file.PersonOf(new PersonId(known)), null);
        if (string.IsNullOrWhiteSpace(newName))
            return (null, null);
        switch (Person.Record(file.Company, new PersonData(newName), caller.Stamp))
        {
            case ContactResult<Person>.Kept kept:
                db.People.Add(kept.Value);
                return (kept.Value, null);
            case var refused:
                return (null, speech[refused.Text]);
        }
    }

    /// <summary>Notes the minutes that somebody spent, if they said so.</summary>
    /// <returns>What is wrong with them; null when all is well.</returns>
    public string? Spend(LeadFile file, int? minutes)
    {
        if (minutes is not { } spent)
            return null;
        switch (Effort.Log(file.Lead, caller.User.Id, caller.Today, spent, caller.Stamp))
        {
            case EffortResult.Logged logged:
                db.Efforts.Add(logged.Effort);
                return null;
            case var refused:
                return speech[refused.Text];
        }
    }

    /// <summary>Saves it.</summary>
    /// <returns>Why it could not be saved; null when it was.</returns>
    public async Task<string?> Save(string action, CancellationToken cancel) =>
        await caller.Acts(db, action).TrySave(cancel) switch
        {
            SaveOutcome.Saved => null,
            SaveOutcome.Conflict => speech[
                "Jemand anderes hat diesen Lead gerade geändert. Nichts wurde gespeichert, Ihre Eingaben stehen noch da. Bitte laden Sie die Seite des Leads und prüfen Sie, ob Ihr Schritt noch passt.",
                "Somebody else has just changed this lead. Nothing was saved, what you typed is still here. Please look at the lead again and check whether your step still fits."
            ],
            SaveOutcome.Refused refused => speech[
                $"Die Datenbank hat das abgelehnt ({refused.Rule}). Es wurde nichts gespeichert.",
                $"The database refused this ({refused.Rule}). Nothing was saved."
            ],
            _ => throw new InvalidOperationException("There is no other outcome."),
        };
}
