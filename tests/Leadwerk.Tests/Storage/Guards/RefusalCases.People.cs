using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string MergedRecord = "This record was merged into another of the same person; use the one that stayed.";
    const string NoWayToMerge = "A record is merged into another one of the same company, which stays.";

    static string MergedTwin => $"UPDATE person SET merged_into_id = {Person} WHERE id = {OtherPerson}";

    /// <summary>The same as it is done with the person, done with the record that was merged.</summary>
    static string ForTwin(string sql) => sql.Replace(Person, OtherPerson, StringComparison.Ordinal);

    static IReadOnlyList<RefusalCase> OfMergedPeople =>
        [
            OfTwin(
                "Work a lead with a merged record",
                $"INSERT INTO lead_contact (lead_id, person_id, since) VALUES ({Active}, {OtherPerson}, {At})"
            ),
            OfTwin(
                "Record evidence by a merged record",
                $"INSERT INTO evidence (id, lead_id, criterion_id, origin, form, person_id, text, happened_on, recorded_at, recorded_by) VALUES ({New}, {Active}, {FirstCriterion}, 'Recorded', 'Conversation', {OtherPerson}, 'Noch eine.', '2026-03-01', {At}, {Rep})"
            ),
            OfTwin("Set a next step with a merged record", FollowUp(New, Won, "2026-03-20", OtherPerson)),
            OfTwin(
                "Give the next step to a merged record",
                $"UPDATE follow_up SET with_id = {OtherPerson} WHERE id = {Open}"
            ),
            OfTwin(
                "Record a contact of a merged record",
                $"INSERT INTO inbound_contact (id, person_id, company_id, kind, contacted_on, said, recorded_at, recorded_by, version) VALUES ({New}, {OtherPerson}, {Company}, 'Call', '2026-03-01', 'Hallo', {At}, {Rep}, {RawCompany.Version})"
            ),
            OfTwin("Ban a merged record", Ban(New, "NULL", OtherPerson)),
            OfTwin("Enter a consent of a merged record", ForTwin(Consent(id: New)), Form),
            OfTwin(
                "Let a merged record follow",
                $"INSERT INTO follower (id, person_id, language, key, since, pace, version) VALUES ({New}, {OtherPerson}, 'de', 'k', {At}, 2, {RawCompany.Version})"
            ),
            OfTwin(
                "Write down what a merged record did",
                $"INSERT INTO touch (id, person_id, form_id, happened_on, recorded_at) VALUES ({New}, {OtherPerson}, {PublicForm}, '2026-03-01', {At})",
                Form
            ),
            OfTwin(
                "Let a merged record begin with a sequence",
                $"INSERT INTO enrolment (id, sequence_id, person_id, since, next_step, version) VALUES ({New}, {Series}, {OtherPerson}, {At}, 0, {RawCompany.Version})",
                OnTheWay
            ),
            OfTwin("Write a mail to a merged record", ForTwin(Mail())),
            new(
                "Send a mail to a merged record",
                MergedPeopleTakeNothing.Guard,
                "No mail is sent to a record that was merged; write to the one that stayed.",
                "UPDATE outgoing_mail SET state = 'Sending'"
            )
            {
                Given = [ForTwin(Mail()), MergedTwin],
            },
            new(
                "Undo the merge of a person",
                MergedPeopleTakeNothing.Guard,
                "A record of a person that was merged stays merged.",
                $"UPDATE person SET merged_into_id = NULL WHERE id = {OtherPerson}"
            )
            {
                Given = [MergedTwin],
            },
            new(
                "Merge a person into a merged record",
                MergedPeopleTakeNothing.Guard,
                NoWayToMerge,
                $"UPDATE person SET merged_into_id = {OtherPerson} WHERE id = {Person}"
            )
            {
                Given = [MergedTwin],
            },
            new(
                "Merge a person into somebody of another company",
                MergedPeopleTakeNothing.Guard,
                NoWayToMerge,
                MergedTwin
            )
            {
                Given = [KeptCompany, $"UPDATE person SET company_id = {New} WHERE id = {Person}"],
            },
        ];

    static RefusalCase OfTwin(string name, string sql, params string[] given) =>
        new(name, MergedPeopleTakeNothing.Guard, MergedRecord, sql) { Given = [.. given, MergedTwin] };
}
