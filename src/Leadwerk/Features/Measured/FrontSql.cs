using Leadwerk.Storage;

namespace Leadwerk.Features.Measured;

/// <summary>The questions to the database about the way from the first touch to a qualified lead.</summary>
static class FrontSql
{
    public const string Ripe = "ripe";
    public const string Gone = "gone";

    /// <summary>Followers by the days on which they began and ended; what lies before the window counts as the day before it.</summary>
    public static string Followers(LeadwerkDb db, DateOnly from) =>
        $"""
            SELECT CASE WHEN {db.DayOf("since")} < {Day(from)} THEN {Day(from.AddDays(-1))} ELSE {db.DayOf(
                "since"
            )} END AS began,
                {db.DayOf("ended_at")} AS ended, CAST(COUNT(*) AS integer) AS number
            FROM follower WHERE ended_at IS NULL OR {db.DayOf("ended_at")} >= {Day(from)} GROUP BY 1, 2
            """;

    /// <summary>Leads by the days on which they began, became ripe, got a rep and ended.</summary>
    public static string Leads(DateOnly from, DateOnly today) =>
        $"""
            WITH {Ripened(today)}
            SELECT CASE WHEN started < {Day(from)} THEN {Day(
                from.AddDays(-1)
            )} ELSE started END AS began, ripe, handed, ended,
                CAST(COUNT(*) AS integer) AS number
            FROM ripened WHERE ended IS NULL OR ended >= {Day(from)} GROUP BY 1, 2, 3, 4
            """;

    /// <summary>Companies by the days from their first touch to the first lead that became ripe since.</summary>
    public static string Courses(LeadwerkDb db, DateOnly from, DateOnly end, DateOnly today) =>
        $"""
            WITH {Ripened(today)}, touched AS (
                SELECT p.company_id AS company, MIN(t.happened_on) AS began,
                    MAX(CASE WHEN f.person_id IS NOT NULL AND f.ended_at IS NULL THEN 1 ELSE 0 END) AS follows
                FROM touch t JOIN person p ON p.id = t.person_id LEFT JOIN follower f ON f.person_id = t.person_id
                GROUP BY p.company_id
            ), matured AS (
                SELECT w.company, w.began, w.follows, MIN(CASE WHEN r.ripe >= w.began THEN r.ripe END) AS ripe,
                    COUNT(r.id) AS leads, MAX(r.ended) AS ended,
                    MAX(CASE WHEN r.id IS NOT NULL AND r.ended IS NULL THEN 1 ELSE 0 END) AS is_open
                FROM touched w LEFT JOIN ripened r ON r.company = w.company GROUP BY w.company, w.began, w.follows
            ), course AS (
                SELECT began, ripe,
                    CASE WHEN ripe IS NOT NULL THEN '{Ripe}' WHEN follows = 1 OR is_open = 1 OR leads = 0 THEN 'open'
                        ELSE '{Gone}' END AS leaving,
                    CASE WHEN ripe IS NOT NULL THEN ripe WHEN follows = 1 OR is_open = 1 OR leads = 0 THEN {Day(today)}
                        WHEN ended > began THEN ended ELSE began END AS until
                FROM matured
            )
            SELECT {db.DaysBetween("began", "until")} AS stay, leaving,
                CASE WHEN began >= {Day(from)} AND began < {Day(end)} THEN 1 ELSE 0 END AS is_new,
                CASE WHEN ripe >= {Day(from)} AND ripe < {Day(end)} THEN 1 ELSE 0 END AS ripe_now,
                CAST(COUNT(*) AS integer) AS number
            FROM course GROUP BY 1, 2, 3, 4
            """;

    // What tells of the need may be older than the lead, and a rep's own find may never become ripe.
    static string Ripened(DateOnly today) =>
        $"""
            ripened AS (
                SELECT l.id, l.company_id AS company, l.started_on AS started, l.handed_over_on AS handed,
                    CASE WHEN e.entered_on < l.started_on THEN l.started_on ELSE e.entered_on END AS ripe,
                    COALESCE(l.ended_on, CASE WHEN l.expires_on <= {Day(today)} THEN l.expires_on END) AS ended
                FROM lead l JOIN phase_plan a ON a.id = l.plan_id
                LEFT JOIN phase_entry e ON e.lead_id = l.id AND e.phase = a.hand_over_phase
                WHERE l.withdrawn_at IS NULL
            )
            """;

    static string Day(DateOnly day) => FollowerSql.Day(day);
}
