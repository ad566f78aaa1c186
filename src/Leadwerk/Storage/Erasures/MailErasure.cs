using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Erasures;

/// <summary>Mails to a person lose their words, and those that were not sent yet are not sent any more.</summary>
/// <param name="db">The context of the erasure; the sweep that follows looks through what is loaded here.</param>
/// <param name="stamp">When.</param>
sealed class MailErasure(LeadwerkDb db, Stamp stamp)
{
    public async Task Of(Person person, PersonalWords words, CancellationToken cancel)
    {
        var ofCompany = await (
            from mail in db.Mails
            join known in db.People on mail.Person equals known.Id
            where known.Company == person.Company
            select mail
        ).ToListAsync(cancel);
        foreach (var mail in ofCompany.Where(mail => mail.Person == person.Id))
            Erase(mail);
        // What goes to a user is kept only until it is sent.
        var open = await db.Mails.Where(mail => mail.User != null && mail.EndedAt == null).ToListAsync(cancel);
        foreach (var mail in open.Where(mail => words.Speak($"{mail.Text} {mail.Html}")))
            Withhold(mail);
    }

    void Erase(OutgoingMail mail)
    {
        var entry = db.Entry(mail);
        foreach (var property in entry.Properties.Where(property => property.Metadata.IsPersonal()))
        {
            if (property.CurrentValue is string)
                property.CurrentValue = Tombstone.Text;
        }
        if (mail.State == MailState.Queued)
            (mail.State, mail.EndedAt) = (MailState.Withheld, stamp.At);
    }

    void Withhold(OutgoingMail mail)
    {
        (mail.Text, mail.Html, mail.SealedLink) = (null, null, null);
        if (mail.State == MailState.Queued)
            (mail.State, mail.EndedAt) = (MailState.Withheld, stamp.At);
    }
}
