namespace Leadwerk.Storage.Guards;

/// <summary>What was spent is written down once; a mistake is taken back once and stays visible.</summary>
static class SpendingIsKept
{
    const string Words = "What was spent is kept as it was written down; a mistake can be taken back, once.";

    public static Guard Guard { get; } =
        new(
            "spending-is-kept",
            Refusal.ToReplace("spending", "id", Words),
            Refusal.ToChange(
                "spending",
                Words,
                "id",
                "piece_id",
                "source",
                "campaign",
                "spent_on",
                "minor_units",
                "currency",
                "recorded_at",
                "recorded_by"
            ),
            Refusal.ToChangeTwice("spending", "withdrawn_at", Words),
            Refusal.ToDelete("spending", Words)
        );
}
