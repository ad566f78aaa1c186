namespace Leadwerk.Storage.Guards;

/// <summary>
/// What stands in the file of a document never changes. It goes only when no evidence rests on it any more, which the
/// reference from the evidence keeps.
/// </summary>
static class FilesAreKept
{
    const string Text = "The file of a document is kept as it came.";

    public static Guard Guard { get; } =
        new(
            "files-are-kept",
            new Refusal(
                "stored_file",
                "INSERT",
                "EXISTS (SELECT 1 FROM stored_file f WHERE f.hash = NEW.hash AND f.content IS DISTINCT FROM NEW.content)",
                Text
            ),
            Refusal.ToChange("stored_file", Text, "hash", "content")
        );
}
