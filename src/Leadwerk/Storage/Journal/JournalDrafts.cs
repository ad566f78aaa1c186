using Leadwerk.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Storage.Journal;

/// <summary>Turns changes of rows into drafts for the journal, one per row.</summary>
static class JournalDrafts
{
    /// <param name="changed">Rows that are going to be added, changed or removed.</param>
    /// <param name="erasing">Personal words are being replaced: what they were is not journaled.</param>
    public static IEnumerable<JournalDraft> Of(IEnumerable<EntityEntry> changed, bool erasing) =>
        changed.Select(entry => Of(entry, RowShape.Of(entry), erasing)).OfType<JournalDraft>();

    static JournalDraft? Of(EntityEntry entry, RowShape shape, bool erasing) =>
        shape.IsJournaled
            ? Of(
                shape,
                entry.State == EntityState.Added ? null : shape.Values(entry.OriginalValues),
                entry.State == EntityState.Deleted ? null : shape.Values(entry.CurrentValues),
                erasing
            )
            : null;

    /// <param name="shape">The table.</param>
    /// <param name="was">Its columns as they were, as the domain has them; null for a new row.</param>
    /// <param name="becomes">Its columns as they are; null for a removed row.</param>
    /// <param name="erasing">What they were is not journaled.</param>
    /// <returns>Null where nothing of it is for the journal.</returns>
    public static JournalDraft? Of(RowShape shape, object?[]? was, object?[]? becomes, bool erasing = false)
    {
        if (!shape.IsJournaled)
            return null;
        var before = new Dictionary<string, object?>(StringComparer.Ordinal);
        var after = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var column in shape.Columns)
        {
            var (old, now) = (was?[column.Place], becomes?[column.Place]);
            if (column.AreEqual(old, now))
                continue;
            if (was is not null)
                before[column.Name] = erasing && column.IsPersonal ? Tombstone.Text : Shown(column, old);
            if (becomes is not null)
                after[column.Name] = Shown(column, now);
        }
        if (before.Count + after.Count == 0)
            return null;
        var row = becomes ?? was!;
        return new JournalDraft(
            shape.Table,
            shape.Key.Id(row)!.Value,
            shape.Lead?.Id(row),
            JournalPayload.OfChange(PartOf(shape, row), was is null ? null : before, becomes is null ? null : after)
        );
    }

    static object? Shown(RowColumn column, object? value) =>
        value is not null && column.IsSecret ? SecretAnnotation.Shown : column.Stored(value);

    static Dictionary<string, object?>? PartOf(RowShape shape, object?[] row) =>
        shape.Parts.Count == 0
            ? null
            : shape.Parts.ToDictionary(part => part.Name, part => part.Stored(row[part.Place]), StringComparer.Ordinal);
}
