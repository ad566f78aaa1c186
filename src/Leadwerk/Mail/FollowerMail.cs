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
        if (!OneLine.Is(subject))
            throw new ArgumentException("A subject is one line.", nameof(subject));
        var setup =
            await MailSettings.Setup(db, cancel) ?? throw new InvalidOperationException("Nobody has set mail up.");
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == follower.Person, cancel);
        var decision = await new MailPermission(db, time).ForAdvertising(person, null, cancel);
        if (decision is not ContactDecision.Allowed)
            return decision;
        var key = (await AddressKey.Ensure(db, cancel)).Sign(follower.Key);
        var id = Guid.CreateVersion7();
        db.Mails.Add(
            new OutgoingMail
            {
                Id = id,
                Purpose = MailPurpose.Advertising,
                EffectKey = $"advertising/{effect}/{follower.Id.Value}",
                MessageId = MessageIds.For(id, setup),
                Person = person.Id,
                RecipientName = OneLine.Is(person.Name) ? person.Name : null,
                Recipient = person.Mail!,
                Subject = subject,
                Text = $"{text.Trim()}\n\n{Footer(follower, setup, key)}",
                StopPath = $"/u/{key}",
                Language = follower.Language,
                QueuedAt = time.Now,
                NextAttemptAt = time.Now,
                GiveUpAt = time.Now + Holds,
            }
        );
        return decision;
    }

    string Footer(Follower follower, MailSetup setup, string key)
    {
        var (speech, home) = (new Speech(follower.Language), settings.AddressOf(setup));
        var since = speech.Day(DateOnly.FromDateTime(follower.Since));
        return string.Join(
            "\n",
            "-- ",
            speech[
                $"Sie bekommen diese Mail von {setup.SenderName}, weil Sie am {since} darum gebeten und es bestätigt haben.",
                $"You get this mail from {setup.SenderName} because you asked for it on {since} and confirmed it."
            ],
            speech["Keine Mails mehr:", "No more mails:"] + $" {home}/u/{key}",
            speech["Themen, Abstand, Pause:", "Topics, pace, pause:"] + $" {home}/me/{key}",
            speech["Impressum:", "Imprint:"] + $" {home}/legal/imprint"
        );
    }
}
