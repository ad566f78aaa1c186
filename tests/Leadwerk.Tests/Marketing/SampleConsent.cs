using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage.Marketing;

namespace Leadwerk.Tests.Marketing;

/// <summary>Somebody confirmed that they want to hear from us.</summary>
static class SampleConsent
{
    public static Consent Of(Person person, CaptureForm form, AddressKey key, Stamp now) =>
        Consent.Confirmed(
            person.Id,
            new ConsentProof
            {
                Text = "Ja, gern.",
                TextHash = "h",
                Language = "de",
                Form = form.Id,
                FormVersion = 1,
                PageHash = "h",
                SignedUpAt = now.At,
                MailMessageId = "m",
                MailHash = "h",
                Address = person.Mail!,
                AddressDigest = key.Digest(person.Mail!),
            },
            now
        );
}
