using System.Net;
using System.Text;
using Leadwerk.Domain.Mailing;
using Leadwerk.Storage.Mails;
using MimeKit;

namespace Leadwerk.Mail;

/// <summary>A mail as it goes over the wire: built by MimeKit alone, so that no text can begin a line of its head.</summary>
static class Letter
{
    /// <param name="mail">What is to be sent.</param>
    /// <param name="setup">Who sends.</param>
    /// <param name="link">What <see cref="OutgoingMail.LinkMark"/> stands for; null where nothing.</param>
    /// <param name="home">Where people find the application, without a slash at the end.</param>
    /// <param name="now">The moment, UTC.</param>
    public static MimeMessage Of(OutgoingMail mail, MailSetup setup, string? link, string home, DateTime now)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = new DateTimeOffset(now),
            Subject = mail.Subject,
        };
        var sender = mail.Author is { } author ? $"{author} ({setup.SenderName})" : setup.SenderName;
        message.From.Add(Address(sender, setup.SenderAddress));
        message.To.Add(Address(mail.RecipientName, mail.Recipient));
        if ((mail.ReplyTo ?? setup.ReplyTo) is { } reply)
            message.ReplyTo.Add(Address(null, reply));
        if (mail.StopPath is { } stop)
        {
            // One line each, as mail programs and signatures want them (RFC 8058).
            var unsubscribe = new Header(HeaderId.ListUnsubscribe, "");
            unsubscribe.SetRawValue(Encoding.ASCII.GetBytes($" <{home}{stop}>\r\n"));
            message.Headers.Add(unsubscribe);
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (mail.Purpose is not (MailPurpose.Wording or MailPurpose.ClosingWords or MailPurpose.Advertising))
            message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var text = Filled(mail.Text ?? "", link);
        message.Body = new BodyBuilder
        {
            TextBody = text,
            HtmlBody = mail.Html is { } html ? Filled(html, WebUtility.HtmlEncode(link)) : PlainHtml.Page(text, mail),
        }.ToMessageBody();
        return message;
    }

    static MailboxAddress Address(string? name, string address) => new(Encoding.UTF8, name, address);

    static string Filled(string text, string? link) =>
        link is null ? text : text.Replace(OutgoingMail.LinkMark, link, StringComparison.Ordinal);
}
