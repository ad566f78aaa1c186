using Leadwerk.Domain;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Erasures;

/// <summary>Mails to a person lose their words, and those that were not sent yet are not sent any more.</summary>
/// <param name="db">The context of the erasure; the sweep that follows looks through what is loaded here.</param>
/// <param name="stamp">When.</param>
sealed class MailErasure(LeadwerkDb db, Stamp stamp)
{
    public async Task Of(
        CompanyId company,
        IReadOnlySet<PersonId> records,
        PersonalWords words,
        CancellationToken cancel
    )
    {
        var ids = records.Select(one => (PersonId?)one).ToList();
        var toThem = db.Mails.Where(mail => ids.Contains(mail.Person));
        await Withhold(toThem, cancel);
        var ofCompany = await (
            from mail in db.Mails
            join known in db.People on mail.Person equals known.Id
            where known.Company == company
            select mail
        ).ToListAsync(cancel);
        foreach (var mail in ofCompany.Where(mail => records.Contains(mail.Person!.Value)))
            Erase(mail);
        // What goes to a user is kept only until it is sent.
        var open = await db
            .Mails.AsNoTracking()
            .Where(mail => mail.User != null && mail.EndedAt == null)
            .ToListAsync(cancel);
        var speaking = open.Where(mail => words.Speak($"{mail.Text} {mail.Html}")).Select(mail => mail.Id).ToList();
        await Forget(db.Mails.Where(mail => speaking.Contains(mail.Id)), cancel);
    }

    void Erase(OutgoingMail mail)
    {
        foreach (var property in db.Entry(mail).Properties.Where(property => property.Metadata.IsPersonal()))
        {
            if (property.CurrentValue is string)
                property.CurrentValue = Tombstone.Text;
        }
    }

    async Task Forget(IQueryable<OutgoingMail> mails, CancellationToken cancel)
    {
        await Withhold(mails, cancel);
        await mails.ExecuteUpdateAsync(
            row => row.SetProperty(mail => mail.Text, (string?)null).SetProperty(mail => mail.Html, (string?)null),
            cancel
        );
    }

    /// <summary>By a condition of the database's own: whoever is claiming one at this moment is either before it or after it.</summary>
    Task<int> Withhold(IQueryable<OutgoingMail> mails, CancellationToken cancel) =>
        mails
            .Where(mail => mail.State == MailState.Queued)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(mail => mail.State, MailState.Withheld).SetProperty(mail => mail.EndedAt, stamp.At),
                cancel
            );
}
