namespace Leadwerk.Storage.Bans;

/// <summary>The bans of people whose data were erased.</summary>
/// <param name="key">Makes digests; null where nobody was ever erased under a ban.</param>
/// <param name="holding">The digests for which a ban holds.</param>
sealed class ErasedBans(TraceKey? key, IEnumerable<byte[]> holding)
{
    readonly HashSet<string> digests = [.. holding.Select(Convert.ToHexString)];

    public static ErasedBans None { get; } = new(null, []);

    /// <summary>Whether one of them holds for somebody.</summary>
    /// <inheritdoc cref="TraceKey.Digests(string?, string?, string?, string?)" path="/param"/>
    public bool HoldFor(string? name, string? companyKey, string? mail, string? phone) =>
        digests.Count > 0
        && key!.Digests(name, companyKey, mail, phone).Any(digest => digests.Contains(Convert.ToHexString(digest)));
}
