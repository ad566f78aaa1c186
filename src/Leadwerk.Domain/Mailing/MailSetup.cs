namespace Leadwerk.Domain.Mailing;

/// <summary>What somebody types about the way of outgoing mail.</summary>
public sealed record MailSetupData
{
    /// <summary>Name or address of the server, 1 to 253 characters.</summary>
    public required string Host { get; init; }

    /// <summary>1 to 65535.</summary>
    public required int Port { get; init; }

    /// <summary>How the connection is protected.</summary>
    public required MailSecurity Security { get; init; }

    /// <summary>For signing in there; null where the server asks for nothing.</summary>
    public string? UserName { get; init; }

    /// <summary>A new password, sealed; null keeps the one that is there.</summary>
    public string? SealedPassword { get; init; }

    /// <summary>Who writes, 1 to 200 characters.</summary>
    public required string SenderName { get; init; }

    /// <summary>The address that mails come from.</summary>
    public required string SenderAddress { get; init; }

    /// <summary>Where answers go; null for the sender's address.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Where users find the application, such as <c>https://leads.example.org</c>.</summary>
    public required string PublicAddress { get; init; }

    /// <summary>Hour of the company's day for the morning mail, 4 to 11.</summary>
    public int MorningHour { get; init; } = MailSetup.UsualMorningHour;
}

/// <summary>How mail leaves the house, and when. There is exactly one.</summary>
public sealed partial class MailSetup
{
    /// <summary>When the morning mail leaves unless set otherwise.</summary>
    public const int UsualMorningHour = 7;

    /// <summary>The earliest hour of a morning mail.</summary>
    public const int EarliestHour = 4;

    /// <summary>From this hour on it is no morning any more, and a missed mail is not made up for.</summary>
    public const int Noon = 12;

    MailSetup() { }

    /// <summary>The same in every database, so that a second one cannot be saved.</summary>
    public static Guid TheOnlyId { get; } = new("0196e2a0-0000-7000-8000-000000000002");

    /// <summary>Always <see cref="TheOnlyId"/>.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc cref="MailSetupData.Host"/>
    public string Host { get; private set; } = null!;

    /// <inheritdoc cref="MailSetupData.Port"/>
    public int Port { get; private set; }

    /// <inheritdoc cref="MailSetupData.Security"/>
    public MailSecurity Security { get; private set; }

    /// <inheritdoc cref="MailSetupData.UserName"/>
    public string? UserName { get; private set; }

    /// <summary>The password, sealed by the program; null where there is none.</summary>
    public string? SealedPassword { get; private set; }

    /// <inheritdoc cref="MailSetupData.SenderName"/>
    public string SenderName { get; private set; } = null!;

    /// <inheritdoc cref="MailSetupData.SenderAddress"/>
    public string SenderAddress { get; private set; } = null!;

    /// <inheritdoc cref="MailSetupData.ReplyTo"/>
    public string? ReplyTo { get; private set; }

    /// <summary>Where users find the application, without a slash at the end.</summary>
    public string PublicAddress { get; private set; } = null!;

    /// <inheritdoc cref="MailSetupData.MorningHour"/>
    public int MorningHour { get; private set; } = UsualMorningHour;

    /// <summary>Since when nothing is sent because somebody said so, UTC; null while mail flows.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>The first setup.</summary>
    /// <param name="data">All of it.</param>
    /// <returns>The setup, or what is wrong.</returns>
    public static MailSetupResult Begin(MailSetupData data) => new MailSetup { Id = TheOnlyId }.Edit(data);

    /// <summary>Stops sending until <see cref="Resume"/>; what is to be sent waits.</summary>
    /// <param name="stamp">When.</param>
    public void Pause(Stamp stamp) => PausedAt ??= stamp.At;

    /// <summary>Lets mail flow again.</summary>
    public void Resume() => PausedAt = null;
}
