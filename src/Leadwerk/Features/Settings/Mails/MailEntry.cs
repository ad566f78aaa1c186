using Leadwerk.Domain.Mailing;

namespace Leadwerk.Features.Settings.Mails;

/// <summary>What the form of the mail settings sends.</summary>
public sealed class MailEntry
{
    /// <summary>The state that it was filled in from; null where there was none.</summary>
    public Guid? Version { get; set; }

    /// <summary>Server.</summary>
    public string? Host { get; set; }

    /// <summary>Port.</summary>
    public int? Port { get; set; }

    /// <summary>How the connection is protected.</summary>
    public MailSecurity? Security { get; set; }

    /// <summary>User name there.</summary>
    public string? User { get; set; }

    /// <summary>A new password; empty keeps the one that is there.</summary>
    public string? Password { get; set; }

    /// <summary>Who writes.</summary>
    public string? SenderName { get; set; }

    /// <summary>The sender's address.</summary>
    public string? Sender { get; set; }

    /// <summary>Where answers go.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>Where users find the application.</summary>
    public string? Address { get; set; }

    /// <summary>Hour of the morning mail.</summary>
    public int? Hour { get; set; }
}
