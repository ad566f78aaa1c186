using Leadwerk.Domain;

namespace Leadwerk.Storage.Accounts;

/// <summary>One browser in which somebody signed in. It can be ended here, wherever that browser is.</summary>
sealed class Session
{
    /// <summary>Random; the browser keeps it encrypted.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who signed in.</summary>
    public required UserId User { get; init; }

    /// <summary>The stamp of their password then; another one since ends the session.</summary>
    public required Guid Stamp { get; init; }

    /// <summary>When they signed in, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it was last used, UTC, give or take some minutes.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>What the browser calls itself, up to 200 characters.</summary>
    public required string Browser { get; init; }

    /// <summary>When it was ended, UTC.</summary>
    public DateTime? EndedAt { get; set; }
}
