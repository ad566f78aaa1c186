using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Leadwerk.Mail;

/// <summary>Seals what mail needs and nobody reads: the password of the server, and links that open a door.</summary>
sealed class MailVault(IDataProtectionProvider protection)
{
    readonly IDataProtector passwords = protection.CreateProtector("leadwerk.mail.password");
    readonly IDataProtector links = protection.CreateProtector("leadwerk.mail.link");

    public string SealPassword(string password) => passwords.Protect(password);

    /// <returns>Null where it was sealed with keys that are gone.</returns>
    public string? OpenPassword(string @sealed) => Open(passwords, @sealed);

    public string SealLink(string link) => links.Protect(link);

    /// <inheritdoc cref="OpenPassword"/>
    public string? OpenLink(string @sealed) => Open(links, @sealed);

    static string? Open(IDataProtector protector, string @sealed)
    {
        try
        {
            return protector.Unprotect(@sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
