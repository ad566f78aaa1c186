using System.Data.Common;
using Leadwerk.Domain;
using Leadwerk.Domain.Settings;
using Leadwerk.Storage.Erasures;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Backups;

/// <summary>People whose data were erased since a backup was made: putting it back must not bring them back.</summary>
sealed class ErasuresSince(Store store, TimeProvider clock)
{
    static readonly UserId Nobody = UserId.From(Guid.Empty);

    /// <summary>Who was erased in the data that are there now; nobody where there are none that can be read.</summary>
    public async Task<IReadOnlyList<PersonId>> Known(CancellationToken cancel)
    {
        if (store.Location is StoreLocation.SqliteFile sqlite && !File.Exists(sqlite.File))
            return [];
        try
        {
            await using var db = store.Open();
            return await db.Erasures.Select(erasure => erasure.Person).ToListAsync(cancel);
        }
        catch (DbException)
        {
            // A backup is put back because the data are broken, or before there are any.
            return [];
        }
    }

    /// <summary>Erases them once more.</summary>
    /// <returns>How many the backup had brought back.</returns>
    public async Task<int> Repeat(IReadOnlyList<PersonId> people, CancellationToken cancel)
    {
        var zone = await Zone(cancel);
        var again = 0;
        foreach (var person in people)
        {
            await using var db = store.Open().As("restore", "erase-person");
            var stamp = new Stamp(Nobody, clock.GetUtcNow().UtcDateTime, zone);
            if (await new PersonalErasure(db, stamp).Of(person, cancel) is ErasureOutcome.Done)
                again++;
        }
        return again;
    }

    async Task<TimeZoneInfo> Zone(CancellationToken cancel)
    {
        await using var db = store.Open();
        return (await db.OwnCompanies.AsNoTracking().FirstOrDefaultAsync(cancel) ?? OwnCompany.Unnamed).Zone;
    }
}
