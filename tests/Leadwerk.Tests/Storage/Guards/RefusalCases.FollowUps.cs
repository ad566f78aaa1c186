using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string EndedStays = "A follow-up that ended is kept as it ended.";
    const string BeforeExpiry = "A follow-up is due before the expiry date of its lead.";
    const string DeferralLimit = "The limit of deferrals is reached: evidence, loss or ban remain.";
    const string NotReachedLimit = "The limit of vain attempts is reached: evidence, loss or ban remain.";
    const string PostponedLimit = "We have moved this date as often as we may.";

    static IReadOnlyList<RefusalCase> OfFollowUps =>
        [
            new(
                "Open a second follow-up",
                OneOpenFollowUp.Guard,
                "This lead has an open follow-up already; end it first.",
                FollowUp(New, Active, "2026-03-20")
            )
            {
                Besides = ["DROP INDEX one_open_follow_up_per_lead"],
            },
            Kept("Take a deferral back", EndedStays, $"UPDATE follow_up SET outcome = 'Moved' WHERE id = {Deferred}"),
            Kept(
                "Open an ended follow-up again",
                EndedStays,
                $"UPDATE follow_up SET ended_at = NULL, ended_on = NULL, outcome = NULL WHERE id = {Deferred}"
            ) with
            {
                Besides = ["DROP INDEX one_open_follow_up_per_lead"],
            },
            Kept(
                "Count a deferral in another series",
                EndedStays,
                $"UPDATE follow_up SET series_position = -1 WHERE id = {Deferred}"
            ),
            Kept(
                "Edit the words of an ended follow-up",
                EndedStays,
                $"UPDATE follow_up SET what = 'Nichts' WHERE id = {Deferred}"
            ),
            Kept(
                "Push the date of an open follow-up back",
                "A due date comes nearer or stays; a later one is a new follow-up, so that it counts.",
                $"UPDATE follow_up SET due_on = '2026-03-21' WHERE id = {Open}"
            ),
            Kept(
                "Give a follow-up to another lead",
                "A follow-up belongs to its lead.",
                $"UPDATE follow_up SET lead_id = {Maturing} WHERE id = {Open}"
            ),
            Kept(
                "Mark a follow-up as erased without an erasure",
                OnlyJournaled,
                $"UPDATE follow_up SET erased_at = {Later} WHERE id = {Deferred}"
            ),
            Kept(
                "Delete a follow-up",
                "A follow-up is never deleted; it ends.",
                $"DELETE FROM follow_up WHERE id = {Deferred}"
            ),
            Kept("Empty the follow-ups", "A follow-up is never deleted; it ends.", "TRUNCATE follow_up") with
            {
                Only = Engine.Postgres,
            },
            Kept(
                "Replace a follow-up",
                EndedStays,
                FollowUp(Deferred, Maturing, "2026-03-20")
                    .Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal)
            ) with
            {
                Only = Engine.Sqlite,
            },
            Late("Set a follow-up on the expiry date", FollowUp(New, Active, "2026-06-01")),
            Late("Set a follow-up after the expiry date", FollowUp(New, Active, "2026-06-02")),
            Late(
                "Let a lead expire before its follow-up",
                $"UPDATE lead SET handed_over_on = '2026-03-01', expires_on = '2026-04-01' WHERE id = {Maturing}"
            ) with
            {
                Given = [FollowUp(New, Maturing, "2026-04-01")],
            },
            Delay("Defer beyond the limit", DeferralLimit, End(Open, "Deferred")),
            Delay("Record a deferral beyond the limit", DeferralLimit, EndedFollowUp(New, "Deferred")),
            Delay("Reach nobody beyond the limit", NotReachedLimit, End(Open, "NotReached")) with
            {
                Given = [EndedFollowUp(New, "NotReached")],
            },
            Delay("Postpone beyond the limit", PostponedLimit, End(Open, "PostponedByUs")),
            Delay(
                "Count a delay in a series of its own",
                "A delay counts in the series of the phase that its lead has reached.",
                End(Open, "NotReached", series: -1)
            ),
        ];

    static string End(string followUp, string outcome, int series = 0) =>
        $"""
            UPDATE follow_up SET outcome = '{outcome}', ended_at = {Later}, ended_on = '2026-03-02', ended_by = {Rep},
                series_position = {series} WHERE id = {followUp}
            """;

    static RefusalCase Kept(string name, string text, string sql) => new(name, FollowUpsAreKept.Guard, text, sql);

    static RefusalCase Late(string name, string sql) =>
        new(name, FollowUpLiesBeforeExpiry.Guard, BeforeExpiry, sql) { Given = [End(Open, "Moved")] };

    static RefusalCase Delay(string name, string text, string sql) => new(name, DelaysHaveTheirLimit.Guard, text, sql);
}
