using System.Globalization;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Measured;

/// <summary>The question to the database: by phase, days in it and exit, how many leads.</summary>
/// <remarks>
/// By the rules of the estimators: a skipped phase counts as visited for 0 days, a fall-back does not undo the advance,
/// a lead without any proven phase stands in the lowest one, and losses on a house-keeping day are dated by the last movement.
/// </remarks>
static class VisitSql
{
    public const string Advanced = "advanced";
    public const string Lost = "lost";
    public const string Open = "open";

    /// <summary>Name of the parameter with the code of a phase.</summary>
    public static string Code(int phase) => string.Create(CultureInfo.InvariantCulture, $"@code{phase}");

    /// <summary>Name of the parameter with the version of a plan.</summary>
    public const string Plan = "@plan";

    /// <param name="phases">Number of phases on the ladder.</param>
    /// <param name="today">The company's day.</param>
    /// <param name="houseKeeping">Days on which somebody tidied up.</param>
    /// <param name="daysBetween">Whole days from the first to the second of two days, in the words of the database.</param>
    /// <param name="ofPlan">True where leads of one version of a plan are counted alone.</param>
    public static string Of(
        int phases,
        DateOnly today,
        IReadOnlyList<DateOnly> houseKeeping,
        Func<string, string, string> daysBetween,
        bool ofPlan = false
    )
    {
        var ladder = Enumerable.Range(0, phases).ToArray();
        var last = phases - 1;
        return $"""
            WITH dated AS (
                SELECT id, started_on, moved_on,
                    CASE WHEN outcome = 'Won' THEN '{Advanced}'
                        WHEN outcome IS NOT NULL OR expires_on <= {Day(
                today
            )} THEN '{Lost}' ELSE '{Open}' END AS ending,
                    COALESCE(ended_on, CASE WHEN expires_on <= {Day(today)} THEN expires_on END) AS recorded_end
                FROM lead
                WHERE withdrawn_at IS NULL AND started_on BETWEEN {Day(
                today.AddDays(-PipelineHistoryBuilder.OldestStart)
            )} AND {Day(today)}{(ofPlan ? $" AND plan_id = {Plan}" : "")}
            ), known AS (
                SELECT id, started_on, ending, {Redated(houseKeeping)} AS ended
                FROM dated WHERE recorded_end IS NULL OR recorded_end >= started_on
            ), entry AS (
                SELECT k.id, k.started_on, k.ending, k.ended,
                    CASE p.phase {Join(ladder, phase => $"WHEN {Code(phase)} THEN {phase} ", "")}END AS place,
                    CASE WHEN p.entered_on < k.started_on THEN k.started_on ELSE p.entered_on END AS entered
                FROM known k LEFT JOIN phase_entry p ON p.lead_id = k.id
                    AND p.entered_on <= {Day(today)} AND (k.ended IS NULL OR p.entered_on <= k.ended)
            ), climb AS (
                SELECT id, ending, ended, started_on{Join(ladder, Entered, "")}
                FROM entry GROUP BY id, ending, ended, started_on
            ), visit AS (
                SELECT n.place, c.ending, c.ended,
                    CASE n.place {Join(ladder, phase => $"WHEN {phase} THEN {From(phase)} ", "")}END AS entered,
                    CASE n.place {Join(
                ladder.SkipLast(1),
                phase => $"WHEN {phase} THEN {From(phase + 1)} ",
                ""
            )}WHEN {last} THEN NULL END AS advanced
                FROM climb c CROSS JOIN ({Join(ladder, phase => $"SELECT {phase} AS place", " UNION ALL ")}) n
            ), counted AS (
                SELECT place, entered, COALESCE(advanced, ended) AS gone,
                    CASE WHEN advanced IS NOT NULL THEN '{Advanced}' ELSE ending END AS leaving
                FROM visit WHERE entered IS NOT NULL
            )
            SELECT place, {daysBetween("entered", $"COALESCE(gone, {Day(today)})")} AS stay, leaving, COUNT(*)
            FROM counted GROUP BY 1, 2, 3
            """;
    }

    /// <summary>The first day in a phase or above it; who has won has been everywhere by then.</summary>
    static string Entered(int phase) =>
        $", COALESCE(MIN(CASE WHEN place >= {phase} THEN entered END), CASE WHEN ending = '{Advanced}' THEN ended END) AS e{phase}";

    static string From(int phase) => phase == 0 ? "COALESCE(c.e0, c.started_on)" : $"c.e{phase}";

    static string Redated(IReadOnlyList<DateOnly> houseKeeping) =>
        houseKeeping.Count == 0
            ? "recorded_end"
            : $"""
                CASE WHEN ending = '{Lost}' AND recorded_end IN ({string.Join(", ", houseKeeping.Select(Day))})
                    AND moved_on < recorded_end AND moved_on >= started_on THEN moved_on ELSE recorded_end END
                """;

    static string Join(IEnumerable<int> phases, Func<int, string> words, string between) =>
        string.Join(between, phases.Select(words));

    static string Day(DateOnly day) => $"'{day.ToString("O", CultureInfo.InvariantCulture)}'";
}
