namespace Leadwerk.Storage.Bans;

/// <summary>The bans of people whose data were erased.</summary>
/// <param name="key">Makes digests; null where nobody was ever erased under a ban.</param>
/// <param name="holding">The digests for which a ban holds.</param>
/// <param name="otherNames">The folded names of a company, by each of them, where records of it were merged.</param>
sealed class ErasedBans(TraceKey? key, IEnumerable<byte[]> holding, ILookup<string, string>? otherNames = null)
{
    readonly HashSet<string> digests = [.. holding.Select(Convert.ToHexString)];

    public static ErasedBans None { get; } = new(null, []);

    /// <summary>Whether one of them holds for somebody.</summary>
    /// <inheritdoc cref="TraceKey.Digests(string?, string?, string?, string?)" path="/param"/>
    public bool HoldFor(string? name, string? companyKey, string? mail, string? phone) =>
        digests.Count > 0
        && Names(companyKey)
            .SelectMany(company => key!.Digests(name, company, mail, phone))
            .Any(digest => digests.Contains(Convert.ToHexString(digest)));

    IEnumerable<string?> Names(string? companyKey)
    {
        if (companyKey is null || otherNames is null || !otherNames.Contains(companyKey))
            return [companyKey];
        return otherNames[companyKey];
    }
}
