using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Contacts;

/// <summary>All that hangs on a company.</summary>
/// <param name="Company">The company.</param>
/// <param name="People">Its people.</param>
/// <param name="Leads">Its leads.</param>
/// <param name="Bans">The bans on it and on its people, lifted ones too.</param>
/// <param name="InboundContacts">Their contacts with us.</param>
public sealed record CompanyRecord(
    Company Company,
    IReadOnlyList<Person> People,
    IReadOnlyList<Lead> Leads,
    IReadOnlyList<ContactBan> Bans,
    IReadOnlyList<InboundContact> InboundContacts
)
{
    /// <summary>Records that were merged into this one before; they follow it.</summary>
    public IReadOnlyList<Company> MergedBefore { get; init; } = [];
}

public sealed partial class Company
{
    /// <summary>
    /// Merges a duplicate into another record of the same company. Bans, expiry dates and counts are kept, the
    /// stricter wins: a ban on one of the two holds for the whole.
    /// </summary>
    /// <param name="duplicate">The record that is given up.</param>
    /// <param name="kept">The record that stays.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="MergeResult.Merged"/> or why not.</returns>
    public static MergeResult Merge(CompanyRecord duplicate, CompanyRecord kept, Stamp stamp)
    {
        if (duplicate.Company.Id == kept.Company.Id)
            return new MergeResult.SameCompany();
        if (duplicate.Company.MergedInto is not null || kept.Company.MergedInto is not null)
            return new MergeResult.MergedBefore();
        foreach (var person in duplicate.People)
            person.MoveTo(kept.Company);
        foreach (var lead in duplicate.Leads)
            lead.MoveTo(kept.Company);
        foreach (var contact in duplicate.InboundContacts)
            contact.MoveTo(kept.Company);
        // Nobody has to follow a chain: what was merged once always names the record that stays.
        foreach (var earlier in duplicate.MergedBefore.Append(duplicate.Company))
            earlier.MergedInto = kept.Company.Id;
        kept.Company.Complete(duplicate.Company);
        return Strictly(duplicate, kept, stamp);
    }

    void Complete(Company duplicate)
    {
        Domain ??= duplicate.Domain;
        Industry ??= duplicate.Industry;
        if (Phone is null)
            (Phone, PhoneKey) = (duplicate.Phone, duplicate.PhoneKey);
    }

    static MergeResult.Merged Strictly(CompanyRecord duplicate, CompanyRecord kept, Stamp stamp)
    {
        var moved = new BanList(duplicate.Bans).On(duplicate.Company.Id);
        var held = new BanList(kept.Bans).On(kept.Company.Id);
        ContactBan[] copies =
        [
            .. new[] { held is null ? moved?.CopyFor(kept.Company, stamp) : null }.OfType<ContactBan>(),
            .. BansOfTwins(duplicate, kept, stamp),
            .. BansOfTwins(kept, duplicate, stamp),
        ];
        var bans = new BanList([.. duplicate.Bans, .. kept.Bans, .. copies]);
        var ended = new List<Lead>();
        foreach (var lead in duplicate.Leads.Concat(kept.Leads).Where(lead => !lead.IsOver(stamp.Today)))
        {
            if (lead.BannedBy(bans) is not { } ban)
                continue;
            lead.EndByBan(ban, stamp);
            ended.Add(lead);
        }
        return new MergeResult.Merged(copies, duplicate.Leads.Count, ended);
    }

    /// <summary>
    /// Somebody whom both records know is one person; a ban on either record of theirs holds for both. A record that was
    /// merged knows names and addresses of the one that stayed, and has no ban of its own any more.
    /// </summary>
    static IEnumerable<ContactBan> BansOfTwins(CompanyRecord one, CompanyRecord other, Stamp stamp)
    {
        var (bans, others) = (new BanList(one.Bans), new BanList(other.Bans));
        return one
            .People.Select(person => (Person: person, Ban: bans.On(person.Stays)))
            .Where(banned => banned.Ban is not null)
            .SelectMany(banned =>
                other
                    .People.Where(twin => banned.Person.IsSameAs(twin) && others.On(twin.Stays) is null)
                    .Select(twin => (Twin: twin.Stays, banned.Ban))
            )
            .DistinctBy(pair => pair.Twin)
            .Select(pair => pair.Ban!.CopyFor(pair.Twin, stamp));
    }
}
