using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Privacy;
using Leadwerk.Domain.Settings;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Privacy;

/// <summary>Sentences that the information, the register and the pages share: one truth, said once.</summary>
static class PrivacyTexts
{
    public static string Purpose(Speech speech) =>
        speech[
            "Anbahnung und Abschluss von Aufträgen: Bedarf klären, Angebote machen, vereinbarte Schritte einhalten, Kontaktsperren beachten.",
            "Beginning and closing orders: finding out about a need, making offers, keeping agreed steps, heeding contact bans."
        ];

    public static string Basis(Speech speech) =>
        speech[
            "Art. 6 Abs. 1 Buchst. b DSGVO (Anbahnung eines Vertrags) und Buchst. f DSGVO (unser Interesse, mit Unternehmen zu sprechen, die Bedarf haben). Für eine Kontaktsperre: Art. 21 Abs. 3 und Art. 17 Abs. 3 Buchst. b DSGVO.",
            "Art. 6 (1) (b) GDPR (steps before a contract) and (f) GDPR (our interest in speaking with companies that have a need). For a contact ban: Art. 21 (3) and Art. 17 (3) (b) GDPR."
        ];

    public static string Kept(PrivacyRules rules, Speech speech) =>
        speech[
            $"{rules.Months} Monate nach dem Ende der letzten Verkaufschance des Unternehmens, {rules.MonthsAfterOrder} Monate nach seinem letzten Auftrag, {rules.Months} Monate nach der letzten Meldung der Person; dann werden Namen, Adressen, Nummern und Worte gelöscht. Gezählte Tatsachen ohne Personenbezug bleiben.",
            $"{rules.Months} months after the end of the last lead of the company, {rules.MonthsAfterOrder} months after its last order, {rules.Months} months after the person last got in touch; then names, addresses, numbers and words are erased. Counted facts that say nothing of a person stay."
        ];

    public static IEnumerable<string> Recipients(PrivacyRules rules, MailSetup? mail, Speech speech)
    {
        yield return speech[
            "Beschäftigte im Vertrieb, Marketing und in der Administration, jede Rolle nur, was sie braucht.",
            "Employees in sales, marketing and administration, each role only what it needs."
        ];
        if (mail is not null)
            yield return speech[
                $"Der Mailserver {mail.Host}, über den E-Mails gesendet werden.",
                $"The mail server {mail.Host}, over which mails are sent."
            ];
        if (rules.Recipients is { } others)
            yield return others;
        yield return speech[
            "Kein Drittland, soweit oben keines genannt ist.",
            "No third country, unless one is named above."
        ];
    }

    public static IEnumerable<string> Rights(Speech speech) =>
        [
            speech["Auskunft (Art. 15 DSGVO): Das ist dieses Blatt.", "Access (Art. 15 GDPR): that is this sheet."],
            speech[
                "Berichtigung (Art. 16 DSGVO): Sagen Sie uns, was falsch ist.",
                "Rectification (Art. 16 GDPR): tell us what is wrong."
            ],
            speech[
                "Löschung (Art. 17 DSGVO) und Einschränkung (Art. 18 DSGVO).",
                "Erasure (Art. 17 GDPR) and restriction (Art. 18 GDPR)."
            ],
            speech[
                "Datenübertragung (Art. 20 DSGVO): Sie bekommen Ihre Daten als Datei.",
                "Portability (Art. 20 GDPR): you get your data as a file."
            ],
            speech[
                "Widerspruch (Art. 21 DSGVO): Widersprechen Sie der Werbung, melden wir uns nicht mehr, ohne dass Sie einen Grund nennen müssen.",
                "Objection (Art. 21 GDPR): object to advertising, and we do not get in touch any more, without your naming a reason."
            ],
            speech[
                "Beschwerde bei einer Datenschutz-Aufsichtsbehörde (Art. 77 DSGVO).",
                "A complaint with a data protection authority (Art. 77 GDPR)."
            ],
            speech[
                "Über Sie entscheidet kein Automat: Wahrscheinlichkeiten werden für Verkaufschancen gemessen, nicht für Menschen, und dienen nur der Reihenfolge unserer Arbeit.",
                "No machine decides about you: chances are measured for leads, not for people, and only order our work."
            ],
        ];

    public static IEnumerable<string> Controller(OwnCompany own, PrivacyRules rules, Speech speech)
    {
        yield return own.Name;
        if (rules.Address is { } address)
            yield return address;
        if (rules.Contact is { } contact)
            yield return speech[$"Ansprechpartner: {contact}", $"Contact: {contact}"];
        if (rules.Officer is { } officer)
            yield return speech[$"Datenschutzbeauftragte: {officer}", $"Data protection officer: {officer}"];
    }

    /// <summary>What a table holds of a person, and what of it stays.</summary>
    public static (string Name, string Stays) Table(string table, Speech speech) =>
        table switch
        {
            "person" => (
                speech["Name, Funktion, Adresse, Nummer", "Name, role, address, number"],
                speech["eine Kennung ohne Inhalt", "an id that says nothing"]
            ),
            "evidence" => (speech["Nachweise", "Evidence"], speech["Tag, Kriterium, Betrag", "day, criterion, amount"]),
            "follow_up" => (speech["Wiedervorlagen", "Follow-ups"], speech["Fälligkeit, Ausgang", "due day, outcome"]),
            "note" => (speech["Notizen", "Notes"], speech["dass es sie gab", "that there were some"]),
            "outgoing_mail" => (
                speech["E-Mails", "Mails"],
                speech["dass und wann gesendet wurde", "that and when they were sent"]
            ),
            "enrolment" => (
                speech["Mailreihen", "Sequences of mails"],
                speech["dass und wie weit sie gingen", "that there were some, and how far they went"]
            ),
            "inbound_contact" => (
                speech["Meldungen der Person", "Contacts of the person"],
                speech["Tag und Art", "day and kind"]
            ),
            "contact_ban" => (
                speech["Worte einer Kontaktsperre", "Words of a contact ban"],
                speech[
                    "die Sperre selbst, wiedererkennbar nur über einen Schlüssel dieses Speichers",
                    "the ban itself, known again only by a key of this store"
                ]
            ),
            "lead" => (
                speech["Bemerkungen zu Leads", "Remarks on leads"],
                speech["Phase, Dauer, Ausgang, Wert", "phase, duration, outcome, value"]
            ),
            "hand_over" => (
                speech["Begründungen von Rückgaben", "Reasons of returns"],
                speech["Tag der Übergabe", "day of the hand-over"]
            ),
            _ => (table, ""),
        };
}
