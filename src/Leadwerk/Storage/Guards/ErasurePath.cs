using Leadwerk.Domain;

namespace Leadwerk.Storage.Guards;

/// <summary>The one narrow way on which recorded words may be replaced: an erasure that stands in the journal.</summary>
static class ErasurePath
{
    /// <summary>Condition: an erasure was entered into the journal, and the row names it.</summary>
    public const string Journaled =
        "EXISTS (SELECT 1 FROM journal WHERE subject_kind = 'erasure' AND subject_id = NEW.erasure_id)";

    /// <summary>Condition: this change erases the row, which was not erased before.</summary>
    public const string Taken = $"OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND {Journaled}";

    /// <summary>Condition for rows without a moment of erasure: this change names the erasure.</summary>
    public const string Named = $"OLD.erasure_id IS NULL AND {Journaled}";

    /// <summary>A word that only an erasure replaces, in rows that name it and keep no moment.</summary>
    public static Refusal Word(string table, string column, string text) =>
        new(
            table,
            "UPDATE",
            $"({Refusal.Changed(column, "erasure_id")}) AND NOT ({Named} AND NEW.{column} = '{Tombstone.Text}')",
            text
        );

    /// <summary>Columns of words that only an erasure replaces, and only by the tombstone.</summary>
    public static IEnumerable<Refusal> Words(string table, string text, params string[] columns) =>
        [
            new(table, "UPDATE", $"({Refusal.Changed(columns)}) AND NOT ({Taken})", text),
            new(
                table,
                "UPDATE",
                string.Join(
                    " OR ",
                    columns.Select(column =>
                        $"(NEW.{column} IS DISTINCT FROM OLD.{column} AND NEW.{column} IS DISTINCT FROM '{Tombstone.Text}')"
                    )
                ),
                "An erasure replaces words by its tombstone and by nothing else."
            ),
            Mark(table),
        ];

    /// <summary>The marks of an erasure are set once, together, and by one that stands in the journal.</summary>
    public static Refusal Mark(string table) =>
        new(
            table,
            "UPDATE",
            $"({Refusal.Changed("erased_at", "erasure_id")}) AND NOT ({Taken})",
            "Only an erasure that stands in the journal marks words as erased, once."
        );
}
