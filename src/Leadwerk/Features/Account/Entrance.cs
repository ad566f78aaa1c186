namespace Leadwerk.Features.Account;

/// <summary>How a try to get in ended.</summary>
abstract record Entrance
{
    private protected Entrance() { }

    /// <summary>They are in: a session has begun.</summary>
    public sealed record Inside : Entrance;

    /// <summary>The password was right; now the code of their app.</summary>
    public sealed record NeedsCode : Entrance;

    /// <summary>Not right. What exactly is nobody's business.</summary>
    public sealed record Wrong : Entrance;

    /// <summary>Too much time has passed since the password: from the beginning.</summary>
    public sealed record TooLate : Entrance;

    /// <summary>Too many tries.</summary>
    /// <param name="Wait">How long they must wait.</param>
    public sealed record TooMany(TimeSpan Wait) : Entrance;
}
