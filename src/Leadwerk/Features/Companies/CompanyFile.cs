using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Companies;

/// <summary>A company with all that its page shows. A fixed number of queries.</summary>
public sealed record CompanyFile
{
    public required Company Company { get; init; }

    /// <summary>All whose data are there, those who left as well, in the order of their names.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Records that were merged into one of these; only their history is of interest.</summary>
    public IReadOnlyList<Person> Merged { get; private init; } = [];

    /// <summary>Whom somebody found to be two people, the latest first.</summary>
    public IReadOnlyList<PeopleApart> Apart { get; private init; } = [];

    /// <summary>All that count, whoever works them, the latest first.</summary>
    public required IReadOnlyList<Lead> Leads { get; init; }

    /// <summary>All on the company and its people, lifted ones too, the latest first.</summary>
    public required IReadOnlyList<ContactBan> AllBans { get; init; }

    public BanList Bans => new(AllBans);

    public bool Banned => Bans.On(Company.Id) is not null;

    public bool IsBanned(Person person) => Banned || Bans.On(person.Id) is not null;

    internal static async Task<CompanyFile?> Of(LeadwerkDb db, Guid guid, CancellationToken cancel)
    {
        var id = new CompanyId(guid);
        if (await db.Companies.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } company)
            return null;
        var all = await db
            .People.Where(one => one.Company == id && one.ErasedAt == null)
            .OrderBy(one => one.SearchName)
            .ToListAsync(cancel);
        var people = all.FindAll(one => one.MergedInto is null);
        var known = people.ConvertAll(one => one.Id);
        var ids = known.ConvertAll(one => (PersonId?)one);
        return new CompanyFile
        {
            Company = company,
            People = people,
            Merged = all.FindAll(one => one.MergedInto is not null),
            Apart = await db
                .PeopleApart.AsNoTracking()
                .Where(apart => known.Contains(apart.One))
                .OrderByDescending(apart => apart.At)
                .ToListAsync(cancel),
            Leads = await db
                .Leads.AsNoTracking()
                .Where(one => one.Company == id && one.WithdrawnAt == null)
                .OrderByDescending(one => one.StartedOn)
                .ToListAsync(cancel),
            AllBans = await db
                .Bans.Where(ban => ban.Company == id || ids.Contains(ban.Person))
                .OrderByDescending(ban => ban.RecordedAt)
                .ToListAsync(cancel),
        };
    }
}
