using Leadwerk.Domain.Users;
using Leadwerk.Storage.Mails;
using Leadwerk.Web.Texts;

namespace Leadwerk.Mail;

/// <summary>What a mail with a link for a password says.</summary>
static class LinkLetter
{
    /// <param name="speech">The language of whom it goes to.</param>
    /// <param name="user">Whom it goes to.</param>
    /// <param name="by">Who made the link.</param>
    /// <param name="company">Our company.</param>
    /// <param name="invited">True for the first password.</param>
    public static (string Subject, string Text) Of(Speech speech, User user, User by, string company, bool invited)
    {
        var why = invited
            ? speech[
                $"{by.Name} hat Sie zu Leadwerk eingeladen, dem Programm, mit dem {company} Verkaufschancen bearbeitet.",
                $"{by.Name} has invited you to Leadwerk, the program with which {company} works its leads."
            ]
            : speech[
                $"{by.Name} hat für Sie einen Link erstellt, mit dem Sie ein neues Passwort für Leadwerk wählen.",
                $"{by.Name} has made a link for you by which you choose a new password for Leadwerk."
            ];
        var text = string.Join(
            "\n\n",
            speech[$"Guten Tag {user.Name},", $"Hello {user.Name},"],
            why,
            speech["Hier wählen Sie Ihr Passwort:", "Choose your password here:"] + "\n" + OutgoingMail.LinkMark,
            speech[
                "Der Link gilt einmal und sieben Tage lang. Wenn Sie ihn nicht erwartet haben, öffnen Sie ihn nicht und fragen Sie nach.",
                "The link works once, and for seven days. If you did not expect it, do not open it and ask."
            ]
        );
        return (
            invited
                ? speech["Ihr Zugang zu Leadwerk", "Your access to Leadwerk"]
                : speech["Neues Passwort für Leadwerk", "A new password for Leadwerk"],
            text
        );
    }
}
