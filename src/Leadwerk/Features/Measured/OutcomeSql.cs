using Leadwerk.Storage;

namespace Leadwerk.Features.Measured;

/// <summary>By what outcomes are attributed.</summary>
public enum OutcomeBy
{
    /// <summary>By content piece: what was asked for, and the page from which the form was opened.</summary>
    Piece,

    /// <summary>By target group: the topic of the form.</summary>
    Group,

    /// <summary>By source: utm_source of the link.</summary>
    Source,

    /// <summary>By campaign: utm_campaign of the link.</summary>
    Campaign,
}

/// <summary>The questions to the database: who came by what, and what became of their leads.</summary>
/// <remarks>
/// A lead belongs to the touches by which it matured; a touch that matured none belongs to the leads of the company that
/// began on its day or later. An order counts where it came on the day of the touch or later, once for each thing that touched its lead.
/// Records of a person that were merged are one person.
/// </remarks>
static class OutcomeSql
{
    public const string Ordered = "ordered";
    public const string Lost = "lost";

    /// <summary>People by what they came by.</summary>
    public static string People(OutcomeBy by) =>
        $"""
            WITH {Steps(by)}, placed AS (
                SELECT what, person, ROW_NUMBER() OVER (PARTITION BY person ORDER BY {Order}) AS place FROM step
            )
            SELECT CAST(s.what AS text) AS what, CAST(COUNT(DISTINCT s.person) AS integer) AS people,
                CAST(COUNT(DISTINCT f.person) AS integer) AS followers,
                CAST(COUNT(DISTINCT CASE WHEN s.place = 1 THEN s.person END) AS integer) AS first_people,
                CAST(COUNT(DISTINCT CASE WHEN s.place = 1 THEN f.person END) AS integer) AS first_followers
            FROM placed s LEFT JOIN (
                SELECT DISTINCT COALESCE(p.merged_into_id, p.id) AS person FROM follower w JOIN person p ON p.id = w.person_id
            ) f ON f.person = s.person GROUP BY s.what
            """;

    /// <summary>Leads by what touched them; {0} is the code of the company's currency.</summary>
    public static string Leads(LeadwerkDb db, OutcomeBy by, DateOnly today)
    {
        var day = FollowerSql.Day(today);
        return $$"""
            WITH {{Steps(by)}}, {{Credits}}, judged AS (
                SELECT c.what, c.day, CASE WHEN c.place = 1 THEN 1 ELSE 0 END AS was_first,
                    CASE WHEN l.outcome = 'Won' THEN '{{Ordered}}' WHEN l.outcome IS NOT NULL OR l.expires_on <= {{day}}
                        THEN '{{Lost}}' ELSE 'open' END AS leaving,
                    COALESCE(l.ordered_on, l.ended_on, CASE WHEN l.expires_on <= {{day}} THEN l.expires_on END, {{day}}) AS until,
                    CASE WHEN l.outcome = 'Won' AND l.value_currency = {0}
                        THEN CAST(l.value_minor_units AS double precision) END AS value,
                    CASE WHEN l.handed_over_on IS NULL THEN 0 ELSE 1 END AS handed_over,
                    CASE WHEN EXISTS (SELECT 1 FROM hand_over h WHERE h.lead_id = l.id AND h.returned_at IS NOT NULL)
                        THEN 1 ELSE 0 END AS came_back
                FROM credit c JOIN lead l ON l.id = c.lead
            )
            SELECT CAST(what AS text) AS what, was_first, leaving, {{db.DaysBetween("day", "until")}} AS stay,
                CAST(COUNT(*) AS integer) AS leads, CAST(COUNT(value) AS integer) AS with_value,
                COALESCE(SUM(value), 0) AS value, COALESCE(SUM(value * value), 0) AS squares,
                CAST(SUM(handed_over) AS integer) AS handed_over, CAST(SUM(came_back) AS integer) AS came_back
            FROM judged WHERE leaving <> '{{Ordered}}' OR until >= day GROUP BY 1, 2, 3, 4
            """;
    }

    /// <summary>The criteria for which leads were given back, by what touched them.</summary>
    public static string Returns(OutcomeBy by) =>
        $"""
            WITH {Steps(by)}, {Credits}
            SELECT CAST(c.what AS text) AS what, h.returned_for_id AS criterion, CAST(COUNT(DISTINCT c.lead) AS integer) AS leads
            FROM credit c JOIN hand_over h ON h.lead_id = c.lead
            WHERE h.returned_at IS NOT NULL GROUP BY c.what, h.returned_for_id
            """;

    const string Order = "day, recorded_at, rank, id";

    const string Credits = $"""
        link AS (
            SELECT s.what, s.day, s.recorded_at, s.rank, s.id, s.lead_id AS lead FROM step s
            WHERE s.lead_id IS NOT NULL
            UNION ALL
            SELECT s.what, s.day, s.recorded_at, s.rank, s.id, l.id FROM step s
            JOIN lead l ON l.company_id = s.company AND l.started_on >= s.day WHERE s.lead_id IS NULL
        ), placed AS (
            SELECT what, lead, day, ROW_NUMBER() OVER (PARTITION BY lead ORDER BY {Order}) AS place FROM link
        ), credit AS (
            SELECT p.what, p.lead, MIN(p.day) AS day, MIN(p.place) AS place
            FROM placed p JOIN lead l ON l.id = p.lead WHERE l.withdrawn_at IS NULL GROUP BY p.what, p.lead
        )
        """;

    /// <summary>Every touch, under everything that it is attributed to.</summary>
    static string Steps(OutcomeBy by) =>
        by switch
        {
            // Whoever opened the form from one piece to get another came by the first.
            OutcomeBy.Piece =>
                $"""
                step AS (
                    {Step(
                    "t.from_id",
                    0
                )} WHERE t.from_id IS NOT NULL AND (t.piece_id IS NULL OR t.from_id <> t.piece_id)
                    UNION ALL
                    {Step("t.piece_id", 1)} WHERE t.piece_id IS NOT NULL OR t.from_id IS NULL
                )
                """,
            OutcomeBy.Group => $"""
                step AS ({Step("COALESCE(g.group_id, c.group_id)", 0)}
                    JOIN capture_form g ON g.id = t.form_id LEFT JOIN content_piece c ON c.id = t.piece_id)
                """,
            OutcomeBy.Source => $"step AS ({Step("t.campaign_source", 0)})",
            _ => $"step AS ({Step("t.campaign", 0)})",
        };

    static string Step(string what, int rank) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"""
            SELECT t.id, COALESCE(p.merged_into_id, p.id) AS person, p.company_id AS company, t.lead_id, t.happened_on AS day, t.recorded_at,
                {rank} AS rank, {what} AS what
            FROM touch t JOIN person p ON p.id = t.person_id
            """
        );
}
