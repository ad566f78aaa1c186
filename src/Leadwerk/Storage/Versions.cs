using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Storage;

/// <summary>Gives everything that changed a new token, so that whoever began from the old one is told.</summary>
static class Versions
{
    /// <param name="tracked">Everything that the context has seen.</param>
    /// <param name="changed">Of these, what is going to be added, changed or removed.</param>
    public static void Renew(IReadOnlyList<EntityEntry> tracked, IReadOnlyList<EntityEntry> changed)
    {
        foreach (var entry in changed.Where(entry => entry.State != EntityState.Deleted))
            Renew(entry);
        // A new fact changes the noun that it belongs to, even if no column of the noun does.
        var owners = changed
            .SelectMany(entry => RowShape.Of(entry).Owners.Select(owner => (owner.Kind, Id: owner.Reference.Id(entry))))
            .ToHashSet();
        if (owners.Count == 0)
            return;
        foreach (var entry in tracked.Where(entry => entry.State == EntityState.Unchanged))
        {
            var shape = RowShape.Of(entry);
            if (shape.Token is not null && owners.Contains((entry.Metadata, shape.Key.Id(entry))))
                Renew(entry);
        }
    }

    static void Renew(EntityEntry entry)
    {
        if (RowShape.Of(entry).Token is { } token)
            entry.Property(token).CurrentValue = VersionToken.New();
    }
}
