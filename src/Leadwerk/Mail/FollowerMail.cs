using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;

namespace Leadwerk.Mail;

/// <summary>Writes advertising to followers down. What the law wants to stand below it is put there here, and nobody can leave it out.</summary>
/// <param name="db">The context that says who acts; the mail is saved with its next save.</param>
/// <param name="time">Clock and calendar.</param>
/// <param name="settings">Where links lead.</param>
sealed class FollowerMail(LeadwerkDb db, CompanyTime time, MailSettings settings)
{
    /// <summary>Adds a mail to somebody who may get it; whether they may is asked again when it leaves.</summary>
    /// <param name="follower">Whom to.</param>
    /// <param name="person">Who they are; with a mail address.</param>
    /// <param name="effect">Names what it is part of: the same mail is written once.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="setup">Name and address of the sender.</param>
    /// <param name="secret">Signs the way out.</param>
    /// <param name="cause">What it is part of; null for any other mail.</param>
    /// <returns>The mail.</returns>
    /// <exception cref="ArgumentException">The subject has a line break.</exception>
    public OutgoingMail Add(
        Follower follower,
        Person person,
        string effect,
        FollowerLetter letter,
        MailSetup setup,
        AddressKey secret,
        MailCause? cause = null
    )
    {
        var mail = new FollowerSender(setup, settings.AddressOf(setup), secret, time.Zone).Compose(
            follower,
            person,
            effect,
            letter,
            time.Now,
            cause
        );
        db.Mails.Add(mail);
        return mail;
    }
}
