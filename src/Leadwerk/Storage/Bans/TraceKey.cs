using System.Security.Cryptography;
using System.Text;
using Leadwerk.Domain.Contacts;

namespace Leadwerk.Storage.Bans;

/// <summary>Turns what is known of a person into digests that only this store can make again.</summary>
/// <param name="secret">The key.</param>
sealed class TraceKey(byte[] secret)
{
    /// <summary>One digest each for the mail address, the number, and the name at the company.</summary>
    /// <param name="name">As people write it; null where unknown, like all others.</param>
    /// <param name="companyKey">The company's name without case, umlauts and legal form.</param>
    /// <param name="mail">The mail address.</param>
    /// <param name="phone">The number, as people write it.</param>
    public IEnumerable<byte[]> Digests(string? name, string? companyKey, string? mail, string? phone)
    {
        if (!string.IsNullOrWhiteSpace(mail))
            yield return Digest("mail", mail.Trim().ToLowerInvariant());
        if (ContactKeys.Phone(phone) is { } number)
            yield return Digest("phone", number);
        if (name is not null && companyKey is not null)
            yield return Digest("name", $"{FoldedName.Spelled(name)}\n{companyKey}");
    }

    /// <inheritdoc cref="Digests(string?, string?, string?, string?)"/>
    public IEnumerable<byte[]> Digests(Person person, Company company) =>
        Digests(person.Name, company.DuplicateKey, person.Mail, person.Phone);

    byte[] Digest(string kind, string text) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{kind}\n{text}"));
}
