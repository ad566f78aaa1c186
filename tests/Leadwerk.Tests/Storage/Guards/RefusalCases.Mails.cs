using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string Written = "A mail is kept as it was written.";
    const string Erased = "An erasure replaces words by its tombstone and by nothing else.";

    static string Mail(string words = "INSERT") =>
        $"""
            {words} INTO outgoing_mail (id, purpose, effect_key, message_id, person_id, lead_id, recipient, subject, text,
                language, state, attempts, queued_at, next_attempt_at, give_up_at)
            VALUES ({New}, 'Wording', 'raw', 'raw@example.org', {Person}, {Active}, 'max@example.org', 'Hallo', 'Hallo Max',
                'de', 'Queued', 0, {At}, {At}, {Later})
            """;

    static IReadOnlyList<RefusalCase> OfMails =>
        [
            new(
                "Write a mail to a person while their company has banned contact",
                NoMailUnderABan.Guard,
                "No mail is written to somebody with whom contact is banned.",
                Mail()
            )
            {
                Given = [Ban(Unheard, Company, "NULL")],
            },
            new(
                "Send a mail to a person who has banned contact",
                NoMailUnderABan.Guard,
                "No mail is sent to somebody with whom contact is banned.",
                "UPDATE outgoing_mail SET state = 'Sending'"
            )
            {
                Given = [Mail(), Ban(Unheard, "NULL", Person)],
            },
            OfMail("Send a mail to somebody else", Written, $"UPDATE outgoing_mail SET person_id = {OtherPerson}"),
            OfMail("Replace a mail", Written, Mail("INSERT OR REPLACE")) with
            {
                Only = Engine.Sqlite,
            },
            OfMail(
                "Say that something else was written",
                "What was written to a customer is kept; only an erasure replaces it.",
                "UPDATE outgoing_mail SET text = 'Nie gesagt'"
            ),
            OfMail(
                "Put other words into a mail by an erasure",
                Erased,
                $"UPDATE outgoing_mail SET text = 'Nie gesagt', erased_at = {Later}, erasure_id = {Erasure}"
            ),
            OfMail(
                "Erase a mail without a journaled erasure",
                "Only an erasure that stands in the journal marks words as erased, once.",
                $"UPDATE outgoing_mail SET erased_at = {Later}, erasure_id = {Unheard}"
            ),
            OfMail(
                "Send a mail again that has left",
                "How a mail ended is written down once.",
                "UPDATE outgoing_mail SET state = 'Queued', ended_at = NULL"
            ) with
            {
                Given = [Mail(), $"UPDATE outgoing_mail SET state = 'Sent', ended_at = {Later}"],
            },
            OfMail(
                "Delete a mail to a customer",
                "What was written to a customer is never deleted.",
                "DELETE FROM outgoing_mail"
            ),
        ];

    static RefusalCase OfMail(string name, string text, string sql) =>
        new(name, MailsAreKept.Guard, text, sql) { Given = [Mail()] };
}
