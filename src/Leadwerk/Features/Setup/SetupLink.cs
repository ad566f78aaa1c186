using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Setup;

/// <summary>The link by which the first administrator gets in.</summary>
static class SetupLink
{
    /// <summary>Makes one, while nobody has an account.</summary>
    /// <param name="store">The company's data.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancel">Stops it; nothing is saved then.</param>
    /// <returns>Its key, which is kept nowhere; null once there is a user.</returns>
    public static async Task<string?> Issue(Store store, DateTime now, CancellationToken cancel)
    {
        await using var db = store.Open().As("system", "issue-setup-link");
        if (await db.Users.AnyAsync(cancel))
            return null;
        await db.OneTimeLinks.Where(old => old.User == null && old.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        var (link, key) = OneTimeLink.New(user: null, now, OneTimeLink.SetupHolds);
        db.OneTimeLinks.Add(link);
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>The link of a key, while it opens something.</summary>
    public static Task<OneTimeLink?> Find(LeadwerkDb db, string? key, DateTime now, CancellationToken cancel)
    {
        var hash = OneTimeLink.HashOf(key ?? "");
        return db
            .OneTimeLinks.AsNoTracking()
            .SingleOrDefaultAsync(link => link.Hash == hash && link.UsedAt == null && link.ExpiresAt > now, cancel);
    }

    /// <summary>Uses it up, inside the transaction of what it is used for.</summary>
    /// <returns>False where somebody else was faster.</returns>
    public static async Task<bool> UseUp(LeadwerkDb db, OneTimeLink link, DateTime now, CancellationToken cancel) =>
        await db
            .OneTimeLinks.Where(one => one.Hash == link.Hash && one.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancel) == 1;
}
