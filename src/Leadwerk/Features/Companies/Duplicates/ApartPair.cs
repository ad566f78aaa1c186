using Leadwerk.Domain;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Companies.Duplicates;

/// <summary>Two records that somebody compared and found to be two companies.</summary>
public sealed record ApartPair(CompanyId One, string OneName, CompanyId Other, string OtherName)
{
    /// <summary>All whose records are both there, the latest first; one query.</summary>
    internal static async Task<IReadOnlyList<ApartPair>> All(LeadwerkDb db, CancellationToken cancel) =>
        await (
            from apart in db.CompaniesApart.AsNoTracking()
            join one in db.Companies on apart.One equals one.Id
            join other in db.Companies on apart.Other equals other.Id
            where one.MergedInto == null && other.MergedInto == null
            orderby apart.At descending, apart.Id
            select new ApartPair(one.Id, one.Name, other.Id, other.Name)
        ).ToListAsync(cancel);
}
