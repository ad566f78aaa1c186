using Leadwerk.Domain.Users;

namespace Leadwerk.Features.Users;

/// <summary>What became of a change to an account from the console.</summary>
abstract record UserOutcome
{
    private protected UserOutcome() { }

    /// <summary>The user is there and has this password, to be changed at the first sign-in.</summary>
    /// <param name="User">The user.</param>
    /// <param name="Password">Shown once; null where the administrator gave one.</param>
    public sealed record Added(User User, string? Password) : UserOutcome;

    /// <summary>The user has a new password and is signed out everywhere.</summary>
    /// <param name="User">The user.</param>
    /// <param name="Password">Shown once; null where the administrator gave one.</param>
    public sealed record PasswordSet(User User, string? Password) : UserOutcome;

    /// <summary>There is a user with this mail address already; nothing was changed.</summary>
    public sealed record MailTaken(string Mail) : UserOutcome;

    /// <summary>Nobody has this mail address; nothing was changed.</summary>
    /// <param name="Mail">As typed.</param>
    /// <param name="Nearest">Whom it probably means.</param>
    public sealed record NoSuchUser(string Mail, string? Nearest) : UserOutcome;

    /// <summary>The domain refused it.</summary>
    public sealed record Refused(UserResult Why) : UserOutcome;

    /// <summary>The password has fewer letters than it must have; nothing was changed.</summary>
    public sealed record PasswordTooShort(int Fewest) : UserOutcome;
}
