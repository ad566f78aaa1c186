using Leadwerk.Domain;
using Leadwerk.Storage.Mails;

namespace Leadwerk.Features.Outbox;

/// <summary>What the states and purposes of mails are called.</summary>
static class MailTexts
{
    public static LocalText Of(MailState state) =>
        state switch
        {
            MailState.Queued => new("wartet", "waiting"),
            MailState.Sending => new("wird gesendet", "being sent"),
            MailState.Sent => new("gesendet", "sent"),
            MailState.Refused => new("abgelehnt", "refused"),
            MailState.Unknown => new("unklar", "unclear"),
            _ => new("zurückgehalten", "held back"),
        };

    /// <summary>Class of its tag.</summary>
    public static string Tag(MailState state) =>
        state switch
        {
            MailState.Sent => "won",
            MailState.Refused => "lost",
            MailState.Unknown => "act",
            _ => "",
        };

    public static LocalText Of(MailPurpose purpose) =>
        purpose switch
        {
            MailPurpose.Test => new("Probe-Mail", "test mail"),
            MailPurpose.MorningList => new("Morgen-Mail", "morning mail"),
            MailPurpose.Invitation => new("Einladung", "invitation"),
            MailPurpose.PasswordLink => new("Link für ein Passwort", "link for a password"),
            MailPurpose.AccountNotice => new("Nachricht zum Konto", "account notice"),
            MailPurpose.Wording => new("an einen Kunden", "to a customer"),
            MailPurpose.SignUpConfirmation => new("Bitte um Bestätigung", "asks for a confirmation"),
            MailPurpose.Advertising => new("an die Gefolgschaft", "to a follower"),
            _ => new("Abschlussworte", "closing words"),
        };
}
