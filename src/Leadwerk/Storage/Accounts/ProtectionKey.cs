namespace Leadwerk.Storage.Accounts;

/// <summary>A key with which cookies and links are sealed. In the database, so that every node opens what another one sealed.</summary>
sealed class ProtectionKey
{
    /// <summary>The name that the key ring gives it.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the key ring writes it.</summary>
    public required string Xml { get; init; }
}
