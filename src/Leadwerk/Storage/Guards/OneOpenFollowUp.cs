namespace Leadwerk.Storage.Guards;

/// <summary>An active lead has exactly one open follow-up: here, never a second one. A unique index holds it under load.</summary>
static class OneOpenFollowUp
{
    const string Text = "This lead has an open follow-up already; end it first.";

    public static Guard Guard { get; } =
        new(
            "one-open-follow-up",
            new Refusal(
                "follow_up",
                "INSERT",
                "NEW.ended_at IS NULL AND EXISTS"
                    + " (SELECT 1 FROM follow_up WHERE lead_id = NEW.lead_id AND ended_at IS NULL)",
                Text,
                Holding: HeldRow.Lead()
            )
        );
}
