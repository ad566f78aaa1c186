using Leadwerk.Web.Texts;

namespace Leadwerk.Mail;

/// <summary>What stands below every mail to a follower: why they get it, the way out, the choice, who writes.</summary>
/// <param name="speech">Their language.</param>
/// <param name="sender">Who writes.</param>
/// <param name="since">Since when they follow.</param>
/// <param name="home">Where people find the application, without a slash at the end.</param>
/// <param name="key">The signed key in their links; null in a preview, whose links must lead nowhere.</param>
sealed class FollowerFooter(Speech speech, string sender, DateOnly since, string home, string? key)
{
    string Why =>
        speech[
            $"Sie bekommen diese Mail von {sender}, weil Sie am {speech.Day(since)} darum gebeten und es bestätigt haben.",
            $"You get this mail from {sender} because you asked for it on {speech.Day(since)} and confirmed it."
        ];

    IEnumerable<(string Label, string? Link)> Links =>
        [
            (speech["Keine Mails mehr", "No more mails"], key is null ? null : $"{home}/u/{key}"),
            (speech["Themen, Abstand, Pause", "Topics, pace, pause"], key is null ? null : $"{home}/me/{key}"),
            (speech["Impressum", "Imprint"], $"{home}/legal/imprint"),
        ];

    /// <summary>Where a link of theirs would stand.</summary>
    string Nowhere => speech["(in der echten Mail ein Link)", "(a link in the real mail)"];

    public string Text =>
        string.Join("\n", ["-- ", Why, .. Links.Select(one => $"{one.Label}: {one.Link ?? Nowhere}")]);

    public string Html =>
        $"<hr><p>{PlainHtml.Encode(Why)}</p><p>"
        + string.Join(
            "<br>",
            Links.Select(one =>
                one.Link is { } link
                    ? $"<a href=\"{PlainHtml.Encode(link)}\">{PlainHtml.Encode(one.Label)}</a>"
                    : PlainHtml.Encode($"{one.Label}: {Nowhere}")
            )
        )
        + "</p>";
}
