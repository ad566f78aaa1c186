namespace Leadwerk.Domain.Users;

/// <summary>What a user is there for.</summary>
public enum Role
{
    /// <summary>Manages users, backup and keys; breaks no rule either.</summary>
    Administrator,

    /// <summary>Reassigns, edits plans and rules, sees all.</summary>
    HeadOfSales,

    /// <summary>Works own leads.</summary>
    Rep,

    /// <summary>Works content, followers and the queue.</summary>
    Marketing,

    /// <summary>Reads without contact data.</summary>
    Reader,
}
