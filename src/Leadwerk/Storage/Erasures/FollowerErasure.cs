using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Erasures;

/// <summary>
/// Takes out of the ledger who somebody is. What was declared, when and in which words stays, and so does the keyed
/// hash of the address: an objection holds on for it.
/// </summary>
/// <param name="db">The context of the erasure.</param>
/// <param name="stamp">When.</param>
sealed class FollowerErasure(LeadwerkDb db, Domain.Stamp stamp)
{
    public async Task Of(Person person, CancellationToken cancel)
    {
        foreach (var entry in await db.Consents.Where(one => one.Person == person.Id).ToListAsync(cancel))
            entry.Erase(stamp);
        foreach (var touch in await db.Touches.Where(one => one.Person == person.Id).ToListAsync(cancel))
            touch.Erase(stamp);
        if (await db.Followers.SingleOrDefaultAsync(one => one.Person == person.Id, cancel) is { } follower)
            follower.End(stamp);
        await Stop(person, cancel);
        if (person.Mail is { } address && await AddressKey.Of(db, cancel) is { } key)
            await Forget(key.Digest(address), cancel);
    }

    /// <summary>By a condition of the database's own: a plan that is writing at this moment is either before it or after it.</summary>
    Task<int> Stop(Person person, CancellationToken cancel) =>
        db
            .Enrolments.Where(one => one.Person == person.Id && one.EndedAt == null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.EndedAt, stamp.At)
                        .SetProperty(one => one.End, EnrolmentEnd.Erased)
                        .SetProperty(one => one.DueOn, (DateOnly?)null)
                        .SetProperty(one => one.GivesUpOn, (DateOnly?)null)
                        .SetProperty(one => one.Version, Guid.NewGuid()),
                cancel
            );

    /// <summary>What was typed for the address and not confirmed, with its mails.</summary>
    async Task Forget(byte[] digest, CancellationToken cancel)
    {
        var signUps = db.SignUps.Where(one => one.AddressDigest == digest);
        await db.Mails.Where(mail => signUps.Any(one => one.Id == mail.SignUp)).ExecuteDeleteAsync(cancel);
        await signUps.ExecuteDeleteAsync(cancel);
    }
}
