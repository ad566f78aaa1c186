using Leadwerk.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Storage.Journal;

/// <summary>Turns the changes that a context has seen into drafts for the journal, one per row.</summary>
static class JournalDrafts
{
    /// <param name="changed">Rows that are going to be added, changed or removed.</param>
    /// <param name="erasing">Personal words are being replaced: what they were is not journaled.</param>
    public static IEnumerable<JournalDraft> Of(IEnumerable<EntityEntry> changed, bool erasing) =>
        changed.Select(entry => Draft(entry, RowShape.Of(entry), erasing)).OfType<JournalDraft>();

    static JournalDraft? Draft(EntityEntry entry, RowShape shape, bool erasing)
    {
        if (!shape.IsJournaled)
            return null;
        var old = entry.State == EntityState.Added ? null : entry.OriginalValues;
        var now = entry.State == EntityState.Deleted ? null : entry.CurrentValues;
        var before = new Dictionary<string, object?>(StringComparer.Ordinal);
        var after = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var column in shape.Columns)
        {
            var (was, becomes) = (old is null ? null : column.In(old), now is null ? null : column.In(now));
            if (column.AreEqual(was, becomes))
                continue;
            if (old is not null)
                before[column.Name] = erasing && column.IsPersonal ? Tombstone.Text : Shown(column, was);
            if (now is not null)
                after[column.Name] = Shown(column, becomes);
        }
        return before.Count + after.Count == 0
            ? null
            : new JournalDraft(
                shape.Table,
                RowShape.KeyOf(entry),
                shape.Lead?.Id(entry),
                JournalPayload.OfChange(PartOf(entry, shape), old is null ? null : before, now is null ? null : after)
            );
    }

    static object? Shown(RowColumn column, object? value) =>
        value is not null && column.IsSecret ? SecretAnnotation.Shown : column.Stored(value);

    static Dictionary<string, object?>? PartOf(EntityEntry entry, RowShape shape) =>
        shape.Parts.Count == 0
            ? null
            : shape.Parts.ToDictionary(
                part => part.Name,
                part => part.Stored(part.In(entry.CurrentValues)),
                StringComparer.Ordinal
            );
}
