namespace Leadwerk.Storage.Guards;

/// <summary>A change that the database refuses.</summary>
/// <param name="Table">The table that is watched.</param>
/// <param name="On">INSERT, UPDATE or DELETE.</param>
/// <param name="When">Condition over OLD and NEW, in words of SQL that both databases understand alike.</param>
/// <param name="Text">What the refusal says: one English sentence.</param>
/// <param name="Holding">What is held before the look.</param>
sealed record Refusal(string Table, string On, string When, string Text, HeldRow? Holding = null)
{
    /// <summary>Rows of this table stay for ever.</summary>
    public static Refusal ToDelete(string table, string text) => new(table, "DELETE", "TRUE", text);

    /// <summary>
    /// A second row with the same key. SQLite's INSERT OR REPLACE would take the first one away without asking the
    /// triggers that watch for DELETE.
    /// </summary>
    public static Refusal ToReplace(string table, string key, string text) =>
        new(table, "INSERT", $"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})", text);

    /// <summary>Columns that are written with the row and never again.</summary>
    public static Refusal ToChange(string table, string text, params string[] columns) =>
        new(table, "UPDATE", Changed(columns), text);

    /// <summary>Columns that are written once, later than the row.</summary>
    /// <param name="table"><inheritdoc cref="Table" path="/summary"/></param>
    /// <param name="mark">The column that is null until then.</param>
    /// <param name="text"><inheritdoc cref="Text" path="/summary"/></param>
    /// <param name="others">Columns that belong to it.</param>
    public static Refusal ToChangeTwice(string table, string mark, string text, params string[] others) =>
        new(
            table,
            "UPDATE",
            $"(OLD.{mark} IS NOT NULL OR NEW.{mark} IS NULL) AND ({Changed([mark, .. others])})",
            text
        );

    public static string Changed(params IEnumerable<string> columns) =>
        string.Join(" OR ", columns.Select(column => $"NEW.{column} IS DISTINCT FROM OLD.{column}"));
}
