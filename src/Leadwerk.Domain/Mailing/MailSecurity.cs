namespace Leadwerk.Domain.Mailing;

/// <summary>How the connection to the mail server is kept from others.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on this machine.</summary>
    None,

    /// <summary>Begins in plain text and must become encrypted before anything is said.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,
}
