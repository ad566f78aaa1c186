using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Leadwerk.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Privacy;

/// <summary>Somebody who was found.</summary>
sealed record FoundPerson(PersonId Id, string Name, string? Role, string? Mail, string Company, DateTime? LeftAt);

/// <summary>Finds a person by name, mail address or telephone number, also one who left or whose company was merged.</summary>
static class PersonSearch
{
    const int Most = 50;
    const int LongestText = 254;

    /// <summary>At most three commands.</summary>
    public static async Task<IReadOnlyList<FoundPerson>> Find(LeadwerkDb db, string text, CancellationToken cancel)
    {
        var typed = text.Trim();
        typed = typed.Length > LongestText ? typed[..LongestText] : typed;
        var mail = ContactKeys.Mail(typed);
        var phone = typed.Any(char.IsLetter) ? null : ContactKeys.Phone(typed);
        var named =
            phone is null && !typed.Contains('@', StringComparison.Ordinal)
                ? [.. await db.PeopleNearlyNamed(typed, Most, cancel)]
                : new List<PersonId>();
        var found = await (
            from known in db.People.AsNoTracking()
            where known.ErasedAt == null
            where
                named.Contains(known.Id)
                || (phone != null && known.PhoneKey == phone)
                || (mail != null && known.MailKey == mail)
            // Whoever was merged is found by what they were known by, and stands here as the record that stayed.
            from person in db.People
            where person.Id == (known.MergedInto ?? known.Id)
            join company in db.Companies on person.Company equals company.Id
            orderby person.SearchName, person.Id
            select new FoundPerson(person.Id, person.Name, person.Role, person.Mail, company.Name, person.WithdrawnAt)
        )
            .Take(2 * Most)
            .ToListAsync(cancel);
        return [.. found.DistinctBy(person => person.Id).Take(Most)];
    }
}
