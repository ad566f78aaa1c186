using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>Enters objections into the ledger.</summary>
static class Objecting
{
    /// <summary>Adds it to what the next save writes; whoever has objected already has done so.</summary>
    /// <param name="db">The context, which says who acts.</param>
    /// <param name="follower">Who objects.</param>
    /// <param name="words">What they read and did, or how they told us.</param>
    /// <param name="language">de or en.</param>
    /// <param name="network">From where; null where they told us.</param>
    /// <param name="stamp">When.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task Add(
        LeadwerkDb db,
        Follower follower,
        string words,
        string language,
        string? network,
        Stamp stamp,
        CancellationToken cancel
    )
    {
        if (follower.EndedAt is not null)
            return;
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == follower.Person, cancel);
        var digest = person.Mail is { } address
            ? (await AddressKey.Ensure(db, cancel)).Digest(address)
            : await db
                .Consents.Where(one => one.Person == follower.Person)
                .OrderByDescending(one => one.DeclaredAt)
                .Select(one => one.AddressDigest)
                .FirstAsync(cancel);
        db.Consents.Add(
            Consent.Objected(
                follower.Person,
                new ObjectionProof(words, AddressKey.HexOf(words), language, digest, network),
                stamp
            )
        );
        follower.End(stamp);
    }
}
