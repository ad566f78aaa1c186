using Leadwerk.Domain;

namespace Leadwerk.Storage.Guards;

/// <summary>A lead is handed over once; after a return it can go to a rep again, and its first day stays.</summary>
static class HandOverHappensOnce
{
    public static Guard Guard { get; } =
        new(
            "hand-over-happens-once",
            Refusal.ToChangeTwice(
                "lead",
                "handed_over_on",
                "The day of the first hand-over of a lead was recorded and never changes."
            ),
            new Refusal(
                "hand_over",
                "INSERT",
                "NEW.returned_at IS NULL AND EXISTS"
                    + " (SELECT 1 FROM hand_over WHERE lead_id = NEW.lead_id AND returned_at IS NULL)",
                "This lead is handed over already and was not returned.",
                Holding: HeldRow.Lead()
            ),
            Refusal.ToReplace("hand_over", "id", "A hand-over is kept as it was recorded."),
            Refusal.ToChange(
                "hand_over",
                "A hand-over is kept as it was recorded.",
                "id",
                "lead_id",
                "rep",
                "way",
                "handed_on",
                "handed_at",
                "handed_by"
            ),
            Refusal.ToChangeTwice(
                "hand_over",
                "returned_at",
                "A hand-over is returned once.",
                "returned_by",
                "returned_for_id"
            ),
            new Refusal(
                "hand_over",
                "UPDATE",
                $"({Refusal.Changed("return_reason", "erasure_id")})"
                    + " AND NOT (OLD.returned_at IS NULL AND NEW.returned_at IS NOT NULL AND NEW.erasure_id IS NULL)"
                    + $" AND NOT ({ErasurePath.Named} AND NEW.return_reason = '{Tombstone.Text}')",
                "The reason of a return is kept; only an erasure replaces it."
            ),
            Refusal.ToChangeTwice("hand_over", "first_contact_at", "The first contact after a hand-over happens once."),
            Refusal.ToDelete("hand_over", "A hand-over is never deleted.")
        );
}
