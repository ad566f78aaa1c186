using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage;

/// <summary>Gives everything that changed a new token, so that whoever began from the old one is told.</summary>
static class Versions
{
    public static void Renew(ChangeTracker changes)
    {
        var changed = changes
            .Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed.Where(entry => entry.State != EntityState.Deleted))
            Renew(entry);
        // A new fact changes the noun that it belongs to, even if no column of the noun does.
        var unchanged = changes
            .Entries()
            .Where(entry => entry.State == EntityState.Unchanged && TokenOf(entry) is not null)
            .ToDictionary(entry => (entry.Metadata, JournalDrafts.KeyOf(entry)));
        foreach (var owner in changed.SelectMany(OwnersOf).Distinct())
        {
            if (unchanged.TryGetValue(owner, out var entry))
                Renew(entry);
        }
    }

    static void Renew(EntityEntry entry)
    {
        if (TokenOf(entry) is { } token)
            entry.Property(token.Name).CurrentValue = Guid.NewGuid();
    }

    static IProperty? TokenOf(EntityEntry entry) =>
        entry.Metadata.GetProperties().FirstOrDefault(property => property.IsConcurrencyToken);

    static IEnumerable<(IEntityType Kind, Guid Id)> OwnersOf(EntityEntry entry) =>
        entry
            .Metadata.GetForeignKeys()
            .Where(key => key.PrincipalToDependent is not null)
            .Select(key => (key.PrincipalEntityType, JournalDrafts.Id(key.Properties[0], entry)));
}
