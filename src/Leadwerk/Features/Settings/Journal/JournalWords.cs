using System.Text.Json;
using Leadwerk.Domain;
using Leadwerk.Storage.Journal;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Settings.Journal;

/// <summary>The journal's codes in the words of the pages.</summary>
static class JournalWords
{
    static readonly JsonSerializerOptions Indented = new(JournalPayload.Relaxed) { WriteIndented = true };

    static readonly Dictionary<string, LocalText> Subjects = new(StringComparer.Ordinal)
    {
        ["lead"] = new("Lead", "lead"),
        ["evidence"] = new("Nachweis", "evidence"),
        ["follow_up"] = new("Wiedervorlage", "follow-up"),
        ["phase_entry"] = new("Phase eines Leads", "phase of a lead"),
        ["hand_over"] = new("Übergabe", "hand-over"),
        ["lead_contact"] = new("Kontakt eines Leads", "contact of a lead"),
        ["company"] = new("Firma", "company"),
        ["person"] = new("Person", "person"),
        ["contact_ban"] = new("Kontaktsperre", "contact ban"),
        ["inbound_contact"] = new("Kontakt des Kunden", "contact of the customer"),
        ["app_user"] = new("Benutzer", "user"),
        ["absence"] = new("Abwesenheit", "absence"),
        ["effort"] = new("Aufwand", "effort"),
        ["phase_plan"] = new("Phasenplan", "phase plan"),
        ["phase"] = new("Phase des Plans", "phase of the plan"),
        ["criterion"] = new("Kriterium", "criterion"),
        ["escalation_plan"] = new("Eskalationsplan", "escalation plan"),
        ["escalation_step"] = new("Eskalationsstufe", "escalation step"),
        ["expiry_rule"] = new("Verfallsregel", "expiry rule"),
        ["own_company"] = new("eigene Firma", "own company"),
        ["backup"] = new("Sicherung", "backup"),
        ["mail_setup"] = new("Mailserver", "mail server"),
        ["outgoing_mail"] = new("E-Mail an einen Kunden", "mail to a customer"),
        ["sequence"] = new("Mailreihe", "sequence"),
        ["sequence_version"] = new("Fassung einer Mailreihe", "version of a sequence"),
        ["sequence_step"] = new("Mail einer Mailreihe", "mail of a sequence"),
        ["sending_rules"] = new("Sendezeit und Takt", "hours and pace of sending"),
        ["note"] = new("Notiz", "note"),
        ["saved_view"] = new("Ansicht", "view"),
        ["forecast"] = new("Prognose", "forecast"),
        ["forecast_snapshot"] = new("Prognose", "forecast"),
        ["privacy_rules"] = new("Fristen des Datenschutzes", "times of privacy"),
        ["privacy_request"] = new("Anfrage zum Datenschutz", "request about privacy"),
        ["erasure"] = new("Löschung", "erasure"),
        ["retention"] = new("Löschung nach Fristen", "erasure after its time"),
        ["spending"] = new("Ausgabe des Marketings", "spending of marketing"),
        ["list_import"] = new("Übernahme einer Liste", "taking a list over"),
        ["import_batch"] = new("Zeilen einer Liste", "rows of a list"),
        ["target_group"] = new("Zielgruppe", "target group"),
        ["content_piece"] = new("Inhalt", "content piece"),
        ["content_version"] = new("Fassung eines Inhalts", "version of a content piece"),
        ["capture_form"] = new("Formular", "form"),
        ["form_version"] = new("Fassung eines Formulars", "version of a form"),
        ["form_question"] = new("Frage eines Formulars", "question of a form"),
        ["public_texts"] = new("Texte der öffentlichen Seiten", "texts of the public pages"),
        ["sign_up"] = new("Anmeldung über ein Formular", "sign-up by a form"),
        ["follower"] = new("Folgende Person", "follower"),
        ["muted_topic"] = new("Abgewähltes Thema", "muted topic"),
        ["consent"] = new("Einwilligung oder Widerspruch", "consent or objection"),
        ["touch"] = new("Berührung mit einem Inhalt", "touch by a content piece"),
        ["enrolment"] = new("Weg durch eine Mailreihe", "way through a sequence"),
        ["companies_apart"] = new("Zwei verschiedene Firmen", "two companies, not one"),
        ["people_apart"] = new("Zwei verschiedene Personen", "two people, not one"),
    };

    static readonly Dictionary<string, LocalText> Actions = new(StringComparer.Ordinal)
    {
        ["sign-in"] = new("meldet sich an", "signs in"),
        ["set-up"] = new("richtet Leadwerk ein", "sets Leadwerk up"),
        ["found-rules"] = new("legt die ersten Regeln fest", "sets the first rules"),
        ["change-password"] = new("ändert das Passwort", "changes the password"),
        ["set-password"] = new("setzt ein Passwort", "sets a password"),
        ["change-second-factor"] = new("ändert den zweiten Schritt", "changes the second step"),
        ["end-sessions"] = new("meldet Browser ab", "signs browsers out"),
        ["change-mail"] = new("ändert die E-Mail-Adresse", "changes the mail address"),
        ["rename-user"] = new("ändert den Namen", "changes the name"),
        ["invite-user"] = new("lädt ein", "invites"),
        ["make-password-link"] = new("erstellt einen Link für ein Passwort", "makes a link for a password"),
        ["change-role"] = new("ändert die Rolle", "changes the role"),
        ["shut-user-out"] = new("sperrt aus", "shuts out"),
        ["let-user-in"] = new("lässt wieder herein", "lets in again"),
        ["set-capacity"] = new("setzt die Kapazität", "sets the capacity"),
        ["add-absence"] = new("trägt eine Abwesenheit ein", "notes an absence"),
        ["remove-absence"] = new("entfernt eine Abwesenheit", "removes an absence"),
        ["edit-phase-plan"] = new("ändert den Phasenplan", "changes the phase plan"),
        ["edit-escalation-plan"] = new("ändert die Eskalation", "changes the escalation"),
        ["edit-expiry-rule"] = new("ändert eine Verfallsregel", "changes an expiry rule"),
        ["edit-company"] = new("ändert die Firma", "changes the company"),
        ["edit-rules"] = new("ändert Regeln", "changes rules"),
        ["edit-sequence"] = new("ändert eine Mailreihe", "changes a sequence"),
        ["begin-sequence"] = new("startet eine Mailreihe", "starts a sequence"),
        ["pause-sequence"] = new("hält eine Mailreihe an", "pauses a sequence"),
        ["resume-sequence"] = new("setzt eine Mailreihe fort", "goes on with a sequence"),
        ["edit-sending-rules"] = new("ändert Sendezeit und Takt", "changes hours and pace of sending"),
        ["lift-mail-refusal"] = new("lässt wieder an eine Adresse senden", "lets mails go to an address again"),
        ["make-backup"] = new("legt eine Sicherung an", "makes a backup"),
        ["download-backup"] = new("lädt eine Sicherung herunter", "downloads a backup"),
        ["record-evidence"] = new("erfasst einen Nachweis", "records evidence"),
        ["revoke-evidence"] = new("widerruft einen Nachweis", "revokes evidence"),
        ["estimate-value"] = new("schätzt den Auftragswert", "estimates the order value"),
        ["ban-contact"] = new("verhängt eine Kontaktsperre", "imposes a contact ban"),
        ["add-user"] = new("legt einen Benutzer an", "adds a user"),
        ["add-users"] = new("legt Benutzer an", "adds users"),
        ["reset-password"] = new("setzt ein Passwort neu", "resets a password"),
        ["import-list"] = new("übernimmt eine Liste", "takes a list over"),
        ["edit-mail-setup"] = new("ändert den Mailserver", "changes the mail server"),
        ["pause-mail"] = new("hält den Versand an", "holds sending"),
        ["resume-mail"] = new("lässt den Versand weitergehen", "lets sending go on"),
        ["write-mail"] = new("schreibt eine E-Mail", "writes a mail"),
        ["send-mail"] = new("sendet eine E-Mail", "sends a mail"),
        ["look-after-mail"] = new("stellt fest, was aus einer E-Mail wurde", "finds out what became of a mail"),
        ["choose-mails"] = new("wählt, welche Mails kommen", "chooses which mails come"),
        ["start-lead"] = new("beginnt einen Lead", "starts a lead"),
        ["hand-over"] = new("übergibt einen Lead", "hands a lead over"),
        ["pull-lead"] = new("zieht einen Lead", "pulls a lead"),
        ["assign-lead"] = new("weist einen Lead zu", "assigns a lead"),
        ["record-spending"] = new("trägt Ausgaben ein", "records spending"),
        ["withdraw-spending"] = new("nimmt eine Ausgabe zurück", "takes spending back"),
        ["return-lead"] = new("gibt einen Lead an Marketing zurück", "returns a lead to marketing"),
        ["reassign-lead"] = new("gibt einen Lead jemand anderem", "gives a lead to somebody else"),
        ["end-follow-up"] = new("beendet eine Wiedervorlage", "ends a follow-up"),
        ["cancel-order"] = new("nimmt einen Auftrag zurück", "takes an order back"),
        ["lose-lead"] = new("schließt einen Lead als verloren", "closes a lead as lost"),
        ["close-user"] = new("sperrt aus", "shuts out"),
        ["write-down-expiry"] = new("schreibt den Verfall nieder", "writes the expiry down"),
        ["confirm-evidence"] = new("bestätigt einen Nachweis", "confirms evidence"),
        ["record-inbound-contact"] = new(
            "hält fest, dass der Kunde sich meldete",
            "records that the customer got in touch"
        ),
        ["merge-people"] = new("führt Einträge einer Person zusammen", "merges records of a person"),
        ["merge-companies"] = new("führt Firmen zusammen", "merges companies"),
        ["write-note"] = new("schreibt eine Notiz", "writes a note"),
        ["withdraw-note"] = new("zieht eine Notiz zurück", "withdraws a note"),
        ["save-view"] = new("merkt sich eine Ansicht", "saves a view"),
        ["delete-view"] = new("löscht eine Ansicht", "deletes a view"),
        ["switch-keys"] = new("schaltet einzelne Tasten um", "switches single keys"),
        ["test-mail"] = new("sendet eine Probe-Mail", "sends a test mail"),
        ["issue-setup-link"] = new("zeigt den Link zur Einrichtung", "shows the link for setting up"),
        ["renew-protection-key"] = new("erneuert den Schlüssel der Sitzungen", "renews the key of the sessions"),
        ["keep-forecast"] = new("hält die Prognose fest", "keeps the forecast"),
        ["score-forecast"] = new("bewertet eine Prognose", "scores a forecast"),
        ["edit-privacy-rules"] = new("ändert die Fristen", "changes the times"),
        ["confirm-clock"] = new("bestätigt die Uhr", "confirms the clock"),
        ["give-information"] = new("gibt Auskunft", "gives information"),
        ["give-export"] = new("gibt Daten heraus", "hands data out"),
        ["erase-person"] = new("löscht Daten einer Person", "erases data of a person"),
        ["erase-after-retention"] = new("löscht nach Ablauf der Frist", "erases after the time"),
        ["make-calendar-feed"] = new("erstellt einen Kalenderlink", "makes a calendar link"),
        ["end-calendar-feed"] = new("beendet den Kalenderlink", "ends the calendar link"),
        ["undo-import"] = new("nimmt eine Übernahme zurück", "takes an import back"),
        ["edit-target-group"] = new("ändert eine Zielgruppe", "changes a target group"),
        ["edit-content"] = new("ändert einen Inhalt", "changes a content piece"),
        ["publish-content"] = new("veröffentlicht einen Inhalt", "publishes a content piece"),
        ["edit-form"] = new("ändert ein Formular", "changes a form"),
        ["edit-public-texts"] = new("ändert öffentliche Texte", "changes public texts"),
        ["sign-up"] = new("füllt ein Formular aus", "fills in a form"),
        ["confirm-sign-up"] = new("bestätigt die Anmeldung", "confirms the sign-up"),
        ["forget-sign-ups"] = new("vergisst, was niemand bestätigte", "forgets what nobody confirmed"),
        ["change-preferences"] = new("wählt, worüber Mails kommen", "chooses what mails come about"),
        ["object"] = new("widerspricht Mails", "objects to mails"),
        ["record-objection"] = new("hält einen Widerspruch fest", "records an objection"),
        ["keep-warm"] = new("sendet Wartenden etwas zu lesen", "sends those who wait something to read"),
        ["start-sequence"] = new("beginnt eine Mailreihe für jemanden", "begins a sequence for somebody"),
        ["stop-sequence"] = new("beendet eine Mailreihe für jemanden", "ends a sequence for somebody"),
        ["write-sequence-mail"] = new("schreibt eine Mail einer Mailreihe", "writes a mail of a sequence"),
        ["test-sequence-mail"] = new("sendet eine Probe einer Mailreihe", "sends a test of a sequence"),
        ["write-morning-mail"] = new("schreibt die Morgen-Mail", "writes the morning mail"),
        ["visit-demo"] = new("sieht sich die Demo an", "looks at the demo"),
        ["defer"] = new("vertröstet", "is put off"),
        ["postpone"] = new("verschiebt einen Termin", "moves a date"),
        ["triage-discard"] = new("räumt einen Lead ab", "clears a lead away"),
        ["tell-companies-apart"] = new("vermerkt zwei verschiedene Firmen", "notes that two companies are not one"),
        ["tell-people-apart"] = new("vermerkt zwei verschiedene Personen", "notes that two people are not one"),
        ["take-back-apart"] = new("nimmt diesen Vermerk zurück", "takes that note back"),
    };

    static readonly HashSet<string> Impersonal = new(StringComparer.Ordinal)
    {
        "app_user",
        "absence",
        "phase_plan",
        "phase",
        "criterion",
        "escalation_plan",
        "escalation_step",
        "expiry_rule",
        "own_company",
        "mail_setup",
        "backup",
        "privacy_rules",
        "retention",
    };

    /// <summary>Holds nothing of a customer.</summary>
    public static bool IsImpersonal(string subject) => Impersonal.Contains(subject);

    public static string Subject(string code, Speech speech) =>
        Subjects.TryGetValue(code, out var text) ? speech[text] : code;

    public static string Action(JournalEntry entry, Speech speech) =>
        entry.Who == "nobody" ? speech["Anmeldung abgewiesen", "sign-in refused"] : Action(entry.Action, speech);

    /// <summary>What no dictionary knows yet is shown as it stands in the journal.</summary>
    public static string Action(string code, Speech speech) =>
        Actions.TryGetValue(code, out var text) ? speech[text] : code;

    public static string Readable(string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        return JsonSerializer.Serialize(parsed.RootElement, Indented);
    }

    public static string Of(ChainVerdict verdict, Speech speech) =>
        verdict switch
        {
            ChainVerdict.Whole whole => speech[
                $"Alle {speech.Count(whole.Entries)} Einträge sind so, wie sie geschrieben wurden; keiner fehlt. Siegel: {Seal(whole)}",
                $"All {speech.Count(whole.Entries)} entries are as they were written; none is missing. Seal: {Seal(whole)}"
            ],
            ChainVerdict.Broken broken => speech[
                $"Die Kette ist bei Eintrag {speech.Count(broken.Seq)} unterbrochen. Jemand hat an der Datenbank vorbei geändert; „leadwerk verify“ sagt mehr.",
                $"The chain is broken at entry {speech.Count(broken.Seq)}. Somebody changed the database from outside; “leadwerk verify” says more."
            ],
            _ => throw new InvalidOperationException("There is no other verdict."),
        };

    static string Seal(ChainVerdict.Whole whole) => Convert.ToHexStringLower(whole.Head)[..16];
}
