namespace Leadwerk.Tests.Storage.Guards;

/// <summary>A small company written by bare SQL that both databases read alike, past every rule of the program.</summary>
static class RawCompany
{
    public const string Rep = "'00000000-0000-7000-8000-000000000001'";
    public const string Company = "'00000000-0000-7000-8000-000000000011'";
    public const string Person = "'00000000-0000-7000-8000-000000000021'";
    public const string OtherPerson = "'00000000-0000-7000-8000-000000000022'";
    public const string Offering = "'00000000-0000-7000-8000-000000000030'";
    public const string Plan = "'00000000-0000-7000-8000-000000000031'";
    public const string FirstCriterion = "'00000000-0000-7000-8000-000000000041'";
    public const string OrderCriterion = "'00000000-0000-7000-8000-000000000042'";
    public const string Escalation = "'00000000-0000-7000-8000-000000000051'";
    public const string Rule = "'00000000-0000-7000-8000-000000000052'";

    /// <summary>Handed over, active, with one deferral and an open follow-up; expires on 2026-06-01.</summary>
    public const string Active = "'00000000-0000-7000-8000-000000000061'";

    /// <summary>With marketing: no hand-over, no expiry, no follow-up.</summary>
    public const string Maturing = "'00000000-0000-7000-8000-000000000062'";

    /// <summary>Ended with the order of <see cref="OrderDocument"/>.</summary>
    public const string Won = "'00000000-0000-7000-8000-000000000063'";

    public const string Talk = "'00000000-0000-7000-8000-000000000071'";
    public const string OrderDocument = "'00000000-0000-7000-8000-000000000072'";
    public const string Deferred = "'00000000-0000-7000-8000-000000000081'";
    public const string Open = "'00000000-0000-7000-8000-000000000082'";
    public const string HandOver = "'00000000-0000-7000-8000-000000000083'";
    public const string Call = "'00000000-0000-7000-8000-000000000091'";
    public const string Erasure = "'00000000-0000-7000-8000-000000000092'";
    public const string Unheard = "'00000000-0000-7000-8000-000000000093'";
    public const string New = "'00000000-0000-7000-8000-000000000099'";
    public const string Version = "'00000000-0000-7000-8000-0000000000aa'";
    public const string At = "'2026-03-01 09:00:00'";
    public const string Later = "'2026-03-02 09:00:00'";
    public const string Tombstone = "'[gelöscht nach Art. 17 DSGVO]'";

    /// <summary>An order document with date and amount for a lead.</summary>
    public static string Order(string id, string lead, string form = "Document") =>
        $"""
            INSERT INTO evidence (id, lead_id, criterion_id, origin, form, text, document_number, date, amount_minor_units,
                amount_currency, happened_on, recorded_at, recorded_by)
            VALUES ({id}, {lead}, {OrderCriterion}, 'Recorded', '{form}', 'x', '4711', '2026-03-01', 100000, 'EUR',
                '2026-03-01', {At}, {Rep})
            """;

    public static string FollowUp(string id, string lead, string due, string with = "NULL") =>
        $"""
            INSERT INTO follow_up (id, lead_id, due_on, what, with_id, set_at, set_by)
            VALUES ({id}, {lead}, '{due}', 'Anrufen', {with}, {Later}, {Rep})
            """;

    public static string EndedFollowUp(string id, string outcome) =>
        $"""
            INSERT INTO follow_up (id, lead_id, due_on, what, set_at, set_by, ended_at, ended_on, ended_by, outcome, series_position)
            VALUES ({id}, {Active}, '2026-03-05', 'Anrufen', {At}, {Rep}, {Later}, '2026-03-02', {Rep}, '{outcome}', 0)
            """;

    public static string HandedOver(string id, string lead) =>
        $"""
            INSERT INTO hand_over (id, lead_id, rep, way, handed_on, handed_at, handed_by)
            VALUES ({id}, {lead}, {Rep}, 'Pulled', '2026-03-01', {At}, {Rep})
            """;

    public static string Ban(string id, string company, string person) =>
        $"""
            INSERT INTO contact_ban (id, company_id, person_id, wording, since, recorded_at, recorded_by, version)
            VALUES ({id}, {company}, {person}, 'Wir melden uns nicht mehr.', '2026-03-01', {At}, {Rep}, {Version})
            """;

    public static string Lead(string id, string phase = "'F'", string outcome = "NULL", string endedOn = "NULL") =>
        $"""
            INSERT INTO lead (id, company_id, plan_id, offering_id, origin, started_on, started_at, started_by, owner, status,
                phase, highest_phase, highest_position, series_position, fall_backs, qualified, deferrals, times_not_reached,
                times_postponed_by_us, outcome, ended_on, version, industry, business_model)
            VALUES ({id}, {Company}, {Plan}, {Offering}, 'Marketing', '2026-03-01', {At}, {Rep}, {Rep}, 'Maturing',
                {phase}, 'F', 0, 0, 0, TRUE, 0, 0, 0, {outcome}, {endedOn}, {Version}, 'Maschinenbau', 'Projekt')
            """;

    public static string Journal(int seq, string kind, string subject, string previous, string hash) =>
        $"""
            INSERT INTO journal (seq, at, who, action, subject_kind, subject_id, payload, salt, digest, previous, hash)
            VALUES ({seq}, {At}, 'raw', 'raw', '{kind}', {subject}, '{"{}"}', {Bytes("aa")}, {Bytes(
                "bb"
            )}, {previous}, {hash})
            """;

    /// <summary>32 equal bytes, in the words of either database; replaced by <see cref="In"/>.</summary>
    public static string Bytes(string hex) => $"<{hex}>";

    /// <summary>The SQL in the words of one database: only bytes differ.</summary>
    public static string In(Engine engine, string sql)
    {
        foreach (var hex in (string[])["00", "01", "aa", "bb", "c1", "c2", "c3"])
        {
            var digits = string.Concat(Enumerable.Repeat(hex, 32));
            sql = sql.Replace(
                Bytes(hex),
                engine == Engine.Sqlite ? $"x'{digits}'" : $"'\\x{digits}'",
                StringComparison.Ordinal
            );
        }
        return sql;
    }

    public static string[] Everything { get; } =
    [
        $"INSERT INTO app_user (id, name, mail, role, capacity, single_keys, administers, version) VALUES ({Rep}, 'Rita Rep', 'rita@example.org', 'Rep', 40, TRUE, FALSE, {Version})",
        $"INSERT INTO company (id, name, search_name, duplicate_key, recorded_at, version) VALUES ({Company}, 'Müller GmbH', 'mueller', 'mueller', {At}, {Version})",
        $"INSERT INTO person (id, company_id, name, search_name, recorded_at, version) VALUES ({Person}, {Company}, 'Max Müller', 'max mueller', {At}, {Version})",
        $"INSERT INTO person (id, company_id, name, search_name, recorded_at, version) VALUES ({OtherPerson}, {Company}, 'Eva Ernst', 'eva ernst', {At}, {Version})",
        $"INSERT INTO phase_plan (id, offering_id, name, number, hand_over_phase, made_at, made_by, version) VALUES ({Plan}, {Offering}, 'Anlagen', 1, 'F', {At}, {Rep}, {Version})",
        $"INSERT INTO phase (plan_id, position, code, name_german, name_english) VALUES ({Plan}, 0, 'F', 'Bedarf', 'Need'), ({Plan}, 1, 'A', 'Auftrag', 'Order')",
        $"INSERT INTO criterion (plan_id, id, phase_position, position, question_german, question_english, wants, combination, four_eyes) VALUES ({Plan}, {FirstCriterion}, 0, 0, 'Was?', 'What?', 3, 'AnyOf', FALSE), ({Plan}, {OrderCriterion}, 1, 0, 'Welches?', 'Which?', 56, 'AllOf', FALSE)",
        $"INSERT INTO escalation_plan (id, name, not_reached_limit, postponed_by_us_limit, version) VALUES ({Escalation}, 'Für alle', 1, 0, {Version})",
        $"INSERT INTO escalation_step (plan_id, position, joules, most_days, measure_german, measure_english, wording_german, wording_english) VALUES ({Escalation}, 1, 100, 30, 'm', 'm', 'w', 'w'), ({Escalation}, 2, 200, NULL, 'm', 'm', 'w', 'w')",
        $"INSERT INTO expiry_rule (id, days, cooling_days, reasoning_german, reasoning_english, version) VALUES ({Rule}, 90, 90, 'r', 'r', {Version})",
        Lead(Active),
        Lead(Maturing),
        Lead(Won),
        $"INSERT INTO lead_contact (lead_id, person_id, since) VALUES ({Active}, {Person}, {At}), ({Maturing}, {Person}, {At})",
        $"INSERT INTO evidence (id, lead_id, criterion_id, origin, form, person_id, text, happened_on, recorded_at, recorded_by) VALUES ({Talk}, {Active}, {FirstCriterion}, 'Recorded', 'Conversation', {Person}, 'Er sucht eine Anlage.', '2026-03-01', {At}, {Rep})",
        Order(OrderDocument, Won),
        $"UPDATE lead SET phase = 'A', ordered_on = '2026-03-01', outcome = 'Won', ended_on = '2026-03-01', status = 'Ended' WHERE id = {Won}",
        HandedOver(HandOver, Active),
        $"UPDATE lead SET status = 'Active', handed_over_on = '2026-03-01', expires_on = '2026-06-01', expiry_rule_id = {Rule} WHERE id = {Active}",
        EndedFollowUp(Deferred, "Deferred"),
        $"UPDATE lead SET deferrals = 1 WHERE id = {Active}",
        FollowUp(Open, Active, "2026-03-20"),
        $"INSERT INTO inbound_contact (id, person_id, company_id, kind, contacted_on, said, recorded_at, recorded_by, version) VALUES ({Call}, {Person}, {Company}, 'Call', '2026-03-01', 'Hallo', {At}, {Rep}, {Version})",
        Journal(1, "lead", Active, Bytes("00"), Bytes("c1")),
        $"INSERT INTO erasure (id, person_id, at, who) VALUES ({Erasure}, {Person}, {At}, 'raw'), ({Unheard}, {Person}, {At}, 'raw')",
        Journal(2, "erasure", Erasure, Bytes("c1"), Bytes("c2")),
    ];
}
