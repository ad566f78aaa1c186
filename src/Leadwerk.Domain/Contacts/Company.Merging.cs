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
);

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
        duplicate.Company.MergedInto = kept.Company.Id;
        return Strictly(duplicate, kept, stamp);
    }

    static MergeResult.Merged Strictly(CompanyRecord duplicate, CompanyRecord kept, Stamp stamp)
    {
        var moved = new BanList(duplicate.Bans).On(duplicate.Company.Id);
        var held = new BanList(kept.Bans).On(kept.Company.Id);
        var copy = held is null ? moved?.CopyFor(kept.Company) : null;
        Lead[] ended = [];
        if ((held ?? copy) is { } ban)
        {
            ended = [.. duplicate.Leads.Concat(kept.Leads).Where(lead => !lead.IsOver(stamp.Today))];
            foreach (var lead in ended)
                lead.EndByBan(ban, stamp);
        }
        return new MergeResult.Merged(copy, duplicate.Leads.Count, ended);
    }
}
