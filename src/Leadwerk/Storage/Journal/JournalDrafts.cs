using Leadwerk.Domain;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage.Journal;

/// <summary>Turns the changes that a context has seen into drafts for the journal, one per row.</summary>
static class JournalDrafts
{
    /// <param name="changes">What the context has seen.</param>
    /// <param name="erasing">Personal words are being replaced: what they were is not journaled.</param>
    public static IEnumerable<JournalDraft> Of(ChangeTracker changes, bool erasing) =>
        changes
            .Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => entry.Metadata.IsJournaled())
            .Select(entry => Draft(entry, erasing))
            .OfType<JournalDraft>();

    static JournalDraft? Draft(EntityEntry entry, bool erasing)
    {
        var before = new Dictionary<string, object?>(StringComparer.Ordinal);
        var after = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in Properties(entry).Where(property => Differs(property, entry.State)))
        {
            var column = property.Metadata.GetColumnName();
            if (entry.State != EntityState.Added)
                before[column] =
                    erasing && property.Metadata.IsPersonal()
                        ? Tombstone.Text
                        : Shown(property.Metadata, property.OriginalValue);
            if (entry.State != EntityState.Deleted)
                after[column] = Shown(property.Metadata, property.CurrentValue);
        }
        return before.Count + after.Count == 0
            ? null
            : new JournalDraft(
                entry.Metadata.GetTableName()!,
                KeyOf(entry),
                LeadOf(entry),
                JournalPayload.OfChange(
                    PartOf(entry),
                    entry.State == EntityState.Added ? null : before,
                    entry.State == EntityState.Deleted ? null : after
                )
            );
    }

    static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry
            .Properties.Concat(entry.ComplexProperties.SelectMany(Properties))
            .Where(property =>
                // The token says that something changed, not what.
                !property.Metadata.IsConcurrencyToken
            );

    static IEnumerable<PropertyEntry> Properties(ComplexPropertyEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(Properties));

    static bool Differs(PropertyEntry property, EntityState state) =>
        state switch
        {
            EntityState.Modified => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue),
            EntityState.Added => property.CurrentValue is not null,
            _ => property.OriginalValue is not null,
        };

    static object? Shown(IReadOnlyProperty property, object? value) =>
        value is not null && property.IsSecret() ? SecretAnnotation.Shown : Stored(property, value);

    static object? Stored(IReadOnlyProperty property, object? value) =>
        property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    /// <summary>The id of a row; of its owner, where it has none of its own.</summary>
    public static Guid KeyOf(EntityEntry entry) => Id(entry.Metadata.FindPrimaryKey()!.Properties[0], entry);

    /// <summary>The bare value of an id or of a reference.</summary>
    public static Guid Id(IReadOnlyProperty property, EntityEntry entry) =>
        (Guid)Stored(property, entry.Property(property.Name).CurrentValue)!;

    /// <summary>Which row of its owner it is, where it has no id of its own.</summary>
    static Dictionary<string, object?>? PartOf(EntityEntry entry)
    {
        var rest = entry.Metadata.FindPrimaryKey()!.Properties.Skip(1).ToList();
        return rest.Count == 0
            ? null
            : rest.ToDictionary(
                part => part.GetColumnName(),
                part => Stored(part, entry.Property(part.Name).CurrentValue),
                StringComparer.Ordinal
            );
    }

    static Guid? LeadOf(EntityEntry entry) =>
        entry.Metadata.GetTableName() == "lead" ? KeyOf(entry)
        : entry.Metadata.FindProperty("LeadId") is { } lead
            ? (Guid?)Stored(lead, entry.Property(lead.Name).CurrentValue)
        : null;
}
