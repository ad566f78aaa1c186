using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>Writes advertising to followers down. What the law wants to stand below it is put there here, and nobody can leave it out.</summary>
/// <param name="db">The context that says who acts; the mail is saved with its next save.</param>
/// <param name="time">Clock and calendar.</param>
/// <param name="settings">Where links lead.</param>
sealed class FollowerMail(LeadwerkDb db, CompanyTime time, MailSettings settings)
{
    /// <param name="follower">Whom to.</param>
    /// <param name="effect">Names what it is part of: the same mail is written once.</param>
    /// <param name="subject">1 to 200 characters, one line.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Allowed, and then it is written; or why not.</returns>
    /// <exception cref="ArgumentException">The subject has a line break.</exception>
    /// <exception cref="InvalidOperationException">Nobody has set mail up.</exception>
    public async Task<ContactDecision> Write(
        Follower follower,
        string effect,
        string subject,
        string text,
        CancellationToken cancel
    )
    {
        var setup =
            await MailSettings.Setup(db, cancel) ?? throw new InvalidOperationException("Nobody has set mail up.");
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == follower.Person, cancel);
        var decision = await new MailPermission(db, time).ForAdvertising(person, null, cancel);
        if (decision is ContactDecision.Allowed)
            Add(
                follower,
                person,
                effect,
                new FollowerLetter(subject, text),
                setup,
                await AddressKey.Ensure(db, cancel)
            );
        return decision;
    }

    /// <summary>Adds a mail to somebody who may get it; a step of a sequence names its way.</summary>
    /// <exception cref="ArgumentException">The subject has a line break.</exception>
    public void Add(
        Follower follower,
        Person person,
        string effect,
        FollowerLetter letter,
        MailSetup setup,
        AddressKey secret,
        (EnrolmentId Way, int Step)? step = null
    ) =>
        db.Mails.Add(
            new FollowerSender(setup, settings.AddressOf(setup), secret, time.Zone).Compose(
                follower,
                person,
                effect,
                letter,
                time.Now,
                step
            )
        );
}
