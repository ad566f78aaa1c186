namespace Leadwerk.Storage.Guards;

/// <summary>Ended follow-ups are what deferrals are counted from: they stay as they ended.</summary>
static class FollowUpsAreKept
{
    const string Text = "A follow-up that ended is kept as it ended.";

    public static Guard Guard { get; } =
        new(
            "follow-ups-are-kept",
            [
                Refusal.ToReplace("follow_up", "id", Text),
                Refusal.ToChange("follow_up", "A follow-up belongs to its lead.", "id", "lead_id", "set_at", "set_by"),
                new(
                    "follow_up",
                    "UPDATE",
                    "OLD.ended_at IS NOT NULL AND ("
                        + Refusal.Changed(
                            "ended_at",
                            "ended_on",
                            "ended_by",
                            "outcome",
                            "series_position",
                            "evidence_id",
                            "due_on",
                            "criterion_id",
                            "with_id"
                        )
                        + ")",
                    Text
                ),
                new(
                    "follow_up",
                    "UPDATE",
                    $"OLD.ended_at IS NOT NULL AND ({Refusal.Changed("what", "reason")}) AND NOT ({ErasurePath.Taken})",
                    Text
                ),
                new(
                    "follow_up",
                    "UPDATE",
                    "OLD.ended_at IS NULL AND NEW.due_on > OLD.due_on",
                    "A due date comes nearer or stays; a later one is a new follow-up, so that it counts."
                ),
                ErasurePath.Mark("follow_up"),
                Refusal.ToDelete("follow_up", "A follow-up is never deleted; it ends."),
            ]
        );
}
