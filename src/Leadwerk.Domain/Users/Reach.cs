namespace Leadwerk.Domain.Users;

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Leads that no rep owns.</summary>
    Pool,

    /// <summary>Own leads, own evidence.</summary>
    Own,

    /// <summary>Own leads and those that no rep owns.</summary>
    OwnAndPool,

    /// <summary>Everywhere.</summary>
    All,
}
