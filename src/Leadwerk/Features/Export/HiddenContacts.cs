using Leadwerk.Domain;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Export;

/// <summary>Whose addresses and numbers leave the house with no file: those for whom a contact ban holds.</summary>
sealed class HiddenContacts
{
    readonly HashSet<Guid> companies;
    readonly HashSet<Guid> people;

    readonly HashSet<Guid> ofBanned;

    HiddenContacts(HashSet<Guid> companies, HashSet<Guid> people, HashSet<Guid> ofBanned) =>
        (this.companies, this.people, this.ofBanned) = (companies, people, ofBanned);

    public static async Task<HiddenContacts> Of(LeadwerkDb db, CancellationToken cancel)
    {
        var bans = await db.Bans.AsNoTracking().Where(ban => ban.LiftedAt == null).ToListAsync(cancel);
        var banned = bans.Select(ban => ban.Person).Where(person => person is not null).ToList();
        var merged = await db
            .People.Where(person => banned.Contains(person.MergedInto))
            .Select(person => person.Id)
            .ToListAsync(cancel);
        return new HiddenContacts(
            [.. bans.Select(ban => ban.Company).OfType<CompanyId>().Select(id => id.Value)],
            [.. banned.OfType<PersonId>().Concat(merged).Select(id => id.Value)],
            [
                .. (
                    await db
                        .People.Where(person =>
                            db.Bans.Any(ban => ban.LiftedAt == null && ban.Company == person.Company)
                        )
                        .Select(person => person.Id)
                        .ToListAsync(cancel)
                ).Select(id => id.Value),
            ]
        );
    }

    public bool OfCompany(CompanyId company) => companies.Contains(company.Value);

    public bool OfPerson(PersonId person, CompanyId company) => people.Contains(person.Value) || OfCompany(company);

    /// <summary>Whether a cell of a table is left empty.</summary>
    public Func<IReadOnlyDictionary<string, Guid>, string, bool> In(string table) =>
        table switch
        {
            "company" => (ids, column) => column is "domain" or "phone" && companies.Contains(ids["id"]),
            "person" => (ids, column) =>
                column is "mail" or "phone" or "mail_refusal"
                && (people.Contains(ids["id"]) || companies.Contains(ids["company_id"])),
            "consent" => (ids, column) =>
                column is "address" && (people.Contains(ids["person_id"]) || ofBanned.Contains(ids["person_id"])),
            _ => (_, _) => false,
        };
}
