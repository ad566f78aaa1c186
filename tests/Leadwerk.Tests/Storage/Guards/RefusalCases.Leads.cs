using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string DateIsFixed = "The expiry date of a lead was fixed at its hand-over and never changes.";
    const string FirstDayStays = "The day of the first hand-over of a lead was recorded and never changes.";

    static IReadOnlyList<RefusalCase> OfLeads =>
        [
            Expiry("Prolong the expiry date", $"UPDATE lead SET expires_on = '2027-01-01' WHERE id = {Active}"),
            Expiry("Shorten the expiry date", $"UPDATE lead SET expires_on = '2026-05-31' WHERE id = {Active}"),
            Expiry("Remove the expiry date", $"UPDATE lead SET expires_on = NULL WHERE id = {Active}") with
            {
                AlsoHeldBy = "expiry_date_begins_with_the_hand_over",
            },
            Expiry(
                "Change the rule behind the expiry date",
                $"UPDATE lead SET expiry_rule_id = NULL WHERE id = {Active}"
            ),
            Lead(
                "Replace a lead",
                "A lead is kept; it cannot be put in again.",
                RawCompany.Lead(New).Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal)
            ) with
            {
                Only = Engine.Sqlite,
                Given = [RawCompany.Lead(New)],
            },
            Lead(
                "Begin a lead on another day",
                "What a lead began with never changes.",
                $"UPDATE lead SET started_on = '2026-02-01' WHERE id = {Active}"
            ),
            Lead(
                "Put a lead under another plan",
                "What a lead began with never changes.",
                $"UPDATE lead SET offering_id = {New} WHERE id = {Active}"
            ),
            Lead("Delete a lead", "A lead is never deleted; it ends.", $"DELETE FROM lead WHERE id = {New}") with
            {
                Given = [RawCompany.Lead(New)],
            },
        ];

    static IReadOnlyList<RefusalCase> OfHandOvers =>
        [
            HandOver(
                "Hand over on another day",
                FirstDayStays,
                $"UPDATE lead SET handed_over_on = '2026-03-02' WHERE id = {Active}"
            ),
            HandOver(
                "Hand a lead over twice",
                "This lead is handed over already and was not returned.",
                HandedOver(New, Active)
            ) with
            {
                Besides = ["DROP INDEX one_open_hand_over_per_lead"],
            },
            HandOver(
                "Replace a hand-over",
                "A hand-over is kept as it was recorded.",
                HandedOver(RawCompany.HandOver, Maturing)
                    .Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal)
            ) with
            {
                Only = Engine.Sqlite,
            },
            HandOver(
                "Say that the lead came to its rep otherwise",
                "A hand-over is kept as it was recorded.",
                $"UPDATE hand_over SET way = 'OwnFind' WHERE id = {RawCompany.HandOver}"
            ),
            HandOver(
                "Take back that a lead was returned",
                "A hand-over is returned once.",
                $"UPDATE hand_over SET returned_at = NULL WHERE id = {RawCompany.HandOver}"
            ) with
            {
                Given = [$"UPDATE hand_over SET returned_at = {Later} WHERE id = {RawCompany.HandOver}"],
            },
            HandOver(
                "Edit the reason of a return",
                "The reason of a return is kept; only an erasure replaces it.",
                $"UPDATE hand_over SET return_reason = 'Anders.' WHERE id = {RawCompany.HandOver}"
            ) with
            {
                Given =
                [
                    $"UPDATE hand_over SET returned_at = {Later}, return_reason = 'Unreif.' WHERE id = {RawCompany.HandOver}",
                ],
            },
            HandOver(
                "Speed up the first contact afterwards",
                "The first contact after a hand-over happens once.",
                $"UPDATE hand_over SET first_contact_at = {At} WHERE id = {RawCompany.HandOver}"
            ) with
            {
                Given = [$"UPDATE hand_over SET first_contact_at = {Later} WHERE id = {RawCompany.HandOver}"],
            },
            HandOver("Empty the hand-overs", "A hand-over is never deleted.", "TRUNCATE hand_over") with
            {
                Only = Engine.Postgres,
            },
            HandOver(
                "Delete a hand-over",
                "A hand-over is never deleted.",
                $"DELETE FROM hand_over WHERE id = {RawCompany.HandOver}"
            ),
        ];

    static RefusalCase Expiry(string name, string sql) => new(name, ExpiryDateNeverChanges.Guard, DateIsFixed, sql);

    static RefusalCase Lead(string name, string text, string sql) => new(name, LeadsAreKept.Guard, text, sql);

    static RefusalCase HandOver(string name, string text, string sql) =>
        new(name, HandOverHappensOnce.Guard, text, sql);
}
