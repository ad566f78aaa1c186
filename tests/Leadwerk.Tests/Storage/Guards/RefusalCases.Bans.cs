using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string BanHolds = "A contact ban holds: only they can lift it, by contacting us.";
    const string BanStays = "A contact ban is kept as it was recorded.";

    static readonly string CompanyBan = Ban(New, Company, "NULL");
    static readonly string PersonBan = Ban(New, "NULL", Person);

    static IReadOnlyList<RefusalCase> OfBans =>
        [
            Step(
                "Set a follow-up while the company has banned contact",
                FollowUp(New, Maturing, "2026-03-20"),
                CompanyBan
            ),
            Step(
                "Set a follow-up while the only person has banned contact",
                FollowUp(New, Maturing, "2026-03-20"),
                PersonBan
            ),
            Step(
                "Set a follow-up with a person who has banned contact",
                FollowUp(New, Maturing, "2026-03-20", with: Person),
                PersonBan,
                $"INSERT INTO lead_contact (lead_id, person_id, since) VALUES ({Maturing}, {OtherPerson}, {At})"
            ),
            Step("Hand a lead over while the company has banned contact", HandedOver(New, Maturing), CompanyBan),
            Step("Hand a lead over while the only person has banned contact", HandedOver(New, Maturing), PersonBan),
            Step(
                "Start the clock of a lead while a ban holds",
                $"UPDATE lead SET handed_over_on = '2026-03-01', expires_on = '2026-06-01' WHERE id = {Maturing}",
                CompanyBan
            ),
            Lift("Edit a ban", BanStays, $"UPDATE contact_ban SET since = '2027-01-01' WHERE id = {New}"),
            Lift(
                "Lift a ban without a contact of theirs",
                "Only a recorded contact of theirs lifts a ban.",
                $"UPDATE contact_ban SET lifted_at = {Later}, lifted_by_id = {Call} WHERE id = {New}",
                Ban(New, "NULL", OtherPerson)
            ),
            Lift(
                "Let a lifted ban hold again",
                "A ban is lifted once; a new one is a new record.",
                $"UPDATE contact_ban SET lifted_at = NULL, lifted_by_id = NULL WHERE id = {New}",
                CompanyBan,
                $"UPDATE contact_ban SET lifted_at = {Later}, lifted_by_id = {Call} WHERE id = {New}"
            ),
            Lift(
                "Edit the words of a ban",
                "The words of a ban are kept; only an erasure replaces them.",
                $"UPDATE contact_ban SET wording = 'Anders.' WHERE id = {New}"
            ),
            Lift(
                "Delete a ban",
                "A contact ban is never deleted; they can lift it by contacting us.",
                $"DELETE FROM contact_ban WHERE id = {New}"
            ),
            Lift(
                "Replace a ban",
                BanStays,
                Ban(New, "NULL", OtherPerson).Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal)
            ) with
            {
                Only = Engine.Sqlite,
            },
        ];

    const string TraceStays = "What tells a banned person again is kept.";
    const string KeyStays = "A key of the store is kept: without it bans of erased people would be forgotten.";

    static IReadOnlyList<RefusalCase> OfErasedBans =>
        [
            Trace("Edit what tells a banned person again", TraceStays, "UPDATE banned_trace SET digest = <bb>"),
            Trace(
                "Forget what tells a banned person again",
                "What tells a banned person again is never deleted.",
                "DELETE FROM banned_trace"
            ),
            Trace(
                "Replace what tells a banned person again",
                TraceStays,
                TraceOf(New, "bb").Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal)
            ) with
            {
                Only = Engine.Sqlite,
            },
            Trace("Change the key of the store", KeyStays, "UPDATE store_secret SET value = <bb>"),
            Trace("Delete the key of the store", "A key of the store is never deleted.", "DELETE FROM store_secret"),
            Trace(
                "Replace the key of the store",
                KeyStays,
                "INSERT OR REPLACE INTO store_secret (name, value) VALUES ('raw', <bb>)"
            ) with
            {
                Only = Engine.Sqlite,
            },
        ];

    static string TraceOf(string id, string digest) =>
        $"INSERT INTO banned_trace (id, person_id, ban_id, digest) VALUES ({id}, {Person}, {New}, <{digest}>)";

    static RefusalCase Trace(string name, string text, string sql) =>
        new(name, BansOutliveErasure.Guard, text, sql)
        {
            Given = [PersonBan, TraceOf(New, "aa"), "INSERT INTO store_secret (name, value) VALUES ('raw', <aa>)"],
        };

    const string ContactStays = "A contact of theirs is kept as it was recorded.";

    static IReadOnlyList<RefusalCase> OfInboundContacts =>
        [
            Contact("Say that another person called", ContactStays, $"person_id = {OtherPerson}"),
            Contact("Edit what they said", ContactStays, "said = 'Nein'"),
            Contact(
                "Put other words into their mouth by an erasure",
                OnlyTombstone,
                $"said = 'Nein', erased_at = {Later}, erasure_id = {Erasure}"
            ),
            Contact("Mark their words as erased without an erasure", OnlyJournaled, $"erased_at = {Later}"),
            Contact("Confirm a form twice", "A form is confirmed once.", $"confirmed_at = {Later}") with
            {
                Given = [$"UPDATE inbound_contact SET confirmed_at = {At} WHERE id = {Call}"],
            },
            Contact(
                "Begin two leads with one contact",
                "A contact of theirs begins one lead.",
                $"began_id = {Won}"
            ) with
            {
                Given = [$"UPDATE inbound_contact SET began_id = {Active} WHERE id = {Call}"],
            },
            new(
                "Delete a contact of theirs",
                InboundContactsAreKept.Guard,
                "A contact of theirs is never deleted.",
                $"DELETE FROM inbound_contact WHERE id = {Call}"
            ),
            new(
                "Replace a contact of theirs",
                InboundContactsAreKept.Guard,
                ContactStays,
                $"""
                INSERT OR REPLACE INTO inbound_contact
                    (id, person_id, company_id, kind, contacted_on, said, recorded_at, recorded_by, version)
                VALUES ({Call}, {OtherPerson}, {Company}, 'Call', '2026-03-01', 'Hallo', {At}, {Rep}, {RawCompany.Version})
                """
            )
            {
                Only = Engine.Sqlite,
            },
        ];

    static RefusalCase Contact(string name, string text, string columns) =>
        new(name, InboundContactsAreKept.Guard, text, $"UPDATE inbound_contact SET {columns} WHERE id = {Call}");

    static RefusalCase Step(string name, string sql, params string[] given) =>
        new(name, NoStepUnderABan.Guard, BanHolds, sql) { Given = given };

    static RefusalCase Lift(string name, string text, string sql, params string[] given) =>
        new(name, OnlyTheyLiftABan.Guard, text, sql) { Given = given is [] ? [CompanyBan] : given };
}
