namespace Leadwerk.Storage.Guards;

/// <summary>Deferrals, vain attempts and dates that we moved are three series, and each has its limit.</summary>
static class DelaysHaveTheirLimit
{
    /// <summary>The escalation plan of the lead's segment, else the one that holds for all others.</summary>
    const string Plan = """
        (SELECT p.id FROM escalation_plan p JOIN lead l ON l.id = NEW.lead_id
            WHERE p.industry IS NULL OR (p.industry = l.industry AND p.business_model = l.business_model)
            ORDER BY p.industry IS NULL LIMIT 1)
        """;

    // The last step of a plan has no further date.
    const string Deferrals = $"(SELECT COUNT(*) - 1 FROM escalation_step s WHERE s.plan_id = {Plan})";
    const string NotReached = $"(SELECT p.not_reached_limit FROM escalation_plan p WHERE p.id = {Plan})";
    const string Postponed = $"(SELECT p.postponed_by_us_limit FROM escalation_plan p WHERE p.id = {Plan})";

    public static Guard Guard { get; } =
        new(
            "delays-have-their-limit",
            [
                .. Series("Deferred", Deferrals, "The limit of deferrals is reached: evidence, loss or ban remain."),
                .. Series(
                    "NotReached",
                    NotReached,
                    "The limit of vain attempts is reached: evidence, loss or ban remain."
                ),
                .. Series("PostponedByUs", Postponed, "We have moved this date as often as we may."),
                new(
                    "follow_up",
                    "UPDATE",
                    """
                    OLD.outcome IS NULL AND NEW.outcome IN ('Deferred', 'NotReached', 'PostponedByUs')
                    AND EXISTS (SELECT 1 FROM lead l WHERE l.id = NEW.lead_id AND (
                        NEW.series_position IS NULL OR NEW.series_position < l.series_position
                        OR (NEW.series_position > l.series_position AND NOT EXISTS (SELECT 1 FROM evidence e
                            WHERE e.lead_id = l.id AND e.origin = 'Recorded' AND e.recorded_at >= OLD.set_at))))
                    """,
                    "A delay counts in the series of the phase that its lead has reached.",
                    Holding: HeldRow.Lead()
                ),
            ]
        );

    static IEnumerable<Refusal> Series(string outcome, string limit, string text)
    {
        var full = $"""
            NEW.outcome = '{outcome}' AND (SELECT COUNT(*) FROM follow_up f WHERE f.lead_id = NEW.lead_id
                AND f.outcome = '{outcome}' AND f.series_position = NEW.series_position) >= {limit}
            """;
        yield return new Refusal("follow_up", "INSERT", full, text, Holding: HeldRow.Lead());
        yield return new Refusal(
            "follow_up",
            "UPDATE",
            $"OLD.outcome IS NULL AND {full}",
            text,
            Holding: HeldRow.Lead()
        );
    }
}
