namespace Leadwerk.Storage.Mails;

/// <summary>How far a mail has come.</summary>
enum MailState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>A node is speaking with the server about it.</summary>
    Sending,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server refused it for good, or for too long.</summary>
    Refused,

    /// <summary>The server may have it and may not; it is not sent again.</summary>
    Unknown,

    /// <summary>Not sent, because it may not be sent any more.</summary>
    Withheld,
}
