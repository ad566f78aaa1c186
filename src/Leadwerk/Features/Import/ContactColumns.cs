namespace Leadwerk.Features.Import;

/// <summary>People, addresses and numbers as the files write them, by lead; empty where a file says nothing.</summary>
/// <param name="Persons">First and last name.</param>
/// <param name="Roles">What they are in their company.</param>
/// <param name="Mails">Mail addresses.</param>
/// <param name="Phones">Telephone numbers of the person.</param>
/// <param name="Websites">Web sites of the company.</param>
/// <param name="CompanyPhones">Telephone numbers of the company.</param>
public sealed record ContactColumns(
    TextColumn Persons,
    TextColumn Roles,
    TextColumn Mails,
    TextColumn Phones,
    TextColumn Websites,
    TextColumn CompanyPhones
);
