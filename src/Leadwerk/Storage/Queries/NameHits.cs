using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Queries;

/// <summary>A company or a person who has the text in the name.</summary>
/// <param name="Company">The company, or where the person works.</param>
/// <param name="Person">The person; null where the company itself is meant.</param>
/// <param name="Name">Its name, or theirs.</param>
/// <param name="Lead">The newest lead of the company; null where it has none.</param>
sealed record NameHit(CompanyId Company, PersonId? Person, string Name, LeadId? Lead);

/// <summary>What a few letters find.</summary>
/// <param name="Hits">Names that begin with them first, then by name.</param>
/// <param name="More">There is more than is shown; more letters help.</param>
sealed record NameHits(IReadOnlyList<NameHit> Hits, bool More)
{
    const int MostOfAKind = 50;

    /// <summary>Five commands, whatever is found. Fewer than three letters find nothing.</summary>
    /// <param name="db">The store.</param>
    /// <param name="text">As somebody types it: ä is found by ä, ae and a, ß by ß and ss.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<NameHits> Of(LeadwerkDb db, string text, CancellationToken cancel)
    {
        var companyIds = await db.CompaniesNamed(text, MostOfAKind + 1, cancel);
        var personIds = await db.PeopleNamed(text, MostOfAKind + 1, cancel);
        var companies = await db
            .Companies.AsNoTracking()
            .Where(company => companyIds.Contains(company.Id) && company.MergedInto == null)
            .Select(company => new
            {
                company.Id,
                company.Name,
                company.SearchName,
            })
            .ToListAsync(cancel);
        // The name of a record that was merged leads to the one that stayed.
        var people = await (
            from named in db.People.AsNoTracking()
            from person in db.People
            where personIds.Contains(named.Id) && person.Id == (named.MergedInto ?? named.Id) && person.ErasedAt == null
            select new
            {
                person.Id,
                person.Company,
                person.Name,
                person.SearchName,
            }
        )
            .Distinct()
            .ToListAsync(cancel);
        var of = companies.Select(company => company.Id).Concat(people.Select(person => person.Company)).ToHashSet();
        var leads = (
            await db
                .Leads.AsNoTracking()
                .Where(lead => of.Contains(lead.Company) && lead.WithdrawnAt == null)
                .Select(lead => new { lead.Company, lead.Id })
                .ToListAsync(cancel)
        )
            .GroupBy(lead => lead.Company)
            .ToDictionary(leads => leads.Key, leads => (LeadId?)leads.MaxBy(lead => lead.Id.Value)!.Id);
        var begin = FoldedName.Spelled(text);
        IEnumerable<(string Search, NameHit Hit)> found =
        [
            .. companies.Select(company =>
                (company.SearchName, new NameHit(company.Id, null, company.Name, leads.GetValueOrDefault(company.Id)))
            ),
            .. people.Select(person =>
                (
                    person.SearchName,
                    new NameHit(person.Company, person.Id, person.Name, leads.GetValueOrDefault(person.Company))
                )
            ),
        ];
        return new NameHits(
            [
                .. found
                    .OrderByDescending(hit => hit.Search.StartsWith(begin, StringComparison.Ordinal))
                    .ThenBy(hit => hit.Hit.Name, StringComparer.CurrentCulture)
                    .ThenBy(hit => hit.Hit.Person?.Value ?? hit.Hit.Company.Value)
                    .Select(hit => hit.Hit),
            ],
            companyIds.Count > MostOfAKind || personIds.Count > MostOfAKind
        );
    }
}
