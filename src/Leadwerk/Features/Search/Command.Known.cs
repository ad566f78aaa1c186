using Leadwerk.Domain.Users;

namespace Leadwerk.Features.Search;

sealed partial record Command
{
    static readonly Command[] MorePages =
    [
        new(
            "/queue/pace",
            new("Tempo", "Pace"),
            "Little Zufluss Durchsatz arrivals throughput",
            Operation.ReadStatistics
        ),
        new(
            "/companies/duplicates",
            new("Doppelte Firmen", "Duplicates"),
            "Dubletten zusammenführen zusammenlegen merge",
            Operation.MergeCompanies
        ),
        new(
            "/marketing/outcomes",
            new("Was Aufträge bringt", "What brings orders"),
            "Attribution Ergebnisse Inhalt Quelle Kampagne Kosten content source campaign cost results",
            Operation.WorkMarketing,
            Operation.ManageSystem
        ),
        new(
            "/marketing/maturity",
            new("Was Aufträge ankündigt", "What announces orders"),
            "Reife Handlung maturity acts",
            Operation.WorkMarketing,
            Operation.ManageSystem
        ),
        new(
            "/marketing/spending",
            new("Kosten des Marketings", "Cost of marketing"),
            "Ausgaben Budget spending",
            Operation.WorkMarketing
        ),
        new(
            "/marketing/sequences",
            new("Mailreihen", "Sequences"),
            "Mailserien Newsletter Kampagne series drip campaign",
            Operation.WorkMarketing
        ),
        new(
            "/followers",
            new("Gefolgschaft", "Followers"),
            "Abonnenten Empfänger Einwilligung subscribers consent",
            Operation.WorkMarketing
        ),
        new(
            "/settings/users",
            new("Benutzer", "Users"),
            "Menschen Rechte Team einladen Rolle Kapazität Abwesenheit Vertretung people rights invite role capacity absence",
            Operation.ManageUsers,
            Operation.SetCapacity
        ),
        new("/settings/phases", new("Phasenplan", "Phase plan"), "Phasenpläne Kriterien criteria", Operation.ReadLeads),
        new(
            "/settings/escalation",
            new("Eskalation", "Escalation"),
            "Vertröstung Wortlaut deferral wording",
            Operation.ReadLeads
        ),
        new("/settings/expiry", new("Verfall", "Expiry"), "Verfallsregeln Segment expiry rules", Operation.ReadLeads),
        new(
            "/settings/company",
            new("Unser Unternehmen", "Our company"),
            "Firma Zeitzone Stundensatz company time zone hourly rate",
            Operation.ManageSystem
        ),
        new(
            "/settings/mail",
            new("E-Mail", "Mail"),
            "Mailserver Absender Morgen-Mail SMTP sender morning mail",
            Operation.ManageSystem
        ),
        new(
            "/outbox",
            new("Postausgang", "Outbox"),
            "Mails gesendet wartend abgelehnt sent refused",
            Operation.WatchMail
        ),
        new(
            "/privacy",
            new("Datenschutz", "Privacy"),
            "DSGVO Auskunft Löschung GDPR information erasure",
            Operation.AnswerPrivacyRequests
        ),
        new(
            "/privacy/rules",
            new("Fristen und Angaben zum Datenschutz", "Privacy: times and details"),
            "Aufbewahrung retention",
            Operation.AnswerPrivacyRequests
        ),
        new(
            "/privacy/register",
            new("Verzeichnis von Verarbeitungstätigkeiten", "Records of processing"),
            "DSGVO GDPR register",
            Operation.AnswerPrivacyRequests
        ),
        new("/settings/backup", new("Sicherung", "Backup"), "Datensicherung sichern", Operation.ManageSystem),
        new("/settings/journal", new("Journal", "Journal"), "Protokoll wer hat was getan log", Operation.ReadJournal),
        new("/start", new("Drei Türen", "Three doors"), "Demo Anfangen begin", Operation.ManageSystem)
        {
            InDemo = false,
        },
        new("/account", new("Konto", "Account"), "Sprache Aussehen dunkel hell language theme dark"),
        new("/keys", new("Tasten", "Keys"), "Tastatur Kürzel keyboard shortcuts Hilfe help"),
    ];

    static readonly Command[] Actions =
    [
        new("/leads/new", new("Neuer Lead", "New lead"), "anlegen start", Operation.StartLead),
        new("/queue", new("Nächsten Lead ziehen", "Pull the next lead"), "Warteschlange queue", Operation.PullLead),
        new(
            "/triage",
            new("Untote aufräumen", "Clean up zombies"),
            "Triage Töpfchen Kröpfchen pot crop",
            Operation.WorkLead
        ),
        new(
            "/zombies/burial",
            new("Untote gesammelt begraben", "Bury zombies together"),
            "aufgeben verloren give up",
            Operation.WorkLead
        ),
        new("/marketing/content/new", new("Neuer Inhalt", "New content"), "Artikel article", Operation.WorkMarketing),
        new("/marketing/forms/new", new("Neues Formular", "New form"), "einbetten embed", Operation.WorkMarketing),
        new(
            "/marketing/groups/new",
            new("Neue Zielgruppe", "New target group"),
            "Branche industry",
            Operation.WorkMarketing
        ),
        new(
            "/marketing/sequences/new",
            new("Neue Mailreihe", "New sequence"),
            "Mailserie schreiben write",
            Operation.WorkMarketing
        ),
        new(
            "/marketing/texts",
            new("Impressum, Datenschutz und Farbe ändern", "Change imprint, privacy and color"),
            "Texte schreiben öffentliche Seiten write the texts public pages",
            Operation.WorkMarketing
        ),
        new("/start/list", new("Liste einlesen", "Import a list"), "CSV Excel Import", Operation.Import)
        {
            InDemo = false,
        },
        new("/leads/export.csv", new("Leads ausführen (CSV)", "Export leads (CSV)"), "Export Excel", Operation.Export),
        new("/account/password", new("Passwort ändern", "Change the password"), "Kennwort"),
        new("/account/two-factor", new("Zweiter Schritt beim Anmelden", "Second step of signing in"), "TOTP 2FA"),
    ];
}
