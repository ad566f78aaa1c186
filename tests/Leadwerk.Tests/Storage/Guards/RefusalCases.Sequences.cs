using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string StepWords =
        "The mails of a sequence are kept: whoever is on the way gets what was meant when they began.";
    const string WayKept = "A way through a sequence is kept as it began.";
    const string Series = "'00000000-0000-7000-8000-0000000000e1'";
    const string SeriesWords = "'00000000-0000-7000-8000-0000000000e2'";
    const string SeriesStep = "'00000000-0000-7000-8000-0000000000e3'";
    const string Way = "'00000000-0000-7000-8000-0000000000e4'";

    static string Step(string id, int position) =>
        $"""
            INSERT INTO sequence_step (id, version_id, position, days, subject_german, subject_english, body_german, body_english)
            VALUES ({id}, {SeriesWords}, {position}, 0, 's', 's', 'b', 'b')
            """;

    /// <summary>Somebody who got the first mail of a sequence.</summary>
    static string[] OnTheWay =>
        [
            .. Form,
            Consent(),
            $"INSERT INTO sequence (id, name, start_kind, weekly_starts, started_at, version) VALUES ({Series}, 'raw', 'FormConfirmed', 5, {At}, {RawCompany.Version})",
            $"INSERT INTO sequence_version (id, sequence_id, number, made_at, made_by) VALUES ({SeriesWords}, {Series}, 1, {At}, {Rep})",
            Step(SeriesStep, 0),
            $"INSERT INTO enrolment (id, sequence_id, person_id, since, started_on, wording_id, next_step, due_on, version) VALUES ({Way}, {Series}, {Person}, {At}, '2026-03-01', {SeriesWords}, 1, '2026-03-08', {RawCompany.Version})",
        ];

    static string StepMail =>
        $"""
                INSERT INTO outgoing_mail (id, purpose, effect_key, message_id, person_id, enrolment_id, step, recipient,
                    subject, text, language, state, attempts, queued_at, next_attempt_at, give_up_at)
                VALUES ({New}, 'Advertising', 'raw', 'raw@example.org', {Person}, {Way}, 1, 'max@example.org',
                    'Neues', 'Lesenswert', 'de', 'Queued', 0, {At}, {At}, {Later})
            """;

    static IReadOnlyList<RefusalCase> OfSequences =>
        [
            OfSeries("Edit a mail of a sequence", StepWords, "UPDATE sequence_step SET body_german = 'Anders'"),
            OfSeries("Delete a mail of a sequence", StepWords, "DELETE FROM sequence_step"),
            OfSeries("Edit a version of a sequence", StepWords, "UPDATE sequence_version SET number = 7"),
            OfSeries(
                "Add a mail to those that somebody is on the way through",
                "Nothing is added to mails that somebody is on the way through.",
                Step(New, 1)
            ),
            OfSeries(
                "Send somebody else through a sequence",
                WayKept,
                $"UPDATE enrolment SET person_id = {OtherPerson}"
            ),
            OfSeries(
                "Forget that somebody began",
                WayKept,
                "UPDATE enrolment SET started_on = NULL, wording_id = NULL"
            ),
            OfSeries(
                "Send somebody through a sequence from its beginning again",
                "A way through a sequence never goes back.",
                "UPDATE enrolment SET next_step = 0"
            ),
            OfSeries(
                "Go on with a sequence that ended",
                "A way through a sequence ends once.",
                "UPDATE enrolment SET ended_at = NULL, ended_as = NULL"
            ) with
            {
                Given = [.. OnTheWay, $"UPDATE enrolment SET ended_at = {Later}, ended_as = 'Replied'"],
            },
            OfSeries(
                "Delete a way through a sequence",
                "A way through a sequence is never deleted.",
                "DELETE FROM enrolment"
            ),
            new(
                "Write a mail of a sequence that is paused",
                NoStepAfterTheEnd.Guard,
                "No mail of a sequence is written that is paused, or that ended for this person.",
                StepMail
            )
            {
                Given = [.. OnTheWay, $"UPDATE sequence SET paused_at = {Later}"],
            },
            new(
                "Send a mail of a sequence to somebody who replied",
                NoStepAfterTheEnd.Guard,
                "No mail of a sequence is sent that is paused, or that ended for this person.",
                "UPDATE outgoing_mail SET state = 'Sending'"
            )
            {
                Given = [.. OnTheWay, StepMail, $"UPDATE enrolment SET ended_at = {Later}, ended_as = 'Replied'"],
            },
            new(
                "Send a mail to an address that was refused for good",
                NoMailToARefusedAddress.Guard,
                "No mail is sent to an address that was refused for good.",
                "UPDATE outgoing_mail SET state = 'Sending'"
            )
            {
                Given =
                [
                    .. OnTheWay,
                    StepMail,
                    $"UPDATE person SET mail = 'max@example.org', mail_refused_at = {Later} WHERE id = {Person}",
                ],
            },
        ];

    static RefusalCase OfSeries(string name, string text, string sql) =>
        new(name, SequencesAreKept.Guard, text, sql) { Given = OnTheWay };
}
