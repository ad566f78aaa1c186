using Leadwerk.Domain;

namespace Leadwerk.Storage.Accounts;

/// <summary>How a user proves who they are. Apart from the user, because it is nobody's business but the machine's.</summary>
sealed class SignIn
{
    /// <summary>Whose.</summary>
    public required UserId User { get; init; }

    /// <summary>Salted and stretched; the password itself is kept nowhere.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>True while the password is one that somebody else has seen: it opens nothing but the page to change it.</summary>
    public required bool MustChange { get; set; }

    /// <summary>When it was set, UTC.</summary>
    public required DateTime SetAt { get; set; }

    /// <summary>Changes with the password: whoever signed in before must sign in again.</summary>
    public required Guid Stamp { get; set; }

    /// <summary>The secret that their authenticator app shares, 20 bytes; null where they use none.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>When they proved that the app has it, UTC; until then it asks nobody for anything.</summary>
    public DateTime? TotpSince { get; set; }

    /// <summary>The last step of 30 seconds whose code was accepted: it and those before it open nothing any more.</summary>
    public long? TotpStep { get; set; }
}
