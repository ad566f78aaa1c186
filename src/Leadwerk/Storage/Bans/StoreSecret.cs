using System.Security.Cryptography;

namespace Leadwerk.Storage.Bans;

/// <summary>A key that belongs to the data, goes with every backup and into no journal and no export.</summary>
sealed class StoreSecret
{
    /// <summary>The key under which traces of banned people are hashed.</summary>
    public const string OfTraces = "banned-traces";

    /// <summary>The key under which addresses are hashed and links to followers are signed.</summary>
    public const string OfAddresses = "addresses";

    /// <summary>The key under which rows of old lists are hashed.</summary>
    public const string OfRows = "list-rows";

    const int Length = 32;

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>32 random bytes.</summary>
    public required byte[] Value { get; init; }

    /// <summary>A new one, not yet saved.</summary>
    public static StoreSecret New(string name) => new() { Name = name, Value = RandomNumberGenerator.GetBytes(Length) };
}
