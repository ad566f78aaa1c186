using Leadwerk.Storage.Mails;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>
/// The one mail before anybody has confirmed anything. It praises nothing and repeats nothing that was typed: whoever
/// types the address of somebody else must not be able to write to them through us.
/// </summary>
static class ConfirmationLetter
{
    /// <param name="speech">Its language.</param>
    /// <param name="form">Title of the form, which is ours.</param>
    /// <param name="company">Our company.</param>
    /// <param name="imprint">Address of the imprint.</param>
    public static (string Subject, string Text) Of(Speech speech, string form, string company, string imprint) =>
        (
            speech["Bitte bestätigen Sie Ihre Adresse", "Please confirm your address"],
            string.Join(
                "\n\n",
                speech["Guten Tag,", "Hello,"],
                speech[
                    $"jemand hat diese Adresse bei {company} in das Formular „{form}“ eingetragen. Waren Sie das? Dann bestätigen Sie es bitte hier:",
                    $"somebody entered this address in the form “{form}” of {company}. Was it you? Then please confirm it here:"
                ]
                    + "\n"
                    + OutgoingMail.LinkMark,
                speech[
                    "Der Link gilt sieben Tage. Wenn Sie es nicht waren, tun Sie nichts: Ohne Bestätigung schreiben wir Ihnen nicht wieder und löschen alles nach 14 Tagen.",
                    "The link works for seven days. If it was not you, do nothing: without a confirmation we do not write to you again, and delete everything after 14 days."
                ],
                $"{company}\n{imprint}"
            )
        );
}
