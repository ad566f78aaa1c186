namespace Leadwerk.Storage.Guards;

/// <summary>A note is never edited or deleted. It is withdrawn and erased once, and stays.</summary>
static class NotesAreKept
{
    const string Text = "A note is never edited; it can be withdrawn and is kept.";

    public static Guard Guard { get; } =
        new(
            "notes-are-kept",
            [
                Refusal.ToReplace("note", "id", Text),
                Refusal.ToChange("note", Text, "id", "lead_id", "written_at", "written_by"),
                .. ErasurePath.Words("note", Text, "text"),
                Refusal.ToChangeTwice("note", "withdrawn_at", "A note is withdrawn once, for good.", "withdrawn_by"),
                Refusal.ToDelete("note", "A note is never deleted; it can be withdrawn."),
            ]
        );
}
