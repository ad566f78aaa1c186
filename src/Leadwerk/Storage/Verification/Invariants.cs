using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Imports;
using Leadwerk.Storage.Sums;

namespace Leadwerk.Storage.Verification;

/// <summary>What always holds between the rows. Both databases understand the questions alike.</summary>
static class Invariants
{
    const string Over = "(l.outcome IS NOT NULL OR l.withdrawn_at IS NOT NULL OR l.expires_on <= {today})";

    public static IReadOnlyList<Invariant> All { get; } =
    [
        VisitChanges.Invariant,
        new(
            "active-lead-has-one-open-follow-up",
            new(
                "Ein aktiver Lead hat genau eine offene Wiedervorlage.",
                "An active lead has exactly one open follow-up."
            ),
            $"""
            SELECT l.id FROM lead l WHERE l.status = 'Active' AND NOT {Over}
            AND (SELECT COUNT(*) FROM follow_up f WHERE f.lead_id = l.id AND f.ended_at IS NULL) <> 1
            """
        ),
        new(
            "ended-lead-has-no-open-follow-up",
            new("Ein beendeter Lead hat keine offene Wiedervorlage.", "A lead that ended has no open follow-up."),
            """
            SELECT f.id FROM follow_up f JOIN lead l ON l.id = f.lead_id
            WHERE f.ended_at IS NULL AND (l.outcome IS NOT NULL OR l.withdrawn_at IS NOT NULL)
            """
        ),
        new(
            "follow-up-lies-before-expiry",
            new("Eine Wiedervorlage liegt vor dem Verfallsdatum.", "A follow-up lies before the expiry date."),
            """
            SELECT f.id FROM follow_up f JOIN lead l ON l.id = f.lead_id
            WHERE f.ended_at IS NULL AND f.due_on >= l.expires_on
            """
        ),
        new(
            "hand-over-starts-the-expiry-clock",
            new(
                "Mit der ersten Übergabe, und nur mit ihr, beginnt die Frist.",
                "The clock starts with the first hand-over, and only with it."
            ),
            """
            SELECT l.id FROM lead l WHERE (l.handed_over_on IS NULL) <> (l.expires_on IS NULL)
            OR l.handed_over_on IS DISTINCT FROM (SELECT MIN(h.handed_on) FROM hand_over h WHERE h.lead_id = l.id)
            """
        ),
        new(
            "lead-is-handed-over-once",
            new("Ein Lead ist höchstens an einen Verkäufer übergeben.", "A lead is handed over to one rep at most."),
            """
            SELECT h.lead_id FROM hand_over h WHERE h.returned_at IS NULL GROUP BY h.lead_id HAVING COUNT(*) > 1
            """
        ),
        new(
            "active-lead-has-its-rep",
            new("Ein aktiver Lead hat einen Verkäufer.", "An active lead has a rep."),
            """
            SELECT l.id FROM lead l WHERE l.status = 'Active' AND (l.owner IS NULL OR l.handed_over_on IS NULL)
            """
        ),
        new(
            "won-lead-has-its-order-document",
            new("Ein gewonnener Lead hat seinen Auftragsbeleg.", "A won lead has its order document."),
            $"""
            SELECT l.id FROM lead l WHERE (l.outcome = 'Won' OR l.ordered_on IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM evidence e WHERE {OrderNeedsItsDocument.Document})
            """
        ),
        new(
            "ban-ends-the-leads-of-its-company",
            new(
                "Während eine Firma keinen Kontakt wünscht, ist kein Lead von ihr offen.",
                "While a company wants no contact, no lead of it is open."
            ),
            $"""
            SELECT l.id FROM lead l JOIN contact_ban b ON b.company_id = l.company_id
            WHERE b.lifted_at IS NULL AND NOT {Over}
            """
        ),
        new(
            "ban-ends-the-leads-of-its-only-person",
            new(
                "Während alle Ansprechpartner keinen Kontakt wünschen, ist ihr Lead nicht offen.",
                "While everybody whom we know wants no contact, their lead is not open."
            ),
            $"""
            SELECT l.id FROM lead l WHERE NOT {Over}
            AND EXISTS (SELECT 1 FROM lead_contact c WHERE c.lead_id = l.id)
            AND NOT EXISTS (SELECT 1 FROM lead_contact c WHERE c.lead_id = l.id AND NOT EXISTS
                (SELECT 1 FROM contact_ban b WHERE b.person_id = c.person_id AND b.lifted_at IS NULL))
            """
        ),
        new(
            "merged-company-has-nothing-left",
            new(
                "An einer zusammengeführten Firma hängt nichts mehr, und sie nennt die, die blieb.",
                "Nothing hangs on a company that was merged, and it names the one that stayed."
            ),
            """
            SELECT c.id FROM company c WHERE c.merged_into_id IS NOT NULL
            AND (EXISTS (SELECT 1 FROM lead l WHERE l.company_id = c.id)
                OR EXISTS (SELECT 1 FROM person p WHERE p.company_id = c.id)
                OR EXISTS (SELECT 1 FROM inbound_contact i WHERE i.company_id = c.id)
                OR EXISTS (SELECT 1 FROM company s WHERE s.id = c.merged_into_id AND s.merged_into_id IS NOT NULL)
                OR EXISTS (SELECT 1 FROM contact_ban b WHERE b.company_id = c.id AND b.lifted_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM contact_ban k WHERE k.company_id = c.merged_into_id
                        AND k.lifted_at IS NULL)
                    AND NOT EXISTS (SELECT 1 FROM contact_ban k WHERE k.company_id = c.merged_into_id
                        AND k.lifted_at > b.recorded_at)))
            """
        ),
        new(
            "merged-person-has-nothing-left",
            new(
                "An einem zusammengeführten Eintrag einer Person hängt nichts mehr, und er nennt den, der blieb.",
                "Nothing is left to come for a record of a person that was merged, and it names the one that stayed."
            ),
            """
            SELECT p.id FROM person p WHERE p.merged_into_id IS NOT NULL
            AND (EXISTS (SELECT 1 FROM lead_contact c WHERE c.person_id = p.id)
                OR EXISTS (SELECT 1 FROM follow_up f WHERE f.with_id = p.id AND f.ended_at IS NULL)
                OR EXISTS (SELECT 1 FROM follower f WHERE f.person_id = p.id AND f.ended_at IS NULL)
                OR EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.id AND e.ended_at IS NULL)
                OR EXISTS (SELECT 1 FROM person s WHERE s.id = p.merged_into_id AND (s.merged_into_id IS NOT NULL
                    OR s.company_id <> p.company_id OR (s.erased_at IS NULL) <> (p.erased_at IS NULL)))
                OR EXISTS (SELECT 1 FROM contact_ban b WHERE b.person_id = p.id AND b.lifted_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM contact_ban k WHERE k.person_id = p.merged_into_id
                        AND (k.lifted_at IS NULL OR k.lifted_at > b.recorded_at))))
            """
        ),
        new(
            "ban-outlives-erasure",
            new(
                "Wer vor der Löschung seiner Daten keinen Kontakt mehr wünschte, wird wiedererkannt.",
                "Whoever wanted no more contact before their data were erased is known again."
            ),
            """
            SELECT b.id FROM contact_ban b JOIN person p ON p.id = b.person_id
            WHERE b.lifted_at IS NULL AND b.recorded_at < p.erased_at AND p.merged_into_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM banned_trace t WHERE t.person_id = p.id)
            """
        ),
        new(
            "only-they-lift-a-ban",
            new(
                "Eine Kontaktsperre ist nur durch einen Kontakt des Kunden aufgehoben.",
                "A contact ban was lifted only by a contact of theirs."
            ),
            """
            SELECT b.id FROM contact_ban b WHERE b.lifted_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM inbound_contact i WHERE i.id = b.lifted_by_id)
            """
        ),
        new(
            "evidence-is-by-people-of-the-company",
            new(
                "Ein Nachweis nennt nur Personen der Firma des Leads.",
                "Evidence names people of the lead's company only."
            ),
            """
            SELECT e.id FROM evidence e JOIN lead l ON l.id = e.lead_id JOIN person p ON p.id = e.person_id
            WHERE p.company_id <> l.company_id
            """
        ),
        new(
            "evidence-answers-a-question-of-the-plan",
            new(
                "Ein Nachweis beantwortet eine Frage des Phasenplans.",
                "Evidence answers a question of the phase plan."
            ),
            """
            SELECT e.id FROM evidence e JOIN lead l ON l.id = e.lead_id
            WHERE NOT EXISTS (SELECT 1 FROM criterion c WHERE c.plan_id = l.plan_id AND c.id = e.criterion_id)
            """
        ),
        new(
            "revocation-says-who-and-why",
            new("Ein Widerruf nennt Person und Grund.", "A revocation says who and why."),
            """
            SELECT e.id FROM evidence e WHERE (e.revoked_at IS NULL) <> (e.revoked_for IS NULL)
            OR (e.revoked_at IS NULL) <> (e.revoked_by IS NULL)
            """
        ),
        new(
            "lost-lead-says-why",
            new("Ein verlorener Lead nennt seinen Grund.", "A lost lead says why."),
            "SELECT l.id FROM lead l WHERE l.outcome = 'Lost' AND l.lost_reason IS NULL AND l.origin <> 'Import'"
        ),
        new(
            "advertising-rests-on-a-consent",
            new(
                "Jede Werbemail ging an jemanden, der zugestimmt und nicht widersprochen hatte.",
                "Every mail of advertising went to somebody who had agreed and not objected."
            ),
            """
            SELECT m.id FROM outgoing_mail m WHERE m.purpose = 'Advertising' AND m.state IN ('Sent', 'Unknown')
            AND NOT EXISTS (SELECT 1 FROM consent g WHERE g.person_id = m.person_id AND g.kind = 'Given'
                AND g.declared_at <= m.sending_since
                AND NOT EXISTS (SELECT 1 FROM consent o WHERE o.person_id = g.person_id AND o.kind = 'Objected'
                    AND o.declared_at >= g.declared_at AND o.declared_at < m.sending_since))
            """
        ),
        new(
            "follower-has-agreed",
            new(
                "Wer folgt, hat nachweislich zugestimmt; wer widersprochen hat, folgt nicht.",
                "Whoever follows has provably agreed; whoever objected does not follow."
            ),
            """
            SELECT f.id FROM follower f WHERE f.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM consent g
                WHERE g.person_id = f.person_id AND g.kind = 'Given'
                AND NOT EXISTS (SELECT 1 FROM consent o WHERE o.person_id = g.person_id AND o.kind = 'Objected'
                    AND o.declared_at >= g.declared_at))
            """
        ),
        new(
            "no-mail-left-under-a-ban",
            new(
                "Unter einer Kontaktsperre ging keine Mail hinaus, außer ihren eigenen Abschlussworten.",
                "No mail left under a contact ban but for its own closing words."
            ),
            """
            SELECT m.id FROM outgoing_mail m JOIN person p ON p.id = m.person_id
            JOIN contact_ban b ON b.person_id = p.id OR b.company_id = p.company_id
            WHERE m.state IN ('Sent', 'Unknown') AND m.sending_since > b.recorded_at
            AND (b.lifted_at IS NULL OR m.sending_since < b.lifted_at) AND b.id IS DISTINCT FROM m.ban_id
            """
        ),
        new(
            "erasure-stands-in-the-journal",
            new("Jede Löschung steht im Protokoll.", "Every erasure stands in the journal."),
            """
            SELECT x.id FROM erasure x WHERE NOT EXISTS
            (SELECT 1 FROM journal j WHERE j.subject_kind = 'erasure' AND j.subject_id = x.id)
            """
        ),
        Journaled("lead"),
        Journaled("evidence"),
        Journaled("note"),
        Journaled("follow_up"),
        Journaled("hand_over"),
        Journaled("contact_ban"),
        Journaled("inbound_contact"),
        Journaled("consent"),
    ];

    static Invariant Journaled(string table) =>
        new(
            $"{table.Replace('_', '-')}-stands-in-the-journal",
            new($"Jede Zeile von {table} steht im Protokoll.", $"Every row of {table} stands in the journal."),
            $"""
            SELECT t.id FROM {table} t WHERE NOT EXISTS
            (SELECT 1 FROM journal j WHERE j.subject_kind = '{table}' AND j.subject_id = t.id)
            AND NOT ({ImportBatch.Brought(table)})
            """
        );
}
