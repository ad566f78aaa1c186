namespace Leadwerk.Storage.Guards;

/// <summary>A ban is lifted by a recorded contact of theirs, once, and stays on record.</summary>
static class OnlyTheyLiftABan
{
    public static Guard Guard { get; } =
        new(
            "only-they-lift-a-ban",
            Refusal.ToReplace("contact_ban", "id", "A contact ban is kept as it was recorded."),
            Refusal.ToChange(
                "contact_ban",
                "A contact ban is kept as it was recorded.",
                "id",
                "person_id",
                "since",
                "recorded_at",
                "recorded_by"
            ),
            ErasurePath.Word("contact_ban", "wording", "The words of a ban are kept; only an erasure replaces them."),
            new Refusal(
                "contact_ban",
                "UPDATE",
                """
                OLD.lifted_at IS NULL AND NEW.lifted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inbound_contact i
                    WHERE i.id = NEW.lifted_by_id AND (i.company_id = NEW.company_id OR i.person_id = NEW.person_id))
                """,
                "Only a recorded contact of theirs lifts a ban."
            ),
            Refusal.ToChangeTwice(
                "contact_ban",
                "lifted_at",
                "A ban is lifted once; a new one is a new record.",
                "lifted_by_id"
            ),
            Refusal.ToDelete("contact_ban", "A contact ban is never deleted; they can lift it by contacting us.")
        );
}
