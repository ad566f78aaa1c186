using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;

namespace Leadwerk.Features.Takeover.Companies;

/// <summary>A company of the list: everything that its rows say of it, and which company here it is.</summary>
sealed class ListedCompany(string name, string key)
{
    /// <summary>As the first row writes it.</summary>
    public string Name => name;

    /// <summary>Its name without case, umlauts and legal form.</summary>
    public string Key => key;

    /// <summary>The first domain that a row names.</summary>
    public string? Domain { get; set; }

    /// <summary>The first number that a row names.</summary>
    public string? Phone { get; set; }

    public string? PhoneKey => ContactKeys.Phone(Phone);

    /// <summary>The first industry that a row names.</summary>
    public string? Industry { get; set; }

    /// <summary>The company here that has the same name, domain or number.</summary>
    public KnownCompany? Known { get; set; }

    /// <summary>The record that this import makes; null while none is needed.</summary>
    public Company? Made { get; set; }

    /// <summary>Why no record could be made.</summary>
    public LocalText? Refused { get; set; }

    /// <summary>A company under a contact ban that may be the same.</summary>
    public KnownCompany? MaybeBanned { get; set; }

    /// <summary>The record that its leads belong to.</summary>
    public CompanyId Id => Known?.Id ?? Made!.Id;
}
