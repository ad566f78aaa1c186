using Leadwerk.Domain;
using Leadwerk.Domain.Escalation;
using Leadwerk.Mail;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.HandOvers.Warm;

/// <summary>The few words with which a content piece is sent to those who wait.</summary>
static class WarmLetter
{
    /// <param name="title">What the piece is called.</param>
    /// <param name="slug">Its public address below <c>/p/</c>.</param>
    /// <param name="home">Where links lead, without a slash at the end.</param>
    /// <param name="speech">The reader's language.</param>
    public static LetterForm Of(LocalText title, string slug, string home, Speech speech)
    {
        var link = $"{home}/p/{slug}?lang={speech.Code}";
        return new LetterForm(
            title,
            new LocalText(
                $"Guten Tag {{{Placeholders.Person}}},\n\nvielleicht ist das für Sie nützlich:\n\n**{title.German}**\n\n[Hier lesen]({link})\n\nWenn Sie eine Frage dazu haben, antworten Sie einfach auf diese Mail.",
                $"Hello {{{Placeholders.Person}}},\n\nperhaps this is useful to you:\n\n**{title.English}**\n\n[Read it here]({link})\n\nIf you have a question about it, just answer this mail."
            ),
            speech
        );
    }
}
