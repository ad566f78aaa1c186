using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>Writes advertising to followers down. What the law wants to stand below it is put there here, and nobody can leave it out.</summary>
/// <param name="db">The context that says who acts; the mail is saved with its next save.</param>
/// <param name="time">Clock and calendar.</param>
/// <param name="settings">Where links lead.</param>
sealed class FollowerMail(LeadwerkDb db, CompanyTime time, MailSettings settings)
{
    static readonly TimeSpan Holds = TimeSpan.FromDays(5);

    /// <summary>A step that has to wait for somebody's pause or pace still says something after so long.</summary>
    static readonly TimeSpan StepHolds = TimeSpan.FromDays(30);

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
    )
    {
        db.Mails.Add(
            Compose(
                follower,
                person,
                effect,
                letter,
                setup,
                settings.AddressOf(setup),
                secret,
                time.Now,
                time.Zone,
                step
            )
        );
    }

    /// <summary>A mail as it is put into the outbox.</summary>
    /// <exception cref="ArgumentException">The subject has a line break.</exception>
    public static OutgoingMail Compose(
        Follower follower,
        Person person,
        string effect,
        FollowerLetter letter,
        MailSetup setup,
        string home,
        AddressKey secret,
        DateTime now,
        TimeZoneInfo zone,
        (EnrolmentId Way, int Step)? step
    )
    {
        if (!OneLine.Is(letter.Subject))
            throw new ArgumentException("A subject is one line.", nameof(letter));
        var (id, key, speech) = (Guid.CreateVersion7(), secret.Sign(follower.Key), new Speech(follower.Language));
        var footer = new FollowerFooter(speech, setup.SenderName, CompanyDay.Of(follower.Since, zone), home, key);
        return new OutgoingMail
        {
            Id = id,
            Purpose = MailPurpose.Advertising,
            EffectKey = $"advertising/{effect}/{follower.Id.Value}",
            MessageId = MessageIds.For(id, setup),
            Person = person.Id,
            Enrolment = step?.Way,
            Step = step?.Step,
            RecipientName = OneLine.Is(person.Name) ? person.Name : null,
            Recipient = person.Mail!,
            Subject = letter.Subject,
            Text = $"{letter.Text.Trim()}\n\n{footer.Text}",
            Html = letter.Html is { } html
                ? PlainHtml.Page(follower.Language, letter.Subject, html + footer.Html)
                : null,
            StopPath = $"/u/{key}",
            Language = follower.Language,
            QueuedAt = now,
            NextAttemptAt = now,
            GiveUpAt = now + (step is null ? Holds : StepHolds),
        };
    }
}
