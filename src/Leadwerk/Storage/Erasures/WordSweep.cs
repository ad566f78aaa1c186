using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Storage.Erasures;

/// <summary>Looks through everything that was loaded for words of a person that the nouns themselves do not know of.</summary>
/// <param name="db">The context in which it was loaded.</param>
/// <param name="records">Who is erased, by all records of theirs.</param>
/// <param name="words">By which texts speak of them.</param>
/// <param name="wordings">With which bans on them were declared.</param>
/// <param name="stamp">When.</param>
sealed class WordSweep(
    LeadwerkDb db,
    IReadOnlySet<PersonId> records,
    PersonalWords words,
    IReadOnlySet<string> wordings,
    Stamp stamp
)
{
    const string ErasedAt = "ErasedAt";

    /// <summary>Replaces what is left, marks every row that lost words, and saves.</summary>
    /// <returns>The rows that lost words.</returns>
    public async Task<IReadOnlyList<ErasedRow>> Save(Guid erasure, CancellationToken cancel)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        foreach (var property in Personal(entry))
        {
            if (property.CurrentValue is string text && text != Tombstone.Text && IsAbout(entry, text))
                property.CurrentValue = property.Metadata.Name == nameof(Evidence.FileHash) ? null : Tombstone.Text;
        }
        var rows = db.ChangeTracker.Entries().Where(LosesWords).Select(entry => (entry, Row: Row(entry))).ToList();
        foreach (var (entry, _) in rows)
            Mark(entry, erasure);
        db.Erasing = true;
        await db.SaveChangesAsync(cancel);
        db.Erasing = false;
        return [.. rows.Select(pair => pair.Row)];
    }

    static IEnumerable<PropertyEntry> Personal(EntityEntry entry) =>
        entry.Properties.Where(property => property.Metadata.IsPersonal());

    bool IsAbout(EntityEntry entry, string text) =>
        words.Speak(text)
        // The words with which a ban was declared went into the leads and steps that it ended.
        || wordings.Contains(text)
        || entry.Entity switch
        {
            ContactBan { Person: { } banned } => records.Contains(banned),
            Evidence => entry.Property(nameof(Evidence.FileName)).OriginalValue is string name && words.Speak(name),
            HandOver handOver => WorkedWithThemAlone(handOver),
            Lead lead => lead.Contacts is [var only] && records.Contains(only.Person),
            _ => false,
        };

    bool WorkedWithThemAlone(HandOver handOver) =>
        db
            .ChangeTracker.Entries<Lead>()
            .Any(lead =>
                lead.Entity.HandOvers.Contains(handOver)
                && lead.Entity.Contacts is [var only]
                && records.Contains(only.Person)
            );

    static bool LosesWords(EntityEntry entry) =>
        Personal(entry).Any(Changed)
        || (entry.Metadata.FindProperty(ErasedAt) is not null && Changed(entry.Property(ErasedAt)));

    static bool Changed(PropertyEntry property) => !Equals(property.OriginalValue, property.CurrentValue);

    static ErasedRow Row(EntityEntry entry) =>
        new(
            RowShape.KeyOf(entry),
            [.. Personal(entry).Where(Changed).Select(property => property.Metadata.GetColumnName())],
            entry.Metadata.GetTableName()!
        );

    void Mark(EntityEntry entry, Guid erasure)
    {
        if (entry.Metadata.FindProperty(ErasureMapping.Key) is not null)
            entry.Property(ErasureMapping.Key).CurrentValue ??= erasure;
        if (entry.Metadata.FindProperty(ErasedAt) is not null)
            entry.Property(ErasedAt).CurrentValue ??= stamp.At;
    }
}
