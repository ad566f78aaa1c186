namespace Leadwerk.Domain.Contacts;

/// <summary>What we know of a company.</summary>
/// <param name="Name">As it writes itself, 1 to 200 characters.</param>
/// <param name="Domain">Its internet domain, also as a web or mail address.</param>
/// <param name="Phone">Telephone number, up to 50 characters.</param>
/// <param name="Industry">Industry, up to 80 characters.</param>
public sealed record CompanyData(string Name, string? Domain = null, string? Phone = null, string? Industry = null);

/// <summary>What we know of a person.</summary>
/// <param name="Name">First and last name, 1 to 200 characters.</param>
/// <param name="Role">Role in the company, up to 200 characters.</param>
/// <param name="Mail">Mail address, up to 254 characters.</param>
/// <param name="Phone">Telephone number, up to 50 characters.</param>
public sealed record PersonData(string Name, string? Role = null, string? Mail = null, string? Phone = null);
