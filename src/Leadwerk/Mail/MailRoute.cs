using Leadwerk.Domain;
using Leadwerk.Domain.Mailing;

namespace Leadwerk.Mail;

/// <summary>The server that takes our mail, and how we speak with it.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="UserName">For signing in; null where the server asks for nothing.</param>
/// <param name="Password">In plain; never shown, logged or kept.</param>
sealed record MailRoute(string Host, int Port, MailSecurity Security, string? UserName, string? Password)
{
    /// <summary>The variable that overrides what the pages say about the server.</summary>
    public const string Variable = "LEADWERK_SMTP";

    const int Plain = 25;
    const int Submission = 587;
    const int SubmissionOverTls = 465;

    /// <summary>
    /// Reads <c>smtps://user:password@host:465</c> (encrypted from the start), <c>smtp://…:587</c> (STARTTLS) or
    /// <c>smtp+plain://localhost:25</c> (not encrypted).
    /// </summary>
    /// <returns>Null where it is none of these.</returns>
    public static MailRoute? Parse(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return null;
        (MailSecurity, int)? kind = uri.Scheme switch
        {
            "smtps" => (MailSecurity.Tls, SubmissionOverTls),
            "smtp" => (MailSecurity.StartTls, Submission),
            "smtp+plain" => (MailSecurity.None, Plain),
            _ => null,
        };
        if (kind is not var (security, port))
            return null;
        var signIn = uri.UserInfo.Split(':', 2);
        return new MailRoute(
            uri.Host.Trim('[', ']'),
            uri.IsDefaultPort || uri.Port < 1 ? port : uri.Port,
            security,
            signIn[0].Length == 0 ? null : Uri.UnescapeDataString(signIn[0]),
            signIn.Length == 2 ? Uri.UnescapeDataString(signIn[1]) : null
        );
    }

    /// <summary>Why nobody should speak with it; null where all is well.</summary>
    public LocalText? Problem =>
        Password is not null && Security == MailSecurity.None && !MailSetup.IsThisMachine(Host)
            ? new MailSetupResult.PlainPassword(Host).Text
            : null;

    /// <summary>Without the password, so that a log can have it.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
