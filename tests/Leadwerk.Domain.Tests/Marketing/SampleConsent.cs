using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

static class SampleConsent
{
    /// <summary>Somebody agreed to advertising by mail.</summary>
    /// <param name="person">Who, with an address.</param>
    /// <param name="stamp">When.</param>
    /// <param name="digest">Of the address; the same for everybody unless it is given.</param>
    public static Consent Given(Person person, Stamp stamp, byte[]? digest = null) =>
        Consent.Confirmed(
            person.Id,
            new ConsentProof
            {
                Text = "Ja",
                TextHash = "hash",
                Language = "de",
                Form = CaptureFormId.New(),
                FormVersion = 1,
                PageHash = "hash",
                SignedUpAt = stamp.At,
                MailMessageId = "a@example.org",
                MailHash = "hash",
                Address = person.Mail!,
                AddressDigest = digest ?? [1],
            },
            stamp
        );
}
