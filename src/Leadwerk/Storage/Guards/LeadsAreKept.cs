namespace Leadwerk.Storage.Guards;

/// <summary>A lead stays in the statistics, however it ended, and it stays the lead of its company and its plan.</summary>
static class LeadsAreKept
{
    public static Guard Guard { get; } =
        new(
            "leads-are-kept",
            Refusal.ToReplace("lead", "id", "A lead is kept; it cannot be put in again."),
            Refusal.ToChange(
                "lead",
                "What a lead began with never changes.",
                "id",
                "plan_id",
                "offering_id",
                "origin",
                "started_on",
                "started_at",
                "started_by"
            ),
            Refusal.ToDelete("lead", "A lead is never deleted; it ends.")
        );
}
