namespace Leadwerk.Domain.Users;

/// <summary>A person who works with the program.</summary>
public sealed partial class User
{
    /// <summary>Active leads that a rep can work, unless set otherwise.</summary>
    public const int DefaultCapacity = 40;

    readonly List<Absence> absences = [];

    User() { }

    /// <summary>Names the user.</summary>
    public UserId Id { get; private set; }

    /// <summary>First and last name, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>Mail address for signing in, in lower case; once in the company.</summary>
    public string Mail { get; private set; } = null!;

    /// <summary>What they are there for.</summary>
    public Role Role { get; private set; }

    /// <summary>Whether they are the administrator too, as in a company of one: each right is asked for by itself.</summary>
    public bool Administers { get; private set; }

    /// <summary>Active leads that they can work, 0 to 10,000.</summary>
    public int Capacity { get; private set; } = DefaultCapacity;

    /// <summary>Whether single keys of the keyboard do something for them; some people hit or dictate them by mistake.</summary>
    public bool SingleKeys { get; private set; } = true;

    /// <summary>When the user was shut out, UTC; facts keep naming them.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Days on which they get no leads.</summary>
    public IReadOnlyList<Absence> Absences => absences;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
