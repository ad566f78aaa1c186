using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;

namespace Leadwerk.Mail;

/// <summary>Names by which mail programs know a mail again.</summary>
static class MessageIds
{
    public static string For(Guid mail, MailSetup setup) =>
        $"{mail:N}@{new System.Globalization.IdnMapping().GetAscii(ContactKeys.Domain(setup.SenderAddress)!)}";
}
