using System.Text.RegularExpressions;
using Leadwerk.Domain;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Mailing;
using Leadwerk.Features.Marketing.Public;
using Leadwerk.Web.Texts;

namespace Leadwerk.Mail;

/// <summary>What a mail to a follower says, without what the law wants below it.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as HTML without its page around it; null where the text says it all.</param>
sealed record FollowerLetter(string Subject, string Text, string? Html = null);

/// <summary>
/// A step of a sequence in one language, ready to be filled: Markdown becomes HTML once for all who get it, and what is
/// put in afterwards is text and nothing else, whatever somebody is called.
/// </summary>
sealed partial class LetterForm
{
    readonly string subject;
    readonly string text;
    readonly string html;

    public LetterForm(LocalText subject, LocalText body, Speech speech)
    {
        this.subject = speech[subject];
        text = Plain(speech[body]);
        html = Markdown.Html(speech[body]).Value;
    }

    /// <param name="name">Name of the person.</param>
    /// <param name="company">Name of their company.</param>
    /// <param name="own">Name of ours.</param>
    public FollowerLetter For(string name, string company, string own)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Placeholders.Person] = Clean(name),
            [Placeholders.Company] = Clean(company),
            [Placeholders.OwnCompany] = Clean(own),
        };
        return new FollowerLetter(
            // It goes into the head of the mail.
            Clean(Placeholders.Fill(subject, values)),
            Placeholders.Fill(text, values),
            Placeholders.Fill(
                html,
                values.ToDictionary(one => one.Key, one => PlainHtml.Encode(one.Value), StringComparer.Ordinal)
            )
        );
    }

    /// <summary>Markdown reads well as it is, but for links, headings and what is bold.</summary>
    static string Plain(string body) => Marks().Replace(Link().Replace(body, "${words}: ${address}"), "");

    [GeneratedRegex(
        @"\[(?<words>[^\]\n]+)\]\((?<address>[^)\s]+)\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} |\*\*", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Marks();

    /// <summary>A name that was typed long ago may hold what cannot stand in the head of a mail.</summary>
    static string Clean(string value) =>
        OneLine.Is(value) ? value : string.Concat(value.Select(letter => OneLine.Is(letter.ToString()) ? letter : ' '));
}
