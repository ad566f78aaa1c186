namespace Leadwerk.Storage.Guards;

/// <summary>The journal grows at its end and nowhere else. Only an erasure takes payload and salt away.</summary>
static class JournalIsKept
{
    const string Text = "A journal entry is never edited.";

    public static Guard Guard { get; } =
        new(
            "journal-is-kept",
            new Refusal(
                "journal",
                "INSERT",
                "NEW.seq <> COALESCE((SELECT MAX(j.seq) FROM journal j), 0) + 1",
                "A journal entry continues the numbers of the journal."
            ),
            new Refusal(
                "journal",
                "INSERT",
                // Not EXISTS: SQLite makes a join of it and looks at every entry.
                "NEW.previous IS DISTINCT FROM"
                    + " COALESCE((SELECT j.hash FROM journal j ORDER BY j.seq DESC LIMIT 1), NEW.previous)",
                "A journal entry continues the chain of hashes."
            ),
            new Refusal(
                "journal",
                "INSERT",
                "length(NEW.digest) <> 32 OR length(NEW.hash) <> 32 OR length(NEW.previous) <> 32"
                    + " OR NEW.payload IS NULL OR NEW.salt IS NULL OR NEW.erasure_id IS NOT NULL",
                "A journal entry has its payload, its salt and its three hashes."
            ),
            Refusal.ToChange(
                "journal",
                Text,
                "seq",
                "at",
                "who",
                "action",
                "subject_kind",
                "subject_id",
                "lead_id",
                "digest",
                "previous",
                "hash"
            ),
            new Refusal(
                "journal",
                "UPDATE",
                $"({Refusal.Changed("payload", "salt", "erasure_id")}) AND NOT (OLD.erasure_id IS NULL"
                    + $" AND NEW.payload IS NULL AND NEW.salt IS NULL AND {ErasurePath.Journaled})",
                "Only an erasure that stands in the journal takes payload and salt of an entry away."
            ),
            Refusal.ToDelete("journal", "A journal entry is never deleted.")
        );
}
