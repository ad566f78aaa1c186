namespace Leadwerk.Storage.Bans;

/// <summary>A key that belongs to the data, goes with every backup and into no journal and no export.</summary>
sealed class StoreSecret
{
    /// <summary>The key under which traces of banned people are hashed.</summary>
    public const string OfTraces = "banned-traces";

    /// <summary>The key under which addresses are hashed and links to followers are signed.</summary>
    public const string OfAddresses = "addresses";

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>32 random bytes.</summary>
    public required byte[] Value { get; init; }
}
