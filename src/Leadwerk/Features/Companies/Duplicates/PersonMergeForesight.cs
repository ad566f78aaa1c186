using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Companies.Duplicates;

/// <summary>Says before two records of a person become one what will hold then. Made before the rule is asked, because asking it changes what it was asked about.</summary>
sealed class PersonMergeForesight
{
    readonly Speech speech;
    readonly Person stays;
    readonly Person goes;
    readonly bool banned;
    readonly bool agreed;
    readonly bool losesConsent;
    readonly bool fills;
    readonly bool twoAddresses;
    readonly bool comesBack;
    readonly int waiting;
    readonly Dictionary<LeadId, string> leads;

    public PersonMergeForesight(PersonMergeFile file, Speech speech, DateOnly today)
    {
        this.speech = speech;
        (stays, goes, waiting) = (file.Kept.Person, file.Duplicate.Person, file.Waiting);
        var bans = new BanList(file.Bans);
        banned = bans.On(stays.Id) is not null || bans.On(goes.Id) is not null;
        agreed = file.Kept.Follower is { EndedAt: null };
        losesConsent = file.Duplicate.Follower is { EndedAt: null } && !agreed;
        fills =
            (stays.Role is null && goes.Role is not null)
            || (stays.Phone is null && goes.Phone is not null)
            || (stays.Mail is null && goes.Mail is not null && !agreed);
        twoAddresses = goes.MailKey is not null && stays.MailKey is not null && goes.MailKey != stays.MailKey;
        comesBack = stays.WithdrawnAt is not null && goes.WithdrawnAt is null;
        leads = file
            .Leads.Where(lead => !lead.IsOver(today))
            .ToDictionary(lead => lead.Id, lead => $"{lead.Phase?.ToString() ?? "–"}, {speech.Day(lead.StartedOn)}");
    }

    /// <summary>In the order in which it matters to whoever reads it.</summary>
    public IReadOnlyList<string> Of(PersonMergeResult.Merged foreseen) =>
        [.. All(foreseen).Where(sentence => sentence.Length > 0)];

    IEnumerable<string> All(PersonMergeResult.Merged foreseen)
    {
        if (foreseen.LeadsMoved > 0)
            yield return speech[
                $"In {speech.Counted(foreseen.LeadsMoved, "Lead", "Leads", "", "")} tritt {stays.Name} an die Stelle von {goes.Name}, auch im nächsten Schritt.",
                $"In {speech.Counted(foreseen.LeadsMoved, "", "", "lead", "leads")} {stays.Name} takes the place of {goes.Name}, in the next step too."
            ];
        yield return speech[
            "Nachweise, Gespräche und Post bleiben, wie sie sind, und gelten als von ihr oder ihm.",
            "Evidence, talks and mails stay as they are, and count as theirs."
        ];
        if (banned)
            yield return speech[
                "Die Kontaktsperre auf einem der beiden Einträge gilt für die ganze Person.",
                "The contact ban on one of the two records holds for the whole person."
            ];
        yield return Ends(foreseen);
        foreach (var sentence in OfMarketing(foreseen))
            yield return sentence;
        if (waiting > 0)
            yield return speech[
                $"{speech.Counted(waiting, "wartende Mail", "wartende Mails", "", "")} an {goes.Name} {(waiting == 1 ? "geht" : "gehen")} nicht mehr hinaus.",
                $"{speech.Counted(waiting, "", "", "waiting mail", "waiting mails")} to {goes.Name} {(waiting == 1 ? "does" : "do")} not leave any more."
            ];
        if (fills)
            yield return speech[
                $"Was bei {stays.Name} fehlt, wird aus dem anderen Eintrag ergänzt.",
                $"What is missing at {stays.Name} is added from the other record."
            ];
        if (twoAddresses)
            yield return speech[
                $"Geschrieben wird an {(banned ? "die Adresse, die bleibt" : stays.Mail)}. An der anderen Adresse wird die Person weiter erkannt, in Formularen und Listen.",
                $"Mails go to {(banned ? "the address that stays" : stays.Mail)}. By the other address the person is still known, in forms and lists."
            ];
        if (comesBack)
            yield return speech[
                $"{stays.Name} arbeitet dann wieder dort, weil der andere Eintrag es tut.",
                $"{stays.Name} works there again then, because the other record does."
            ];
        yield return speech[
            "Das ist endgültig: Zusammengeführtes lässt sich nicht wieder trennen. Auskunft und Löschung umfassen beide Einträge.",
            "This is final: what was merged cannot be taken apart again. Information and erasure comprise both records."
        ];
    }

    string Ends(PersonMergeResult.Merged foreseen)
    {
        var ending = string.Join(", ", foreseen.LeadsEnded.Select(lead => leads[lead.Id]));
        return foreseen.LeadsEnded.Count == 0
            ? speech["Kein offener Lead endet dadurch.", "No open lead ends by it."]
            : speech[
                $"Wegen der Kontaktsperre enden: {speech.Counted(foreseen.LeadsEnded.Count, "offener Lead", "offene Leads", "", "")} ({ending}).",
                $"Because of the contact ban {speech.Counted(foreseen.LeadsEnded.Count, "", "", "open lead ends", "open leads end")} ({ending})."
            ];
    }

    IEnumerable<string> OfMarketing(PersonMergeResult.Merged foreseen)
    {
        if (foreseen.NewObjection is not null)
            yield return speech[
                $"Der Widerspruch gegen Werbung von {goes.Name} gilt ab dann auch für {stays.Name}; nur eine neue, bestätigte Einwilligung hebt ihn auf.",
                $"The objection of {goes.Name} to advertising holds for {stays.Name} too from then on; only a new, confirmed consent takes it back."
            ];
        if (losesConsent)
            yield return speech[
                $"Die Einwilligung von {goes.Name} geht nicht auf {stays.Name} über: Werbung endet. Soll sie weiter gelten, lassen Sie andersherum diesen Eintrag bleiben.",
                $"The consent of {goes.Name} does not pass to {stays.Name}: advertising ends. If it is to hold on, let this record stay, the other way round."
            ];
        if (foreseen.WaysEnded > 0)
            yield return speech[
                $"{speech.Counted(foreseen.WaysEnded, "Mailreihe endet", "Mailreihen enden", "", "")}, damit niemand eine Mail zweimal bekommt.",
                $"{speech.Counted(foreseen.WaysEnded, "", "", "sequence of mails ends", "sequences of mails end")}, so that nobody gets a mail twice."
            ];
    }
}
