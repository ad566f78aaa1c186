using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Web;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;

namespace Leadwerk.Mail;

/// <summary>Writes mails down for whoever acts in a request; they are saved and sent with what caused them.</summary>
/// <param name="db">The context of the request.</param>
/// <param name="caller">Who acts.</param>
/// <param name="speech">Their language.</param>
/// <param name="visit">Nobody writes to invented people.</param>
/// <param name="settings">Where links lead.</param>
/// <param name="vault">Seals links.</param>
/// <param name="web">The usual language.</param>
sealed class MailDesk(
    LeadwerkDb db,
    Caller caller,
    Speech speech,
    DemoVisit visit,
    MailSettings settings,
    MailVault vault,
    WebSettings web
)
{
    static readonly LocalText SubjectField = new("Betreff", "Subject");
    static readonly LocalText WordsField = new("Wortlaut", "Wording");
    const int MostSubject = 200;
    const int MostWords = 4000;

    /// <summary>How long words to a customer make sense.</summary>
    static readonly TimeSpan WordsHold = TimeSpan.FromDays(Contacting.ClosingWordsDays);

    (bool Asked, MailSetup? Setup) known;

    /// <summary>How mail leaves; null where it cannot: nobody has set it up, or this is the demo.</summary>
    public async Task<MailSetup?> Setup(CancellationToken cancel)
    {
        if (!known.Asked)
            known = (true, visit.Here ? null : await MailSettings.Setup(db, cancel));
        return known.Setup;
    }

    /// <summary>Adds a mail to a person of a customer to what the next save writes.</summary>
    /// <param name="person">Whom to.</param>
    /// <param name="lead">The lead that it is about.</param>
    /// <param name="purpose">Words about the lead, or the last words of a ban that is saved with it.</param>
    /// <param name="subject">1 to 200 characters, one line.</param>
    /// <param name="words">1 to 4,000 characters.</param>
    /// <param name="bans">The bans that held before.</param>
    /// <returns>Why not; null when it was added.</returns>
    public string? Write(Person person, Lead lead, ContactPurpose purpose, string? subject, string? words, BanList bans)
    {
        // A ban that is declared in this very act does not stand in the way of its own last words.
        var asked = purpose is ContactPurpose.ClosingWords ? new ContactPurpose.ClosingWords(null) : purpose;
        var decision = Contacting.MayContact(person, ContactChannel.Mail, asked, bans, caller.Today);
        if (decision is not ContactDecision.Allowed)
            return speech[decision.Text];
        if (Problem(subject, words) is { } problem)
            return speech[problem.Text];
        var ban = (purpose as ContactPurpose.ClosingWords)?.Ban;
        var id = Guid.CreateVersion7();
        var mail = new OutgoingMail
        {
            Id = id,
            Purpose = ban is null ? MailPurpose.Wording : MailPurpose.ClosingWords,
            EffectKey = ban is null ? $"wording/{id}" : $"closing-words/{ban.Id.Value}",
            MessageId = MessageIds.For(id, known.Setup!),
            Person = person.Id,
            Lead = lead.Id,
            Ban = ban?.Id,
            RecipientName = OneLine.Is(person.Name) ? person.Name : null,
            Recipient = person.Mail!,
            ReplyTo = caller.User.Mail,
            Author = OneLine.Is(caller.User.Name) ? caller.User.Name : null,
            Subject = subject!.Trim(),
            Text = words!.Trim(),
            Language = speech.Code,
            QueuedAt = caller.Now,
            QueuedBy = caller.User.Id,
            NextAttemptAt = caller.Now,
            GiveUpAt = caller.Now + WordsHold,
        };
        db.Mails.Add(mail);
        new MailQueue(db).Note(mail, MailState.Queued);
        return null;
    }

    /// <summary>Adds the mail with a link by which a user sets a password to what the next save writes.</summary>
    public void WriteLink(User user, string path, bool invited)
    {
        var setup = known.Setup!;
        var id = Guid.CreateVersion7();
        var letter = LinkLetter.Of(
            new Speech(user.MailLanguage ?? web.Language),
            user,
            caller.User,
            setup.SenderName,
            invited
        );
        db.Mails.Add(
            new OutgoingMail
            {
                Id = id,
                Purpose = invited ? MailPurpose.Invitation : MailPurpose.PasswordLink,
                EffectKey = $"password-link/{id}",
                MessageId = MessageIds.For(id, setup),
                User = user.Id,
                RecipientName = OneLine.Is(user.Name) ? user.Name : null,
                Recipient = user.Mail,
                Subject = letter.Subject,
                Text = letter.Text,
                SealedLink = vault.SealLink(settings.AddressOf(setup) + path),
                Language = user.MailLanguage ?? web.Language,
                QueuedAt = caller.Now,
                QueuedBy = caller.User.Id,
                NextAttemptAt = caller.Now,
                GiveUpAt = caller.Now + BackOff.Longest,
            }
        );
    }

    /// <summary>Adds news of a change to an account to what the next save writes, where mail can leave.</summary>
    /// <param name="user">Whose account.</param>
    /// <param name="address">Where they were reached before the change.</param>
    /// <param name="change">What changed.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task WriteNotice(User user, string address, AccountChange change, CancellationToken cancel)
    {
        if (await Setup(cancel) is { } setup)
            AccountNotice.Write(
                db,
                setup,
                user,
                address,
                change,
                new Speech(user.MailLanguage ?? web.Language),
                caller.Now
            );
    }

    /// <summary>Adds a mail to the caller that tries the server, or how something will look; it is not due by itself.</summary>
    public OutgoingMail WriteTest(FollowerLetter? letter = null)
    {
        var setup = known.Setup!;
        var id = Guid.CreateVersion7();
        var mail = new OutgoingMail
        {
            Id = id,
            Purpose = MailPurpose.Test,
            EffectKey = $"test/{id}",
            MessageId = MessageIds.For(id, setup),
            User = caller.User.Id,
            RecipientName = OneLine.Is(caller.User.Name) ? caller.User.Name : null,
            Recipient = caller.User.Mail,
            Subject = letter?.Subject ?? speech["Probe-Mail von Leadwerk", "Test mail from Leadwerk"],
            Text =
                letter?.Text
                ?? speech[
                    "Diese Mail zeigt: Leadwerk kann Mails versenden.",
                    "This mail shows: Leadwerk can send mail."
                ],
            Html = letter?.Html,
            Language = speech.Code,
            QueuedAt = caller.Now,
            QueuedBy = caller.User.Id,
            NextAttemptAt = caller.Now + BackOff.Longest,
            GiveUpAt = caller.Now + BackOff.Longest,
        };
        db.Mails.Add(mail);
        return mail;
    }

    static TextRefusal? Problem(string? subject, string? words) =>
        Problem(subject, SubjectField, MostSubject)
        ?? (OneLine.Is(subject!) ? null : new TextRefusal(SubjectField, TextProblem.WrongForm, MostSubject))
        ?? Problem(words, WordsField, MostWords);

    static TextRefusal? Problem(string? text, LocalText field, int most) =>
        string.IsNullOrWhiteSpace(text) ? new TextRefusal(field, TextProblem.Missing, most)
        : text.Length > most ? new TextRefusal(field, TextProblem.TooLong, most)
        : text.Contains('\0', StringComparison.Ordinal) ? new TextRefusal(field, TextProblem.Unreadable, most)
        : null;
}
