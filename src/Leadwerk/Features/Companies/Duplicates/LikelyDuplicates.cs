using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Companies.Duplicates;

/// <summary>Why two records may be one company.</summary>
public enum Likeness
{
    /// <summary>The same name but for case, umlauts and legal form.</summary>
    Name,

    /// <summary>The same internet domain.</summary>
    Domain,

    /// <summary>The same telephone number.</summary>
    Phone,

    /// <summary>Names that differ by slips.</summary>
    Slip,
}

/// <summary>Two records that may be one company.</summary>
public sealed record LikelyPair(CompanyId One, string OneName, CompanyId Other, string OtherName, Likeness Why);

/// <summary>What may be merged. Nobody merges but a person.</summary>
/// <param name="Pairs">The most certain first.</param>
/// <param name="More">There are more than are shown.</param>
/// <param name="SlipsLeftOut">So many companies that names are not compared by their letters.</param>
/// <param name="Apart">What somebody compared and found to be two companies, the latest first.</param>
public sealed record LikelyDuplicates(
    IReadOnlyList<LikelyPair> Pairs,
    bool More,
    bool SlipsLeftOut,
    IReadOnlyList<ApartPair> Apart
)
{
    /// <summary>Pairs that a page shows.</summary>
    public const int Most = 50;

    /// <summary>Beyond that many companies, comparing letters would keep the page waiting.</summary>
    public const int MostToCompare = 20_000;

    /// <summary>Two queries.</summary>
    internal static async Task<LikelyDuplicates> Of(LeadwerkDb db, CancellationToken cancel)
    {
        var all = await db
            .Companies.AsNoTracking()
            .Where(company => company.MergedInto == null)
            .OrderBy(company => company.Id)
            .Select(company => new Known(
                company.Id,
                company.Name,
                company.DuplicateKey,
                company.Domain,
                company.PhoneKey
            ))
            .ToListAsync(cancel);
        var apart = await ApartPair.All(db, cancel);
        var told = apart.Select(pair => (pair.One, pair.Other)).ToHashSet();
        var found = Equal(all, company => company.Key, Likeness.Name, told)
            .Concat(Equal(all, company => company.Domain, Likeness.Domain, told))
            .Concat(Equal(all, company => company.Phone, Likeness.Phone, told));
        if (all.Count <= MostToCompare)
            found = found.Concat(Slips(all).Where(pair => !told.Contains(ToldApart.InOrder(pair.One, pair.Other))));
        var pairs = found.DistinctBy(pair => (pair.One, pair.Other)).Take(Most + 1).ToList();
        return new LikelyDuplicates([.. pairs.Take(Most)], pairs.Count > Most, all.Count > MostToCompare, apart);
    }

    /// <summary>Each with the first of its group that nobody told apart from it.</summary>
    static IEnumerable<LikelyPair> Equal(
        IEnumerable<Known> all,
        Func<Known, string?> key,
        Likeness why,
        HashSet<(CompanyId, CompanyId)> told
    ) =>
        all.Where(company => !string.IsNullOrEmpty(key(company)))
            .GroupBy(key, StringComparer.Ordinal)
            .Select(alike => alike.ToList())
            .SelectMany(alike =>
                alike
                    .Select(
                        (later, at) =>
                            alike
                                .Take(at)
                                .Where(one => !told.Contains(ToldApart.InOrder(one.Id, later.Id)))
                                .Select(first => Pair(first, later, why))
                                .FirstOrDefault()
                    )
                    .OfType<LikelyPair>()
            );

    static IEnumerable<LikelyPair> Slips(IReadOnlyList<Known> all) =>
        SimilarNames
            .Among([.. all.Select(company => company.Key)])
            .Where(pair => all[pair.One].Key != all[pair.Other].Key)
            .Select(pair => Pair(all[pair.Other], all[pair.One], Likeness.Slip));

    static LikelyPair Pair(Known one, Known other, Likeness why) => new(one.Id, one.Name, other.Id, other.Name, why);

    sealed record Known(CompanyId Id, string Name, string Key, string? Domain, string? Phone);
}
