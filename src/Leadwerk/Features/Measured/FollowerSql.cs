using System.Globalization;
using Leadwerk.Storage;

namespace Leadwerk.Features.Measured;

/// <summary>The question to the database: what became of the companies of our followers, and what they did on purpose when.</summary>
/// <remarks>
/// People of one company mature one lead together, and one order is one order however many of them follow: companies are
/// counted. A company begins with the first touch of a follower of it; it leaves with its first order after that, or once
/// nobody of it follows any more and no lead of it is open. While anybody follows it is open, and no failure.
/// </remarks>
static class FollowerSql
{
    public const string Ordered = "ordered";
    public const string Gone = "gone";

    /// <summary>Stands for everybody, whatever they did.</summary>
    public const string All = "all";

    public const string Asked = "asked";
    public const string CameBack = "back";
    public const string Answered = "answered";
    public const string Did = "did";

    public static string Of(LeadwerkDb db, DateOnly today)
    {
        var day = Day(today);
        return $"""
            WITH followed AS (
                SELECT p.company_id AS company, MIN(t.happened_on) AS began, COUNT(DISTINCT f.person_id) AS people,
                    MAX(CASE WHEN f.ended_at IS NULL THEN 1 ELSE 0 END) AS follows,
                    MAX({db.DayOf("f.ended_at")}) AS stopped
                FROM follower f JOIN person p ON p.id = f.person_id JOIN touch t ON t.person_id = f.person_id
                GROUP BY p.company_id
            ), sold AS (
                SELECT w.company, w.began, w.people, w.follows, w.stopped,
                    MIN(CASE WHEN l.outcome = 'Won' AND COALESCE(l.ordered_on, l.ended_on) >= w.began
                        THEN COALESCE(l.ordered_on, l.ended_on) END) AS ordered,
                    MAX(CASE WHEN l.id IS NOT NULL AND l.outcome IS NULL AND (l.expires_on IS NULL OR l.expires_on > {day})
                        THEN 1 ELSE 0 END) AS is_open,
                    MAX(COALESCE(l.ended_on, CASE WHEN l.expires_on <= {day} THEN l.expires_on END)) AS ended
                FROM followed w LEFT JOIN lead l ON l.company_id = w.company AND l.withdrawn_at IS NULL
                GROUP BY w.company, w.began, w.people, w.follows, w.stopped
            ), course AS (
                SELECT company, began, people,
                    CASE WHEN ordered IS NOT NULL THEN '{Ordered}' WHEN is_open = 1 OR follows = 1 THEN 'open'
                        ELSE '{Gone}' END AS leaving,
                    CASE WHEN ordered IS NOT NULL THEN ordered WHEN is_open = 1 OR follows = 1 THEN {day}
                        WHEN COALESCE(ended, began) > COALESCE(stopped, began) THEN ended
                        WHEN COALESCE(stopped, began) > began THEN stopped ELSE began END AS until
                FROM sold
            ), done AS (
                SELECT p.company_id AS company, '{Asked}' AS kind, t.piece_id AS what, t.person_id AS person, t.happened_on AS at
                FROM touch t JOIN person p ON p.id = t.person_id WHERE t.piece_id IS NOT NULL
                UNION ALL
                SELECT company, '{CameBack}', NULL, person, at FROM (
                    SELECT p.company_id AS company, t.person_id AS person, t.happened_on AS at,
                        MIN(t.happened_on) OVER (PARTITION BY t.person_id) AS began
                    FROM touch t JOIN person p ON p.id = t.person_id) visits
                WHERE at > began
                UNION ALL
                SELECT p.company_id, '{Answered}', e.criterion_id, e.person_id, e.happened_on
                FROM evidence e JOIN person p ON p.id = e.person_id
                WHERE e.origin = 'Answered' AND e.revoked_at IS NULL AND e.withdrawn_at IS NULL
                UNION ALL
                SELECT p.company_id, '{Did}', e.criterion_id, e.person_id, e.happened_on
                FROM evidence e JOIN person p ON p.id = e.person_id
                WHERE e.form = 'Act' AND e.origin = 'Recorded' AND e.revoked_at IS NULL AND e.withdrawn_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM touch t
                        WHERE t.person_id = e.person_id AND t.happened_on = e.happened_on)
            ), act AS (
                SELECT d.company, d.kind, d.what, MIN(d.at) AS at, COUNT(DISTINCT d.person) AS people
                FROM done d JOIN follower f ON f.person_id = d.person GROUP BY d.company, d.kind, d.what
            ), counted AS (
                SELECT '{All}' AS kind, NULL AS what, 0 AS after,
                    {db.DaysBetween("began", "until")} AS stay, leaving, people FROM course
                UNION ALL
                SELECT a.kind, a.what, CASE WHEN a.at < c.began THEN 0 ELSE {db.DaysBetween("c.began", "a.at")} END,
                    {db.DaysBetween("c.began", "c.until")}, c.leaving, a.people
                FROM act a JOIN course c ON c.company = a.company
                WHERE a.at < c.until OR (a.at = c.until AND c.leaving <> '{Ordered}')
            )
            SELECT kind, what, after, stay, leaving, CAST(COUNT(*) AS integer) AS companies,
                CAST(SUM(people) AS integer) AS people
            FROM counted GROUP BY kind, what, after, stay, leaving
            """;
    }

    public static string Day(DateOnly day) => $"'{day.ToString("O", CultureInfo.InvariantCulture)}'";
}
