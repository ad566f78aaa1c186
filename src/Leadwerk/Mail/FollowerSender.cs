using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;

namespace Leadwerk.Mail;

/// <summary>As who mails to followers are written.</summary>
/// <param name="Setup">Name and address of the sender.</param>
/// <param name="Home">Where links lead, without a slash at the end.</param>
/// <param name="Secret">Signs the way out.</param>
/// <param name="Zone">The company's time zone.</param>
sealed record FollowerSender(MailSetup Setup, string Home, AddressKey Secret, TimeZoneInfo Zone)
{
    static readonly TimeSpan Holds = TimeSpan.FromDays(5);

    /// <summary>A step that has to wait for somebody's pause or pace still says something after so long.</summary>
    static readonly TimeSpan StepHolds = TimeSpan.FromDays(30);

    /// <summary>A mail as it is put into the outbox.</summary>
    /// <param name="follower">Whom to.</param>
    /// <param name="person">Who they are; with a mail address.</param>
    /// <param name="effect">Names what it is part of: the same mail is written once.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="now">When it is written, UTC.</param>
    /// <param name="cause">What it is part of; null for any other mail.</param>
    /// <exception cref="ArgumentException">The subject has a line break.</exception>
    public OutgoingMail Compose(
        Follower follower,
        Person person,
        string effect,
        FollowerLetter letter,
        DateTime now,
        MailCause? cause
    )
    {
        if (!OneLine.Is(letter.Subject))
            throw new ArgumentException("A subject is one line.", nameof(letter));
        var (id, key, speech) = (Guid.CreateVersion7(), Secret.Sign(follower.Key), new Speech(follower.Language));
        var (step, warm) = (cause as MailCause.StepOf, cause as MailCause.KeepsWarm);
        var footer = new FollowerFooter(speech, Setup.SenderName, CompanyDay.Of(follower.Since, Zone), Home, key);
        return new OutgoingMail
        {
            Id = id,
            Purpose = MailPurpose.Advertising,
            EffectKey = $"advertising/{effect}/{follower.Id.Value}",
            MessageId = MessageIds.For(id, Setup),
            Person = person.Id,
            Enrolment = step?.Way,
            Step = step?.Step,
            Piece = warm?.Piece,
            Lead = warm?.Lead,
            QueuedBy = warm?.By,
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
