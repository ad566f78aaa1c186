using Leadwerk.Domain;

namespace Leadwerk.Features.Takeover.Companies;

/// <summary>A company that is here already, as far as duplicates ask.</summary>
/// <param name="Id">The company; the one that stays, where it was merged.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its name without case, umlauts and legal form.</param>
/// <param name="Domain">Its internet domain.</param>
/// <param name="PhoneKey">Its number in international digits.</param>
/// <param name="Banned">True while a contact ban holds for it.</param>
/// <param name="Imported">True where an import made it: nobody looked at it here.</param>
sealed record KnownCompany(
    CompanyId Id,
    string Name,
    string Key,
    string? Domain,
    string? PhoneKey,
    bool Banned,
    bool Imported
);
