using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Storage;
using Leadwerk.Storage.Search;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Search;

/// <summary>Something that was found.</summary>
/// <param name="Text">Its name. Never an address or a number, so that a ban has nothing to hide here.</param>
/// <param name="Detail">What tells it from others of the name.</param>
/// <param name="Href">Where it is.</param>
public sealed record Hit(string Text, string? Detail, string Href);

/// <summary>Things of a kind that were found, the nearest first.</summary>
/// <param name="Name">Of the kind.</param>
/// <param name="Hits">At least one.</param>
public sealed record HitGroup(string Name, IReadOnlyList<Hit> Hits);

/// <summary>Finds leads, companies, people, pages and actions by a few letters, also mistyped ones.</summary>
/// <param name="db">The context of the request.</param>
/// <param name="caller">Who looks: they find what they may see.</param>
/// <param name="speech">Their language.</param>
/// <param name="visit">Whether they look at the demo company.</param>
sealed class Finder(LeadwerkDb db, Caller caller, Speech speech, DemoVisit visit)
{
    const int LongestText = 100;
    const int MostCompanies = 20;
    const int MostLeadsLookedAt = 200;

    /// <summary>At most seven commands, whatever is found; none for fewer than three letters, which find pages and actions only.</summary>
    /// <param name="text">As somebody types it.</param>
    /// <param name="most">Of each kind.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<HitGroup>> Find(string? text, int most, CancellationToken cancel)
    {
        var typed = (text ?? "").Trim();
        typed = typed.Length > LongestText ? typed[..LongestText] : typed;
        var companies = await Companies(typed, cancel);
        var people = await People(typed, most, cancel);
        HitGroup[] groups =
        [
            new(speech["Leads", "Leads"], await Leads(companies, people, most, cancel)),
            new(
                speech["Firmen", "Companies"],
                [.. companies.Take(most).Select(one => new Hit(one.Name, one.Industry, $"/companies/{one.Id.Value}"))]
            ),
            new(
                speech["Menschen", "People"],
                [.. people.Select(one => new Hit(one.Name, one.Company, $"/companies/{one.CompanyId.Value}"))]
            ),
            new(speech["Seiten", "Pages"], Commands(Command.Pages(caller, visit.Here), typed, most)),
            new(speech["Tun", "Do"], Commands(Command.Begin(caller, visit.Here), typed, most)),
        ];
        return [.. groups.Where(group => group.Hits.Count > 0)];
    }

    Hit[] Commands(IEnumerable<Command> commands, string typed, int most) =>
        [
            .. Command
                .Meant(commands, typed, speech, typed.Length == 0 ? int.MaxValue : most)
                .Select(one => new Hit(speech[one.Name], null, one.Href)),
        ];

    async Task<IReadOnlyList<FoundCompany>> Companies(string text, CancellationToken cancel)
    {
        var ids = (await db.CompaniesNearlyNamed(text, MostCompanies, cancel)).ToList();
        if (ids.Count == 0)
            return [];
        var found = await db
            .Companies.AsNoTracking()
            .Where(company => ids.Contains(company.Id) && company.MergedInto == null)
            .Select(company => new FoundCompany(company.Id, company.Name, company.Industry))
            .ToListAsync(cancel);
        return [.. found.OrderBy(company => ids.IndexOf(company.Id))];
    }

    async Task<IReadOnlyList<FoundPerson>> People(string text, int most, CancellationToken cancel)
    {
        // Readers see no people at all.
        if (!caller.MayAnywhere(Operation.ReadContactData))
            return [];
        var ids = (await db.PeopleNearlyNamed(text, most, cancel)).ToList();
        if (ids.Count == 0)
            return [];
        var found = await (
            from named in db.People.AsNoTracking()
            from person in db.People
            where ids.Contains(named.Id) && person.Id == (named.MergedInto ?? named.Id) && person.ErasedAt == null
            join company in db.Companies on person.Company equals company.Id
            select new { By = named.Id, Found = new FoundPerson(person.Id, person.Name, company.Id, company.Name) }
        ).ToListAsync(cancel);
        return [.. found.OrderBy(one => ids.IndexOf(one.By)).Select(one => one.Found).DistinctBy(one => one.Id)];
    }

    /// <summary>Leads of the companies, and of those whose people were found: active ones first, then the newest.</summary>
    async Task<IReadOnlyList<Hit>> Leads(
        IReadOnlyList<FoundCompany> companies,
        IReadOnlyList<FoundPerson> people,
        int most,
        CancellationToken cancel
    )
    {
        var of = companies.Select(one => one.Id).Concat(people.Select(one => one.CompanyId)).Distinct().ToList();
        if (of.Count == 0)
            return [];
        var names = people
            .Select(one => (one.CompanyId, one.Company))
            .Concat(companies.Select(one => (CompanyId: one.Id, Company: one.Name)))
            .DistinctBy(one => one.CompanyId)
            .ToDictionary(one => one.CompanyId, one => one.Company);
        var leads = await db
            .Leads.AsNoTracking()
            .Where(lead => of.Contains(lead.Company) && lead.WithdrawnAt == null)
            .OrderByDescending(lead => lead.Id)
            .Take(MostLeadsLookedAt)
            .Select(lead => new
            {
                lead.Id,
                lead.Company,
                lead.Phase,
                lead.Status,
                lead.Owner,
                lead.ExpiresOn,
            })
            .ToListAsync(cancel);
        return
        [
            .. leads
                .Where(lead => caller.May(Operation.ReadLeads, lead.Owner))
                .Select(lead => (Lead: lead, Over: lead.Status == LeadStatus.Ended || lead.ExpiresOn <= caller.Today))
                .OrderBy(one => one.Over)
                .ThenBy(one => of.IndexOf(one.Lead.Company))
                .ThenByDescending(one => one.Lead.Id.Value)
                .Take(most)
                .Select(one => new Hit(
                    names[one.Lead.Company],
                    one.Over ? speech["abgeschlossen", "closed"]
                        : one.Lead.Phase is { } phase ? $"Phase {phase}"
                        : null,
                    $"/leads/{one.Lead.Id.Value}"
                )),
        ];
    }

    sealed record FoundCompany(CompanyId Id, string Name, string? Industry);

    sealed record FoundPerson(PersonId Id, string Name, CompanyId CompanyId, string Company);
}
