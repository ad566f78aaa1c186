using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>Enters objections into the ledger.</summary>
static class Objecting
{
    /// <summary>
    /// Adds it to what the next save writes; whoever has objected already has done so. The link of a record that was
    /// merged speaks for the one that stayed.
    /// </summary>
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
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == follower.Person, cancel);
        var stays = person.Stays;
        var following =
            stays == person.Id ? follower : await db.Followers.SingleOrDefaultAsync(one => one.Person == stays, cancel);
        // Who never followed by the record that stayed does not begin to: that they want nothing is kept all the same.
        if (following is { EndedAt: not null } || (following is null && await HasObjected(db, stays, cancel)))
            return;
        var digest = person.Mail is { } address
            ? (await AddressKey.Ensure(db, cancel)).Digest(address)
            : await db
                .Consents.Where(one => one.Person == follower.Person)
                .OrderByDescending(one => one.DeclaredAt)
                .Select(one => one.AddressDigest)
                .FirstAsync(cancel);
        db.Consents.Add(
            Consent.Objected(
                stays,
                new ObjectionProof(words, AddressKey.HexOf(words), language, digest, network),
                stamp
            )
        );
        following?.End(stamp);
    }

    static Task<bool> HasObjected(LeadwerkDb db, PersonId person, CancellationToken cancel) =>
        db.Consents.AnyAsync(one => one.Person == person && one.Kind == ConsentKind.Objected, cancel);
}
