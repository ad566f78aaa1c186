using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Web.Texts;

namespace Leadwerk.Mail;

/// <summary>What changed about an account: whoever did not do it themselves shall hear of it.</summary>
enum AccountChange
{
    /// <summary>The password.</summary>
    Password,

    /// <summary>The mail address; the notice goes to the old one.</summary>
    Mail,

    /// <summary>A second step is asked for.</summary>
    SecondStepOn,

    /// <summary>No second step is asked for any more.</summary>
    SecondStepOff,

    /// <summary>New codes for when the app is lost; the old ones are void.</summary>
    NewCodes,
}

/// <summary>Tells a user by mail that their account was changed, at the address that they had before.</summary>
static class AccountNotice
{
    /// <summary>News of a change to an account is of no use after so long.</summary>
    static readonly TimeSpan Holds = TimeSpan.FromDays(3);

    /// <summary>Adds the notice to what the next save writes.</summary>
    /// <param name="db">Where it is saved with the change.</param>
    /// <param name="setup">How mail leaves.</param>
    /// <param name="user">Whose account.</param>
    /// <param name="address">Where they were reached before the change.</param>
    /// <param name="change">What changed.</param>
    /// <param name="speech">Their language.</param>
    /// <param name="now">The moment, UTC.</param>
    public static void Write(
        LeadwerkDb db,
        MailSetup setup,
        User user,
        string address,
        AccountChange change,
        Speech speech,
        DateTime now
    )
    {
        var id = Guid.CreateVersion7();
        var (subject, what) = Said(change, speech);
        db.Mails.Add(
            new OutgoingMail
            {
                Id = id,
                Purpose = MailPurpose.AccountNotice,
                EffectKey = $"account-notice/{id}",
                MessageId = MessageIds.For(id, setup),
                User = user.Id,
                RecipientName = OneLine.Is(user.Name) ? user.Name : null,
                Recipient = address,
                Subject = subject,
                Text = string.Join(
                    "\n\n",
                    speech[$"Guten Tag {user.Name},", $"Hello {user.Name},"],
                    what,
                    speech[
                        "Waren Sie das, ist nichts zu tun. Waren Sie es nicht, sagen Sie es sofort Ihrer Administration: Sie kann das Konto sperren und Ihnen einen Link für ein neues Passwort geben.",
                        "If that was you, there is nothing to do. If it was not, tell your administrator at once: they can shut the account and give you a link for a new password."
                    ]
                ),
                Language = speech.Code,
                QueuedAt = now,
                NextAttemptAt = now,
                GiveUpAt = now + Holds,
            }
        );
    }

    static (string Subject, string What) Said(AccountChange change, Speech speech) =>
        change switch
        {
            AccountChange.Password => (
                speech["Ihr Passwort für Leadwerk wurde geändert", "Your password for Leadwerk was changed"],
                speech[
                    "Das Passwort Ihres Kontos wurde gerade geändert.",
                    "The password of your account has just been changed."
                ]
            ),
            AccountChange.Mail => (
                speech["Ihre Adresse für Leadwerk wurde geändert", "Your address for Leadwerk was changed"],
                speech[
                    "Für Ihr Konto wurde gerade eine andere E-Mail-Adresse eingetragen. Mit dieser hier melden Sie sich nicht mehr an.",
                    "Another mail address has just been entered for your account. You do not sign in with this one any more."
                ]
            ),
            AccountChange.SecondStepOn => (
                speech["Anmeldung in zwei Schritten eingeschaltet", "Signing in with two steps turned on"],
                speech[
                    "Ihr Konto fragt ab jetzt nach dem Passwort noch nach einem Code.",
                    "From now on your account asks for a code after the password."
                ]
            ),
            AccountChange.SecondStepOff => (
                speech["Anmeldung in zwei Schritten ausgeschaltet", "Signing in with two steps turned off"],
                speech[
                    "Ihr Konto ist jetzt nur noch mit dem Passwort geschützt.",
                    "Your account is now protected by the password alone."
                ]
            ),
            _ => (
                speech["Neue Ersatzcodes für Leadwerk", "New recovery codes for Leadwerk"],
                speech[
                    "Für Ihr Konto wurden gerade neue Ersatzcodes erstellt; die alten öffnen nichts mehr.",
                    "New recovery codes have just been made for your account; the old ones open nothing any more."
                ]
            ),
        };
}
