namespace Leadwerk.Storage.Guards;

/// <summary>What tells a banned person again whose data were erased stays, and so does the key to it.</summary>
static class BansOutliveErasure
{
    /// <summary>Said by the program, which alone can tell that two people are the same.</summary>
    public const string StillHolds =
        "A contact ban holds for this person from before their data were erased: only they can lift it, by contacting us.";

    const string TraceStays = "What tells a banned person again is kept.";
    const string KeyStays = "A key of the store is kept: without it bans of erased people would be forgotten.";

    public static Guard Guard { get; } =
        new(
            "bans-outlive-erasure",
            Refusal.ToReplace("banned_trace", "id", TraceStays),
            Refusal.ToChange("banned_trace", TraceStays, "id", "person_id", "digest"),
            Refusal.ToDelete("banned_trace", "What tells a banned person again is never deleted."),
            Refusal.ToReplace("store_secret", "name", KeyStays),
            Refusal.ToChange("store_secret", KeyStays, "name", "value"),
            Refusal.ToDelete("store_secret", "A key of the store is never deleted.")
        );
}
