namespace Leadwerk.Storage.Guards;

/// <summary>No next step is agreed for a day on which the lead is gone.</summary>
static class FollowUpLiesBeforeExpiry
{
    const string TooLate = "NEW.due_on >= (SELECT l.expires_on FROM lead l WHERE l.id = NEW.lead_id)";
    const string Text = "A follow-up is due before the expiry date of its lead.";

    public static Guard Guard { get; } =
        new(
            "follow-up-lies-before-expiry",
            new Refusal("follow_up", "INSERT", TooLate, Text, Holding: HeldRow.Lead()),
            // A due date never moves later (see FollowUpsAreKept), so only a new one can lie too late.
            new Refusal(
                "lead",
                "UPDATE",
                "OLD.expires_on IS NULL AND EXISTS (SELECT 1 FROM follow_up f"
                    + " WHERE f.lead_id = NEW.id AND f.ended_at IS NULL AND f.due_on >= NEW.expires_on)",
                Text
            )
        );
}
