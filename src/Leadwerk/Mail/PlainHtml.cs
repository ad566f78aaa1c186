using System.Net;
using Leadwerk.Storage.Mails;

namespace Leadwerk.Mail;

/// <summary>HTML for mail programs: paragraphs and links, nothing that is loaded from anywhere, nothing that counts who reads.</summary>
static class PlainHtml
{
    /// <summary>A text as paragraphs.</summary>
    public static string Page(string text, OutgoingMail mail) =>
        Page(
            mail.Language,
            mail.Subject,
            string.Concat(
                text.ReplaceLineEndings("\n")
                    .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                    .Select(paragraph => $"<p>{Encode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>")
            )
        );

    /// <summary>A whole document around a body.</summary>
    public static string Page(string language, string title, string body) =>
        $"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{Encode(title)}</title></head><body>{body}</body></html>";

    public static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
