namespace Leadwerk.Storage.Guards;

/// <summary>That something was erased stays known; what it was does not.</summary>
static class ErasuresAreKept
{
    const string Text = "An erasure is kept as it was recorded.";

    public static Guard Guard { get; } =
        new(
            "erasures-are-kept",
            Refusal.ToReplace("erasure", "id", Text),
            Refusal.ToChange("erasure", Text, "id", "person_id", "at", "who"),
            Refusal.ToDelete("erasure", "An erasure is never deleted.")
        );
}
