using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string Declared = "A consent or an objection is kept as it was declared.";
    const string Wording = "The wording of a form is kept: consents rest on it.";
    const string PublicForm = "'00000000-0000-7000-8000-0000000000f1'";
    const string FormWording = "'00000000-0000-7000-8000-0000000000f2'";
    const string Piece = "'00000000-0000-7000-8000-0000000000f3'";
    const string PieceText = "'00000000-0000-7000-8000-0000000000f4'";
    const string Given = "'00000000-0000-7000-8000-0000000000f5'";
    const string Objection = "'00000000-0000-7000-8000-0000000000f6'";

    static string[] Form =>
        [
            $"INSERT INTO capture_form (id, slug, ancestors, daily_limit, version) VALUES ({PublicForm}, 'raw', '', 500, {RawCompany.Version})",
            $"INSERT INTO form_version (id, form_id, number, title_german, title_english, intro_german, intro_english, consent_german, consent_english, made_at, made_by) VALUES ({FormWording}, {PublicForm}, 1, 't', 't', '', '', 'Ja', 'Yes', {At}, {Rep})",
        ];

    static string Consent(string words = "INSERT", string id = Given) =>
        $"""
            {words} INTO consent (id, person_id, kind, channel, text, text_hash, language, declared_at, form_id, form_version,
                signed_up_at, mail_message_id, address, address_digest)
            VALUES ({id}, {Person}, 'Given', 'Mail', 'Ja', 'h', 'de', {At}, {PublicForm}, 1, {At}, 'm', 'max@example.org', {Bytes(
                "01"
            )})
            """;

    static string Objected =>
        $"""
                INSERT INTO consent (id, person_id, kind, channel, text, text_hash, language, declared_at, address_digest)
                VALUES ({Objection}, {Person}, 'Objected', 'Mail', 'Nein', 'h', 'de', {Later}, {Bytes("01")})
            """;

    static string Advertising =>
        $"""
                INSERT INTO outgoing_mail (id, purpose, effect_key, message_id, person_id, recipient, subject, text,
                    language, state, attempts, queued_at, next_attempt_at, give_up_at)
                VALUES ({New}, 'Advertising', 'raw', 'raw@example.org', {Person}, 'max@example.org', 'Neues', 'Lesenswert',
                    'de', 'Queued', 0, {At}, {At}, {Later})
            """;

    static IReadOnlyList<RefusalCase> OfMarketing =>
        [
            new(
                "Write advertising to somebody who has not agreed",
                NoAdvertisingWithoutConsent.Guard,
                "No advertising is written to somebody who has not agreed.",
                Advertising
            ),
            new(
                "Send advertising to somebody who objected since",
                NoAdvertisingWithoutConsent.Guard,
                "No advertising is sent to somebody who has not agreed.",
                "UPDATE outgoing_mail SET state = 'Sending'"
            )
            {
                Given = [.. Form, Consent(), Advertising, Objected],
            },
            OfConsent("Edit to what somebody agreed", Declared, "UPDATE consent SET text = 'Ja, alles'"),
            OfConsent(
                "Make a consent older than it is",
                Declared,
                "UPDATE consent SET declared_at = '2020-01-01 00:00:00'"
            ),
            OfConsent("Give a consent to somebody else", Declared, $"UPDATE consent SET person_id = {OtherPerson}"),
            OfConsent(
                "Say that a consent came from elsewhere",
                Declared,
                "UPDATE consent SET source = 'https://example.org'"
            ),
            OfConsent(
                "Erase a consent without a journaled erasure",
                "Only an erasure that stands in the journal marks words as erased, once.",
                $"UPDATE consent SET erased_at = {Later}, erasure_id = {Unheard}"
            ),
            OfConsent(
                "Put other words into a consent by an erasure",
                "An erasure replaces words by its tombstone and by nothing else.",
                $"UPDATE consent SET address = 'x', erased_at = {Later}, erasure_id = {Erasure}"
            ),
            OfConsent("Replace a consent", Declared, Consent("INSERT OR REPLACE")) with
            {
                Only = Engine.Sqlite,
            },
            OfConsent("Delete a consent", "A consent or an objection is never deleted.", "DELETE FROM consent"),
            OfWords("Edit the wording of a form", Wording, "UPDATE form_version SET consent_german = 'Ja, alles'"),
            OfWords("Delete the wording of a form", Wording, "DELETE FROM form_version"),
            OfWords(
                "Edit a text that was shown",
                "A text of a content piece is kept as it was shown.",
                "UPDATE content_version SET title_german = 'Anders'"
            ),
        ];

    static RefusalCase OfConsent(string name, string text, string sql) =>
        new(name, ConsentIsKept.Guard, text, sql) { Given = [.. Form, Consent()] };

    static RefusalCase OfWords(string name, string text, string sql) =>
        new(name, ShownWordsAreKept.Guard, text, sql)
        {
            Given =
            [
                .. Form,
                $"INSERT INTO content_piece (id, slug, version) VALUES ({Piece}, 'raw', {RawCompany.Version})",
                $"INSERT INTO content_version (id, piece_id, number, title_german, title_english, body_german, body_english, made_at, made_by) VALUES ({PieceText}, {Piece}, 1, 't', 't', 'b', 'b', {At}, {Rep})",
            ],
        };
}
