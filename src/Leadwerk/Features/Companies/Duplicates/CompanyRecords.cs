using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Companies.Duplicates;

/// <summary>Loads all that hangs on a company, as merging asks for it.</summary>
static class CompanyRecords
{
    /// <param name="db">What it loads can be changed and saved.</param>
    /// <param name="guid">The company.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where there is no such company.</returns>
    public static async Task<CompanyRecord?> Of(LeadwerkDb db, Guid guid, CancellationToken cancel)
    {
        var id = new CompanyId(guid);
        if (await db.Companies.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } company)
            return null;
        var people = await db.People.Where(one => one.Company == id).ToListAsync(cancel);
        var ids = people.ConvertAll(one => (PersonId?)one.Id);
        return new CompanyRecord(
            company,
            people,
            await db.Leads.WithFacts().Where(one => one.Company == id).ToListAsync(cancel),
            await db.Bans.Where(one => one.Company == id || ids.Contains(one.Person)).ToListAsync(cancel),
            await db.InboundContacts.Where(one => one.Company == id).ToListAsync(cancel)
        )
        {
            MergedBefore = await db.Companies.Where(one => one.MergedInto == id).ToListAsync(cancel),
        };
    }
}
